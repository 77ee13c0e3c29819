import type { RouteDefinition } from '@solidjs/router';
import { page } from '../page.ts';

/** Every page of papers. */
export const papersRoutes: readonly RouteDefinition[] = [
  {
    path: '/elections/:id/notices',
    component: page(() => import('./NoticesPage.tsx').then((all) => all.NoticesPage), 'papers'),
  },
  {
    path: '/elections/:id/papers',
    component: page(() => import('./PapersPage.tsx').then((all) => all.PapersPage), 'papers'),
  },
  {
    path: '/verify-card',
    component: page(() => import('./VerifyCardPage.tsx').then((all) => all.VerifyCardPage), 'papers'),
  },
];
