import type { NavItem } from './shell/navigation.ts';

/** The rail of every role in one table; a feature adds its lines where they belong in a day's work. */
export const NAVIGATION: readonly NavItem[] = [
  { href: '/', label: 'shell.home', end: true },
  { href: '/elections', label: 'shell.elections' },
  { href: '/sign-in', label: 'shell.account.signIn', when: 'visitor' },
];
