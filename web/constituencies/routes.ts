import type { RouteDefinition } from '@solidjs/router';
import { page } from '../page.ts';

/** Where a term is set up: seats, plans, divisions, and the committees that draw. */
export const constituenciesRoutes: readonly RouteDefinition[] = [
  {
    path: '/quota',
    component: page(() => import('./QuotaPage.tsx').then((all) => all.QuotaPage), 'constituencies', 'plans'),
  },
  {
    path: '/terms',
    component: page(() => import('./TermsPage.tsx').then((all) => all.TermsPage), 'constituencies', 'plans'),
  },
  {
    path: '/terms/new',
    component: page(
      () => import('./NewTermPage.tsx').then((all) => all.NewTermPage),
      'constituencies',
      'plans',
    ),
  },
  {
    path: '/terms/:id',
    component: page(() => import('./TermPage.tsx').then((all) => all.TermPage), 'constituencies', 'plans'),
  },
  {
    path: '/plans/:id',
    component: page(() => import('./PlanPage.tsx').then((all) => all.PlanPage), 'constituencies', 'plans'),
  },
  {
    path: '/plans/:id/compare',
    component: page(
      () => import('./ComparePage.tsx').then((all) => all.ComparePage),
      'constituencies',
      'plans',
    ),
  },
  {
    path: '/elections/:id/committees',
    component: page(
      () => import('../committees/CommitteesPage.tsx').then((all) => all.CommitteesPage),
      'committees',
      'elections',
    ),
  },
  {
    path: '/regions',
    component: page(
      () => import('../regions/RegionsPage.tsx').then((all) => all.RegionsPage),
      'regions',
      'committees',
    ),
  },
];
