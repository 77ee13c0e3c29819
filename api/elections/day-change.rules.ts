import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import { codes } from '../kernel/codes.rules.ts';
import type { ElectionKind } from './election.rules.ts';
import { insideWindow } from './election-steps.rules.ts';
import { daysBefore, type Published } from './timetable.rules.ts';

/** Why an election day may not be moved as asked. */
export const DayChangeFault = codes(
  'DAY_NOT_CHANGED',
  'DAY_NOT_AHEAD',
  'DAY_MAKES_LATE',
  'ROUND_COUNTED',
  'OUTSIDE_WINDOW',
);
export type DayChangeFault = keyof typeof DayChangeFault;

/** What stands when an election day is to be moved. */
export interface DayChangeFacts {
  readonly kind: ElectionKind;
  readonly today: CivilDate;
  readonly from: CivilDate;
  /** The last of the days on which each list was posted. */
  readonly published: Published;
  /** Votes that were counted, or of which a sheet was keyed: they were held, and cannot be moved. */
  readonly countedRounds: number;
  readonly window: { readonly from: CivilDate | null; readonly to: CivilDate | null };
}

/**
 * The lists that a new day would make late: in time, or still to come in time, for the old day and no longer for the new
 * one (EL 28, 32; ZJE 33, 35, 36, 59). What is late already stays as late as it is.
 */
export const listsMadeLate = (
  { kind, today, from, published }: Pick<DayChangeFacts, 'kind' | 'today' | 'from' | 'published'>,
  to: CivilDate,
): (keyof Published)[] =>
  daysBefore[kind].flatMap(({ milestone, days }) => {
    if (milestone === 'LATE_REGISTRATION' || milestone === 'COURT_SUIT') return [];
    const on = published[milestone] ?? today;
    const lateFor = (day: CivilDate) => on > addDays(day, -days);
    return lateFor(to) && !lateFor(from) ? [milestone] : [];
  });

/** Every reason for which an election day may not be moved to another (EL 11, 28, 32; ZJE 51; EB-6). */
export function dayChangeFaults(facts: DayChangeFacts, to: CivilDate): DayChangeFault[] {
  const faults: DayChangeFault[] = [];
  if (to === facts.from) faults.push('DAY_NOT_CHANGED');
  if (to <= facts.today) faults.push('DAY_NOT_AHEAD');
  if (listsMadeLate(facts, to).length > 0) faults.push('DAY_MAKES_LATE');
  if (facts.countedRounds > 0) faults.push('ROUND_COUNTED');
  if (!insideWindow(to, facts.window)) faults.push('OUTSIDE_WINDOW');
  return faults;
}
