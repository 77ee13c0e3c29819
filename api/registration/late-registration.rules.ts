import { daysBefore } from '../elections/timetable.rules.ts';
import type { ElectionKind } from '../elections/election.rules.ts';
import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import { codes } from '../kernel/codes.rules.ts';

/** Why nobody is registered any more, or not without asking for it. */
export const LateFault = codes('LATE_ONLY_ON_REQUEST', 'REGISTRATION_CLOSED');
export type LateFault = keyof typeof LateFault;

/**
 * The last day on which somebody who asks must still be registered: the twelfth before a general election (ZJE 29; ER-7).
 * A by-election has no such day, since its list may itself hang from the twelfth on: registration ends on the eve.
 */
export function lastRegistrationDay(electionDay: CivilDate, kind: ElectionKind): CivilDate {
  const late = daysBefore[kind].find(({ milestone }) => milestone === 'LATE_REGISTRATION');
  return addDays(electionDay, -(late?.days ?? 1));
}

interface Late {
  readonly kind: ElectionKind;
  readonly electionDay: CivilDate;
  readonly today: CivilDate;
  readonly listPublished: boolean;
  /** The person asks to be registered, as somebody does with whom contact is regained. */
  readonly onRequest: boolean;
}

/** What speaks against a registration once the list hangs: nobody asked for it, or it is too late (ZJE 29; ER-7). */
export function lateFault({ kind, electionDay, today, listPublished, onRequest }: Late): LateFault | null {
  if (today > lastRegistrationDay(electionDay, kind)) return 'REGISTRATION_CLOSED';
  return listPublished && !onRequest ? 'LATE_ONLY_ON_REQUEST' : null;
}
