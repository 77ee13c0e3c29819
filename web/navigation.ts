import type { NavItem } from './shell/navigation.ts';

/** The rail of every role in one table; a feature adds its lines where they belong in a day's work. */
export const NAVIGATION: readonly NavItem[] = [
  { href: '/', label: 'shell.home', end: true },
  { href: '/elections', label: 'shell.elections' },
  { href: '/my', label: 'shell.my', short: 'shell.myShort', needs: 'leave:request' },
  { href: '/activities', label: 'shell.activities', needs: 'activity:read' },
  {
    href: '/appraisals',
    label: 'shell.appraisals',
    short: 'shell.appraisalsShort',
    needs: 'appraisal:manage',
  },
  {
    href: '/my-record',
    label: 'shell.myRecord',
    short: 'shell.myRecordShort',
    needs: 'record:read_own',
  },
  { href: '/deputies', label: 'shell.deputies', short: 'shell.deputiesShort' },
  { href: '/seats', label: 'shell.seats', needs: 'staff:read' },
  { href: '/votes', label: 'shell.votes', needs: 'count:read' },
  { href: '/terms', label: 'shell.terms', needs: 'staff:read' },
  { href: '/regions', label: 'shell.regions', needs: 'region:manage' },
  { href: '/register', label: 'shell.register', short: 'shell.registerShort', when: 'visitor', end: true },
  { href: '/look-up', label: 'shell.lookUp', short: 'shell.lookUpShort', when: 'visitor' },
  { href: '/report', label: 'shell.report', short: 'shell.reportShort', when: 'visitor' },
  { href: '/sign-in', label: 'shell.account.signIn', when: 'visitor' },
];
