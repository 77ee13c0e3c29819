import type { RouteDefinition } from '@solidjs/router';
import { page } from '../page.ts';

/** Every page of the roll and its lists. */
export const registrationRoutes: readonly RouteDefinition[] = [
  {
    path: '/elections/:id/roll',
    component: page(() => import('./RollPage.tsx').then((all) => all.RollPage), 'registration'),
  },
  {
    path: '/elections/:id/worklists',
    component: page(() => import('./WorklistsPage.tsx').then((all) => all.WorklistsPage), 'voters'),
  },
  {
    path: '/elections/:id/voters',
    component: page(() => import('./VoterDeskPage.tsx').then((all) => all.VoterDeskPage), 'voters'),
  },
  {
    path: '/elections/:id/applications',
    component: page(
      () => import('./ApplicationsPage.tsx').then((all) => all.ApplicationsPage),
      'applications',
      'voters',
    ),
  },
  {
    path: '/elections/:id/objections',
    component: page(
      () => import('./ObjectionsPage.tsx').then((all) => all.ObjectionsPage),
      'lists',
      'voters',
      'applications',
    ),
  },
  {
    path: '/elections/:id/lists',
    component: page(() => import('./ListsPage.tsx').then((all) => all.ListsPage), 'lists', 'voters'),
  },
  {
    path: '/register',
    component: page(
      () => import('./RegisterPage.tsx').then((all) => all.RegisterPage),
      'applications',
      'voters',
    ),
  },
  {
    path: '/register/status',
    component: page(
      () => import('./RegisterStatusPage.tsx').then((all) => all.RegisterStatusPage),
      'applications',
      'voters',
    ),
  },
  {
    path: '/objections/new',
    component: page(
      () => import('./NewObjectionPage.tsx').then((all) => all.NewObjectionPage),
      'lists',
      'applications',
      'voters',
    ),
  },
  {
    path: '/look-up',
    component: page(() => import('./LookUpPage.tsx').then((all) => all.LookUpPage), 'registration'),
  },
];
