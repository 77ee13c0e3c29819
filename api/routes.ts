import { electionCalendarRoute } from './elections/election-calendar.route.ts';
import type { Route } from './kernel/route.ts';
import { exchangeRoute } from './exchange/exchange.route.ts';
import { fileRoute } from './files/file.route.ts';
import { rollImportRoute } from './registration/roll-import.route.ts';
import { rollRefusalsRoute } from './registration/roll-refusals.route.ts';

/** What is not GraphQL: uploads, downloads and feeds. */
export const ROUTES: readonly Route[] = [
  fileRoute,
  electionCalendarRoute,
  rollImportRoute,
  rollRefusalsRoute,
];
export const ROUTES: readonly Route[] = [exchangeRoute, fileRoute, rollImportRoute, rollRefusalsRoute];
