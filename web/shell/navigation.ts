import type { Key } from '../i18n/messages.ts';

/** One entry of the rail (desk) or the bar (phone). */
export interface NavItem {
  readonly href: string;
  readonly label: Key;
  /** Two or three characters for the phone's bar, when the label is longer. */
  readonly short?: Key;
  /** The permission that shows it. Without one, everybody sees it. */
  readonly needs?: string;
  /** `visitor` only before signing in, `signedIn` only after. */
  readonly when?: 'visitor' | 'signedIn';
  /** Entries with the same group stand together under its name. */
  readonly group?: Key;
  /** Lit on this path alone, not on the paths below it. */
  readonly end?: boolean;
}

interface Reader {
  readonly signedIn: boolean;
  readonly can: (permission: string) => boolean;
}

/** The entries this reader sees, in the order of the table. */
export const visibleItems = (items: readonly NavItem[], reader: Reader): readonly NavItem[] =>
  items.filter(
    ({ needs, when }) =>
      (when === undefined || (when === 'signedIn') === reader.signedIn) &&
      (needs === undefined || reader.can(needs)),
  );

/** What the phone's bar holds: at most five, the last of which opens the rest when there are more. */
export const barItems = (items: readonly NavItem[]) =>
  items.length <= 5 ? { shown: items, rest: [] } : { shown: items.slice(0, 4), rest: items.slice(4) };
