import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import { codes } from '../kernel/codes.rules.ts';
import type { ElectionKind } from './election.rules.ts';
import { decisionBy, firstSessionBy, objectionsUntil, timetable } from './timetable.rules.ts';

/** Everything an election goes through, from the decision to the first session (law.md 2.2, M1 to M11). */
export const ElectionStep = codes(
  'DECISION',
  'ANNOUNCEMENT',
  'REGISTRATION',
  'VOTER_LIST',
  'OBJECTIONS',
  'OBJECTION_DECISIONS',
  'NOMINATIONS',
  'PRELIMINARY_CANDIDATES',
  'LATE_REGISTRATION',
  'DISCUSSION',
  'FORMAL_CANDIDATES',
  'COURT_SUIT',
  'MEETING_VOTERS',
  'PROXIES',
  'JUDGMENT',
  'ELECTION_DAY',
  'DECLARATION',
  'CONFIRMATION',
  'FIRST_SESSION',
);
export type ElectionStep = keyof typeof ElectionStep;

/** How a step becomes a fact: a notice POSTED, something DONE on a day, a PERIOD; or COUNTED by the law alone. */
export const StepKind = codes('POSTED', 'DONE', 'PERIOD', 'COUNTED');
export type StepKind = keyof typeof StepKind;

/** A step with the days the law leaves it. */
export interface StepDates {
  readonly step: ElectionStep;
  readonly kind: StepKind;
  /** Latest day by the common reading; null where the law names none. */
  readonly latest: CivilDate | null;
  readonly latestStrict: CivilDate | null;
  /** The step that must have been taken before, on the same day at the earliest. */
  readonly after: ElectionStep | null;
  readonly basis: readonly string[];
}

interface Outline {
  readonly kind: StepKind;
  readonly after?: ElectionStep;
  readonly basis: readonly string[];
  /** Of general elections only: by-elections leave it out (ZJE 59). */
  readonly general?: true;
}

const OUTLINE: Readonly<Record<ElectionStep, Outline>> = {
  DECISION: { kind: 'DONE', basis: ['EL 10', 'ZJE 12'] },
  ANNOUNCEMENT: { kind: 'POSTED', after: 'DECISION', basis: ['EL 11', 'ZJE 13'] },
  REGISTRATION: { kind: 'PERIOD', after: 'ANNOUNCEMENT', basis: ['EL 27', 'ZJE 26'] },
  VOTER_LIST: { kind: 'POSTED', after: 'REGISTRATION', basis: ['EL 28', 'ZJE 33'] },
  OBJECTIONS: { kind: 'COUNTED', basis: ['EL 29'], general: true },
  OBJECTION_DECISIONS: { kind: 'COUNTED', basis: ['EL 29'], general: true },
  NOMINATIONS: { kind: 'PERIOD', after: 'ANNOUNCEMENT', basis: ['EL 30', 'ZJE 34'] },
  PRELIMINARY_CANDIDATES: {
    kind: 'POSTED',
    after: 'NOMINATIONS',
    basis: ['EL 32', 'ZJE 35'],
    general: true,
  },
  LATE_REGISTRATION: { kind: 'COUNTED', basis: ['ZJE 29'], general: true },
  DISCUSSION: { kind: 'PERIOD', after: 'PRELIMINARY_CANDIDATES', basis: ['EL 32', 'ZJE 36'], general: true },
  FORMAL_CANDIDATES: { kind: 'POSTED', after: 'PRELIMINARY_CANDIDATES', basis: ['EL 32', 'ZJE 36'] },
  COURT_SUIT: { kind: 'COUNTED', basis: ['EL 29', 'ZJE 33'], general: true },
  MEETING_VOTERS: { kind: 'PERIOD', after: 'PRELIMINARY_CANDIDATES', basis: ['EL 34', 'ZJE 37'] },
  PROXIES: { kind: 'POSTED', after: 'VOTER_LIST', basis: ['EL 42', 'ZJE 43'] },
  JUDGMENT: { kind: 'COUNTED', basis: ['EL 29', 'CPL 189'], general: true },
  ELECTION_DAY: { kind: 'COUNTED', basis: ['EL 11', 'ZJE 51'] },
  DECLARATION: { kind: 'POSTED', after: 'ELECTION_DAY', basis: ['EL 46', 'ZJE 50'] },
  CONFIRMATION: { kind: 'DONE', after: 'DECLARATION', basis: ['EL 47', 'ZJE 52'] },
  FIRST_SESSION: { kind: 'DONE', after: 'CONFIRMATION', basis: ['LO 20', 'ZJT 15'], general: true },
};

