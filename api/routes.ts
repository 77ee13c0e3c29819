import type { Route } from './kernel/route.ts';
import { electionCalendarRoute } from './elections/election-calendar.route.ts';
import { caseFileRoute } from './discipline/case-file.route.ts';
import { exchangeRoute } from './exchange/exchange.route.ts';
import { fileRoute } from './files/file.route.ts';
import { papersRoute } from './papers/papers.route.ts';
import { rollImportRoute } from './registration/roll-import.route.ts';
import { rollRefusalsRoute } from './registration/roll-refusals.route.ts';

/** What is not GraphQL: uploads, downloads and feeds. */
export const ROUTES: readonly Route[] = [
  caseFileRoute,
  electionCalendarRoute,
  exchangeRoute,
  fileRoute,
  rollImportRoute,
  rollRefusalsRoute,
  papersRoute,
];
