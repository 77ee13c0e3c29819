import type { Key } from '../i18n/messages.ts';

/** A page of one election: its place under `/elections/<id>`, its name, and the permission that shows it. */
export interface ElectionPageEntry {
  readonly path: string;
  readonly label: Key;
  /** Without one, everybody sees it. */
  readonly needs?: string;
}

/** Every page of an election, in the order in which an election is worked through. A feature adds its line. */
export const ELECTION_PAGES: readonly ElectionPageEntry[] = [
  { path: '', label: 'shell.electionPages.overview' },
  { path: '/postings', label: 'shell.electionPages.postings', needs: 'staff:read' },
  { path: '/candidates', label: 'shell.electionPages.candidates' },
  { path: '/committees', label: 'shell.electionPages.committees' },
  { path: '/roll', label: 'shell.electionPages.roll', needs: 'roll:read' },
  { path: '/worklists', label: 'shell.electionPages.worklists', needs: 'roll:read' },
  { path: '/voters', label: 'shell.electionPages.voters', needs: 'roll:read' },
  { path: '/applications', label: 'shell.electionPages.applications', needs: 'roll:read' },
  { path: '/lists', label: 'shell.electionPages.lists', needs: 'roll:read' },
  { path: '/objections', label: 'shell.electionPages.objections', needs: 'roll:read' },
  { path: '/places', label: 'shell.electionPages.places' },
  { path: '/proxies', label: 'shell.electionPages.proxies', needs: 'proxy:manage' },
  { path: '/ballots', label: 'shell.electionPages.ballots', needs: 'staff:read' },
  { path: '/turnout', label: 'shell.electionPages.turnout' },
  { path: '/notices', label: 'shell.electionPages.notices' },
  { path: '/papers', label: 'shell.electionPages.papers', needs: 'paper:print' },
  { path: '/votes', label: 'shell.electionPages.votes' },
  { path: '/results', label: 'shell.electionPages.results' },
  { path: '/review', label: 'shell.electionPages.review', needs: 'count:read' },
  { path: '/cases', label: 'shell.electionPages.cases', needs: 'case:read' },
  { path: '/exports', label: 'shell.electionPages.exports' },
];