const STEPS = Object.values(ElectionStep);

/**
 * Every step of an election with the latest days the law counts (law.md 2.2). `listOn` is the day the voter list was
 * posted, if it was: objections run from there, else from the last lawful day.
 */
export function electionSteps(
  electionDay: CivilDate,
  kind: ElectionKind,
  listOn: CivilDate | null = null,
): StepDates[] {
  const counted = new Map(timetable(electionDay, kind).map((one) => [one.milestone as string, one]));
  const eve = addDays(electionDay, -1);
  const objections = objectionsUntil(listOn ?? addDays(electionDay, -20));
  const own: Partial<Record<ElectionStep, CivilDate>> = {
    OBJECTIONS: objections,
    OBJECTION_DECISIONS: decisionBy(objections),
    MEETING_VOTERS: eve,
    PROXIES: eve,
    JUDGMENT: eve,
    ELECTION_DAY: electionDay,
    CONFIRMATION: firstSessionBy(electionDay),
  };
  return STEPS.filter((step) => kind === 'GENERAL' || !OUTLINE[step].general).map((step) => {
    const { kind: how, basis, after } = OUTLINE[step];
    const law = counted.get(step);
    return {
      step,
      kind: how,
      latest: law?.latest ?? own[step] ?? null,
      latestStrict: law?.latestStrict ?? null,
      after: after && (kind === 'GENERAL' || !OUTLINE[after].general) ? after : null,
      basis: law?.basis ?? basis,
    };
  });
}

/** A step that was taken, from one day to another. */
export interface TakenStep {
  readonly step: ElectionStep;
  readonly on: CivilDate;
}

/** Why a day cannot be that of a step. What is merely late is a fact, and is taken with its finding. */
export type StepDayFault =
  | { readonly code: 'DATE_AHEAD' }
  | { readonly code: 'PERIOD_REVERSED' }
  | { readonly code: 'BEFORE_PREDECESSOR'; readonly step: ElectionStep; readonly on: CivilDate }
  | { readonly code: 'AFTER_SUCCESSOR'; readonly step: ElectionStep; readonly on: CivilDate };

/**
 * Why a day cannot be: it is still to come, before the step it follows, or after one that follows it and was taken
 * already (law.md 2.2). Null when it can. A period may end on a day to come, for it is announced.
 */
export function stepDayFault(
  { step, kind, after }: StepDates,
  day: { readonly on: CivilDate; readonly until: CivilDate | null },
  taken: readonly TakenStep[],
  { today, steps }: { readonly today: CivilDate; readonly steps: readonly StepDates[] },
): StepDayFault | null {
  if (day.on > today) return { code: 'DATE_AHEAD' };
  if (kind === 'PERIOD' && day.until !== null && day.until < day.on) return { code: 'PERIOD_REVERSED' };
  const before = taken.find((one) => one.step === after && one.on > day.on);
  if (before) return { code: 'BEFORE_PREDECESSOR', step: before.step, on: before.on };
  const followers = steps.filter((one) => one.after === step).map((one) => one.step);
  const later = taken.find((one) => followers.includes(one.step) && one.on < day.on);
  return later ? { code: 'AFTER_SUCCESSOR', step: later.step, on: later.on } : null;
}

/** Whether an election day lies in the window the province decided (law.md 2.2, M0); true where none is recorded. */
export const insideWindow = (
  electionDay: CivilDate,
  { from, to }: { readonly from: CivilDate | null; readonly to: CivilDate | null },
): boolean => (from === null || electionDay >= from) && (to === null || electionDay <= to);
