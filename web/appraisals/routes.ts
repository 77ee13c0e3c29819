import type { RouteDefinition } from '@solidjs/router';
import { page } from '../page.ts';

/** Every page of appraisals at the desk. */
export const appraisalsRoutes: readonly RouteDefinition[] = [
  {
    path: '/appraisals',
    component: page(() => import('./AppraisalsPage.tsx').then((all) => all.AppraisalsPage), 'appraisals'),
  },
  {
    path: '/appraisals/:id',
    component: page(
      () => import('./AppraisalPage.tsx').then((all) => all.AppraisalPage),
      'appraisals',
      'duty',
    ),
  },
];
