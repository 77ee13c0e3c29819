import { codes } from '../kernel/codes.rules.ts';
import { addDays, addMonths, type CivilDate, daysBetween } from '../kernel/civil-date.rules.ts';
import type { ElectionKind } from './election.rules.ts';

/** A step whose latest day the law counts from election day. */
export const Milestone = codes(
  'VOTER_LIST',
  'PRELIMINARY_CANDIDATES',
  'LATE_REGISTRATION',
  'FORMAL_CANDIDATES',
  'COURT_SUIT',
  'FIRST_SESSION',
);
export type Milestone = keyof typeof Milestone;

/** The lists that must hang on the wall so many days before the vote. */
export type Published = Partial<
  Record<'VOTER_LIST' | 'PRELIMINARY_CANDIDATES' | 'FORMAL_CANDIDATES', CivilDate>
>;

/** A step of the timetable with its latest day by both readings of "N days before election day". */
export interface MilestoneDates {
  readonly milestone: Milestone;
  /** The common reading: E − N, that day included. */
  readonly latest: CivilDate;
  /** The strict reading: N full days between, so E − (N + 1). Nothing strict is known of a forward period. */
  readonly latestStrict: CivilDate | null;
  readonly basis: readonly string[];
}

/** A list that was published late: by the common reading (an error) or by the strict one only (a warning). */
export interface TimetableFinding {
  readonly milestone: keyof Published;
  readonly severity: 'ERROR' | 'WARNING';
  /** Days after the latest day of the reading that was missed. */
  readonly daysLate: number;
  readonly basis: readonly string[];
}

interface DaysBefore {
  readonly milestone: Exclude<Milestone, 'FIRST_SESSION'>;
  readonly days: number;
  readonly basis: readonly string[];
}

/** The statutory days before election day (law.md 2.2, M3 to M7; EV-1, EN-9, ER-7, EF-4, EV-5; EY-8). */
export const daysBefore: Readonly<Record<ElectionKind, readonly DaysBefore[]>> = {
  GENERAL: [
    { milestone: 'VOTER_LIST', days: 20, basis: ['EL 28', 'ZJE 33'] },
    { milestone: 'PRELIMINARY_CANDIDATES', days: 15, basis: ['EL 32', 'ZJE 35'] },
    { milestone: 'LATE_REGISTRATION', days: 12, basis: ['ZJE 29'] },
    { milestone: 'FORMAL_CANDIDATES', days: 7, basis: ['EL 32', 'ZJE 36'] },
    { milestone: 'COURT_SUIT', days: 5, basis: ['EL 29', 'ZJE 33', 'CPL 188'] },
  ],
  BY_ELECTION: [
    { milestone: 'VOTER_LIST', days: 12, basis: ['ZJE 59'] },
    { milestone: 'FORMAL_CANDIDATES', days: 7, basis: ['ZJE 59'] },
  ],
};

/** Every statutory date of an election (EL 28, 29, 32; ZJE 29, 33, 35, 36, 59; LO 20; law.md 2.2). No weekend moves one. */
export function timetable(electionDay: CivilDate, kind: ElectionKind): MilestoneDates[] {
  const before = daysBefore[kind].map(({ milestone, days, basis }) => ({
    milestone,
    latest: addDays(electionDay, -days),
    latestStrict: addDays(electionDay, -days - 1),
    basis,
  }));
  if (kind === 'BY_ELECTION') return before;
  const session = { latest: firstSessionBy(electionDay), latestStrict: null, basis: ['LO 20', 'ZJT 15'] };
  return [...before, { milestone: 'FIRST_SESSION', ...session }];
}

/** The first session of the new congress opens within two months of the election (LO 20; ZJT 15; EL-5). */
export const firstSessionBy = (electionDay: CivilDate): CivilDate => addMonths(electionDay, 2);

/** Which lists were published late, and by how much (EL 28, 32; ZJE 33, 35, 36, 59; law.md 2.1). */
export function checkTimetable(
  electionDay: CivilDate,
  kind: ElectionKind,
  published: Published,
): TimetableFinding[] {
  return publications(kind, published).flatMap(({ milestone, on, days, basis }) => {
    const late = daysBetween(addDays(electionDay, -days), on);
    if (late < 0) return [];
    // On the last common day the strict reading is missed, by that one day.
    const severity: TimetableFinding['severity'] = late > 0 ? 'ERROR' : 'WARNING';
    return { milestone, severity, daysLate: Math.max(late, 1), basis };
  });
}

/** The first lawful election day after what was published, by both readings; none when no list binds it. */
export function earliestElectionDay(
  kind: ElectionKind,
  published: Published,
): { electionDay: CivilDate; electionDayStrict: CivilDate; basis: string[] } | undefined {
  const lists = publications(kind, published);
  const electionDay = lists
    .map(({ on, days }) => addDays(on, days))
    .sort()
    .at(-1);
  if (electionDay === undefined) return undefined;
  const basis = [...new Set(lists.flatMap((list) => list.basis))];
  return { electionDay, electionDayStrict: addDays(electionDay, 1), basis };
}

/** The last day for objections to a list: the fifth day after publication, which is not counted (EL 29; EV-3). */
export const objectionsUntil = (publishedOn: CivilDate): CivilDate => addDays(publishedOn, 5);

/** The last day for the committee's decision on an objection: the third after it came in (EL 29; EV-4). */
export const decisionBy = (objectedOn: CivilDate): CivilDate => addDays(objectedOn, 3);

/** The longest lawful way from the voter list to the judgment, day by day (EL 29; CPL 189; law.md 2.2). */
export function objectionChain(electionDay: CivilDate) {
  const list = addDays(electionDay, -20);
  const objection = objectionsUntil(list);
  const judgment = addDays(electionDay, -1);
  return { list, objection, decision: decisionBy(objection), suit: addDays(electionDay, -5), judgment };
}

function publications(kind: ElectionKind, published: Published) {
  return daysBefore[kind].flatMap(({ milestone, days, basis }) => {
    if (milestone === 'LATE_REGISTRATION' || milestone === 'COURT_SUIT') return [];
    const on = published[milestone];
    return on === undefined ? [] : [{ milestone, on, days, basis }];
  });
}
