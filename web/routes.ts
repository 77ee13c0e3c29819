import type { RouteDefinition } from '@solidjs/router';
import { page } from './page.ts';
import { appraisalsRoutes } from './appraisals/routes.ts';
import { constituenciesRoutes } from './constituencies/routes.ts';
import { papersRoutes } from './papers/routes.ts';
import { registrationRoutes } from './registration/routes.ts';

/** The whole site map. */
export const routes: RouteDefinition[] = [
  {
    path: '/',
    component: page(() => import('./home/HomePage.tsx').then((all) => all.HomePage), 'home', 'elections'),
  },
  {
    path: '/sign-in',
    component: page(() => import('./identity/SignInPage.tsx').then((all) => all.SignInPage), 'identity'),
  },
  {
    path: '/elections',
    component: page(
      () => import('./elections/ElectionsPage.tsx').then((all) => all.ElectionsPage),
      'elections',
    ),
  },
  {
    path: '/elections/new',
    component: page(
      () => import('./elections/NewElectionPage.tsx').then((all) => all.NewElectionPage),
      'elections',
    ),
  },
  {
    path: '/elections/:id',
    component: page(
      () => import('./elections/ElectionPage.tsx').then((all) => all.ElectionPage),
      'elections',
      'postponement',
      'voters',
    ),
  },
  {
    path: '/elections/:id/postings',
    component: page(
      () => import('./elections/PostingsPage.tsx').then((all) => all.PostingsPage),
      'elections',
    ),
  },
  {
    path: '/elections/:id/day',
    component: page(
      () => import('./elections/DayChangePage.tsx').then((all) => all.DayChangePage),
      'elections',
      'postponement',
    ),
  },
  {
    path: '/elections/:id/candidates',
    component: page(
      () => import('./nomination/CandidatesPage.tsx').then((all) => all.CandidatesPage),
      'candidates',
      'nomination',
      'elections',
    ),
  },
  {
    path: '/votes',
    component: page(() => import('./balloting/VotesPage.tsx').then((all) => all.NearestVotes), 'balloting'),
  },
  {
    path: '/elections/:id/places',
    component: page(
      () => import('./balloting/PlacesPage.tsx').then((all) => all.PlacesPage),
      'voting',
      'polling',
      'nomination',
      'elections',
    ),
  },
  {
    path: '/places/:id',
    component: page(
      () => import('./balloting/PlacePage.tsx').then((all) => all.PlacePage),
      'voting',
      'polling',
      'nomination',
      'elections',
    ),
  },
  {
    path: '/places/:id/desk',
    component: page(
      () => import('./balloting/DeskPage.tsx').then((all) => all.DeskPage),
      'voting',
      'polling',
    ),
  },
  {
    path: '/places/:id/roll',
    component: page(
      () => import('./balloting/StationRollPage.tsx').then((all) => all.StationRollPage),
      'voting',
      'polling',
    ),
  },
  {
    path: '/elections/:id/proxies',
    component: page(
      () => import('./balloting/ProxiesPage.tsx').then((all) => all.ProxiesPage),
      'voting',
      'polling',
      'nomination',
    ),
  },
  {
    path: '/elections/:id/ballots',
    component: page(
      () => import('./balloting/StockPage.tsx').then((all) => all.StockPage),
      'voting',
      'polling',
    ),
  },
  {
    path: '/elections/:id/turnout',
    component: page(
      () => import('./balloting/TurnoutPage.tsx').then((all) => all.TurnoutPage),
      'voting',
      'polling',
    ),
  },
  {
    path: '/elections/:id/votes',
    component: page(() => import('./balloting/VotesPage.tsx').then((all) => all.VotesPage), 'balloting'),
  },
  {
    path: '/elections/:id/cases',
    component: page(() => import('./discipline/CasesPage.tsx').then((all) => all.CasesPage), 'discipline'),
  },
  {
    path: '/cases/:id',
    component: page(() => import('./discipline/CasePage.tsx').then((all) => all.CasePage), 'discipline'),
  },
  {
    path: '/report',
    component: page(() => import('./discipline/ReportPage.tsx').then((all) => all.ReportPage), 'discipline'),
  },
  {
    path: '/report/status',
    component: page(() => import('./discipline/StatusPage.tsx').then((all) => all.StatusPage), 'discipline'),
  },
  {
    path: '/elections/:id/exports',
    component: page(() => import('./exchange/ExchangePage.tsx').then((all) => all.ExchangePage), 'exchange'),
  },
  {
    path: '/elections/:id/results',
    component: page(() => import('./balloting/NightPage.tsx').then((all) => all.NightPage), 'balloting'),
  },
  {
    path: '/elections/:id/review',
    component: page(() => import('./balloting/ReviewPage.tsx').then((all) => all.ReviewPage), 'balloting'),
  },
  {
    path: '/seats',
    component: page(() => import('./deputies/SeatsPage.tsx').then((all) => all.SeatsPage), 'deputies'),
  },
  {
    path: '/elections/:id/constituencies/:cid',
    component: page(
      () => import('./nomination/ConstituencyPage.tsx').then((all) => all.ConstituencyPage),
      'candidates',
      'nomination',
      'elections',
    ),
  },
  {
    path: '/rounds/:id',
    component: page(() => import('./balloting/ResultPage.tsx').then((all) => all.ResultPage), 'balloting'),
  },
  {
    path: '/rounds/:id/count',
    component: page(() => import('./balloting/CountPage.tsx').then((all) => all.CountPage), 'balloting'),
  },
  {
    path: '/deputies',
    component: page(
      () => import('./deputies/DirectoryPage.tsx').then((all) => all.DirectoryPage),
      'deputies',
    ),
  },
  {
    path: '/deputies/:id',
    component: page(() => import('./duty/RecordPage.tsx').then((all) => all.RecordPage), 'duty', 'deputies'),
  },
  {
    path: '/my-record',
    component: page(
      () => import('./duty/MyRecordPage.tsx').then((all) => all.MyRecordPage),
      'duty',
      'deputies',
    ),
  },
  {
    path: '/my',
    component: page(() => import('./activities/MyPage.tsx').then((all) => all.MyPage), 'activities', 'duty'),
  },
  {
    path: '/activities',
    component: page(
      () => import('./activities/ActivitiesPage.tsx').then((all) => all.ActivitiesPage),
      'activities',
      'duty',
    ),
  },
  {
    path: '/activities/new',
    component: page(
      () => import('./activities/NewActivityPage.tsx').then((all) => all.NewActivityPage),
      'activities',
      'duty',
      'deputies',
    ),
  },
  {
    path: '/activities/:id',
    component: page(
      () => import('./activities/ActivityPage.tsx').then((all) => all.ActivityPage),
      'activities',
      'duty',
    ),
  },
  {
    path: '/mark',
    component: page(() => import('./appraisals/MarkPage.tsx').then((all) => all.MarkPage), 'appraisals'),
  },
  ...appraisalsRoutes,
  ...constituenciesRoutes,
  ...papersRoutes,
  ...registrationRoutes,
  { path: '*', component: page(() => import('./shell/NotFound.tsx').then((all) => all.NotFound)) },
];
