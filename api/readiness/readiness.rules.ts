import { type CivilDate, daysBetween } from '../kernel/civil-date.rules.ts';
import { codes } from '../kernel/codes.rules.ts';
import type { DayReading, ElectionKind } from '../elections/election.rules.ts';
import { dueOn, postingState } from '../elections/milestone-state.rules.ts';
import { type Milestone, timetable } from '../elections/timetable.rules.ts';
import { formalRange } from '../nomination/candidate-list.rules.ts';

/** What a constituency goes through, in order. */
export const ReadinessStep = codes(
  'ROLL',
  'NOMINATIONS',
  'PRELIMINARY_LIST',
  'FORMAL_LIST',
  'NOTICES',
  'PLACES',
  'COUNT',
  'DECLARED',
);
export type ReadinessStep = keyof typeof ReadinessStep;

/** NONE: nothing to be done yet, or at all. */
export const ReadinessState = codes('GREEN', 'NONE', 'AMBER', 'RED');
export type ReadinessState = keyof typeof ReadinessState;

/** Why a step is as it is. */
export const ReadinessReason = codes(
  'POSTED',
  'POSTED_STRICT_ONLY',
  'POSTED_LATE',
  'NOT_DUE_YET',
  'DUE_SOON',
  'DUE_BY_STRICT_READING',
  'OVERDUE',
  'NOT_REQUIRED',
  'ROLL_EMPTY',
  'ENOUGH_NOMINEES',
  'NOMINEES_MISSING',
  'SIGNATURES_MISSING',
  'OUT_OF_RATIO',
  'COMMITTEE_CONFLICT',
  'PROVED',
  'PROOF_MISSING',
  'PLACES_READY',
  'PLACES_MISSING',
  'PLACES_OPEN',
  'PLACES_CLOSED',
  'NO_ROUND_OPEN',
  'COUNTING',
  'COUNT_OVERDUE',
  'COUNTED',
  'TO_DECLARE',
  'ALL_ELECTED',
  'SEATS_UNFILLED',
  'ELECTION_INVALID',
);
export type ReadinessReason = keyof typeof ReadinessReason;

/** What is known of one constituency; dates are those of the notices on the wall. */
export interface ConstituencyFacts {
  readonly seats: number;
  readonly rollEmpty: boolean;
  readonly rollPostedOn: CivilDate | null;
  readonly nominees: number;
  /** Joint nominations left with fewer signatures than the law needs. */
  readonly weakNominations: number;
  readonly preliminaryOn: CivilDate | null;
  readonly formalOn: CivilDate | null;
  readonly formalCandidates: number | null;
  /** A nominee sits on the committee that conducts the election. */
  readonly committeeConflict: boolean;
  /** Its own notices, and those of them of which nobody recorded where they hung. */
  readonly notices: number;
  readonly unproved: number;
  /** Polling places that serve it, and those whose ballots were reconciled and boxes sealed. */
  readonly places: number;
  readonly placesClosed: number;
  /** The newest round of voting. */
  readonly round: {
    readonly state: 'OPEN' | 'COUNTED' | 'DECLARED';
    readonly heldOn: CivilDate;
    readonly valid: boolean | null;
    readonly unfilled: number | null;
  } | null;
}

/** The election a constituency is made ready for, on a day. */
export interface ElectionFacts {
  readonly kind: ElectionKind;
  readonly electionDay: CivilDate;
  readonly dayReading: DayReading;
  readonly today: CivilDate;
}

/** One step with every reason for its state, the worst first. */
export interface StepReadiness {
  readonly step: ReadinessStep;
  readonly state: ReadinessState;
  readonly reasons: readonly ReadinessReason[];
  /** The day it happened, or else the day it is due. */
  readonly on: CivilDate | null;
}

/** From so many days before election day a constituency without a polling place is pointed out: its notice is due (ZJE 41). */
const PLACES_DAYS = 7;

/** How many days ahead a step that is not done is pointed out. */
export const SOON_DAYS = 3;

const WEIGHT: Readonly<Record<ReadinessState, number>> = { GREEN: 0, NONE: 1, AMBER: 2, RED: 3 };
const STATE: Readonly<Record<ReadinessReason, ReadinessState>> = {
  POSTED: 'GREEN',
  POSTED_STRICT_ONLY: 'AMBER',
  POSTED_LATE: 'RED',
  NOT_DUE_YET: 'NONE',
  DUE_SOON: 'AMBER',
  DUE_BY_STRICT_READING: 'AMBER',
  OVERDUE: 'RED',
  NOT_REQUIRED: 'NONE',
  ROLL_EMPTY: 'AMBER',
  ENOUGH_NOMINEES: 'GREEN',
  NOMINEES_MISSING: 'AMBER',
  SIGNATURES_MISSING: 'AMBER',
  OUT_OF_RATIO: 'RED',
  COMMITTEE_CONFLICT: 'RED',
  PROVED: 'GREEN',
  PROOF_MISSING: 'AMBER',
  PLACES_READY: 'GREEN',
  PLACES_MISSING: 'AMBER',
  PLACES_OPEN: 'AMBER',
  PLACES_CLOSED: 'GREEN',
  NO_ROUND_OPEN: 'AMBER',
  COUNTING: 'AMBER',
  COUNT_OVERDUE: 'RED',
  COUNTED: 'GREEN',
  TO_DECLARE: 'AMBER',
  ALL_ELECTED: 'GREEN',
  SEATS_UNFILLED: 'AMBER',
  ELECTION_INVALID: 'RED',
};

/** Every step of a constituency on a day (EL 28, 31, 32, 44–46; ZJE 33, 35, 36, 59). */
export function readiness(election: ElectionFacts, facts: ConstituencyFacts): StepReadiness[] {
  return [
    roll(election, facts),
    nominations(election, facts),
    notice(election, 'PRELIMINARY_LIST', 'PRELIMINARY_CANDIDATES', facts.preliminaryOn),
    formal(election, facts),
    notices(facts),
    places(election, facts),
    ...voting(election, facts),
  ];
}

/** The worst state of some steps: the one a row is sorted by. */
export const worst = (steps: readonly StepReadiness[]): ReadinessState =>
  steps.reduce<ReadinessState>(
    (found, { state }) => (WEIGHT[state] > WEIGHT[found] ? state : found),
    'GREEN',
  );

/** Orders rows by what needs a look first: red before amber, more of them before fewer. */
export function compareByWorst(one: readonly StepReadiness[], other: readonly StepReadiness[]): number {
  const counted = (steps: readonly StepReadiness[], wanted: ReadinessState) =>
    steps.filter(({ state }) => state === wanted).length;
  return (
    counted(other, 'RED') - counted(one, 'RED') ||
    counted(other, 'AMBER') - counted(one, 'AMBER') ||
    counted(other, 'NONE') - counted(one, 'NONE')
  );
}

function because(
  step: ReadinessStep,
  on: CivilDate | null,
  ...reasons: readonly (ReadinessReason | false)[]
): StepReadiness {
  const given = reasons.filter((reason) => reason !== false);
  const sorted = [...given].sort((one, other) => WEIGHT[STATE[other]] - WEIGHT[STATE[one]]);
  const [first] = sorted;
  return { step, state: first ? STATE[first] : 'NONE', reasons: sorted, on };
}

function stepDates({ electionDay, kind }: ElectionFacts, milestone: Milestone) {
  return timetable(electionDay, kind).find((one) => one.milestone === milestone);
}

/** A notice against its limit: posted in time, late, or how near the day is. */
function notice(
  election: ElectionFacts,
  step: ReadinessStep,
  milestone: Milestone,
  postedOn: CivilDate | null,
  ...further: readonly (ReadinessReason | false)[]
): StepReadiness {
  const dates = stepDates(election, milestone);
  if (!dates) return because(step, postedOn, postedOn ? 'POSTED' : 'NOT_REQUIRED', ...further);
  if (postedOn) {
    const said = { IN_TIME: 'POSTED', STRICT_ONLY: 'POSTED_STRICT_ONLY', LATE: 'POSTED_LATE' } as const;
    return because(step, postedOn, said[postingState(dates, postedOn)], ...further);
  }
  return because(step, dueOn(dates, election.dayReading), waiting(election, milestone), ...further);
}

/** How near the limit of something not done is; by the common reading it can still be met when the strict one is missed. */
function waiting({ today, ...election }: ElectionFacts, milestone: Milestone): ReadinessReason {
  const dates = stepDates({ today, ...election }, milestone);
  if (!dates) return 'NOT_REQUIRED';
  if (today > dates.latest) return 'OVERDUE';
  if (dates.latestStrict !== null && today > dates.latestStrict) return 'DUE_BY_STRICT_READING';
  return daysBetween(today, dueOn(dates, election.dayReading)) <= SOON_DAYS ? 'DUE_SOON' : 'NOT_DUE_YET';
}

function roll(election: ElectionFacts, { rollPostedOn, rollEmpty }: ConstituencyFacts): StepReadiness {
  return notice(election, 'ROLL', 'VOTER_LIST', rollPostedOn, rollEmpty && 'ROLL_EMPTY');
}

/** Nominations end with the list made of them; until then there must come to be enough of them (EL 31; EF-2). */
function nominations(election: ElectionFacts, facts: ConstituencyFacts): StepReadiness {
  const { seats, nominees, weakNominations, preliminaryOn, formalOn } = facts;
  const conflict = facts.committeeConflict && 'COMMITTEE_CONFLICT';
  const milestone = election.kind === 'GENERAL' ? 'PRELIMINARY_CANDIDATES' : 'FORMAL_CANDIDATES';
  const dates = stepDates(election, milestone);
  const due = dates ? dueOn(dates, election.dayReading) : null;
  const closed = preliminaryOn ?? formalOn;
  const weak = weakNominations > 0 && closed === null && 'SIGNATURES_MISSING';
  if (nominees >= formalRange(election.kind, seats).min)
    return because('NOMINATIONS', closed ?? due, 'ENOUGH_NOMINEES', weak, conflict);
  if (closed) return because('NOMINATIONS', closed, 'OUT_OF_RATIO');
  const near = waiting(election, milestone);
  return because('NOMINATIONS', due, near, near !== 'NOT_DUE_YET' && 'NOMINEES_MISSING', weak, conflict);
}

function formal(
  election: ElectionFacts,
  { seats, formalOn, formalCandidates }: ConstituencyFacts,
): StepReadiness {
  const { min, max } = formalRange(election.kind, seats);
  const out = formalCandidates !== null && (formalCandidates < min || formalCandidates > max);
  return notice(election, 'FORMAL_LIST', 'FORMAL_CANDIDATES', formalOn, out && 'OUT_OF_RATIO');
}

/** A notice is worth what can be proved of it: where it hung, and since when. */
function notices({ notices: posted, unproved }: ConstituencyFacts): StepReadiness {
  if (posted === 0) return because('NOTICES', null, 'NOT_DUE_YET');
  return because('NOTICES', null, unproved > 0 ? 'PROOF_MISSING' : 'PROVED');
}

/** Polling places: set up before the day, closed with their ballots reconciled after it (EL 38; ZJE 40, 47). */
function places({ electionDay, today }: ElectionFacts, facts: ConstituencyFacts): StepReadiness {
  const { places: all, placesClosed, round } = facts;
  if (all === 0) {
    // A vote that was opened without one was held as an election meeting, or before places were kept.
    if (round) return because('PLACES', null, 'NOT_REQUIRED');
    const near = daysBetween(today, electionDay) <= PLACES_DAYS;
    return because('PLACES', electionDay, near ? 'PLACES_MISSING' : 'NOT_DUE_YET');
  }
  if (today < electionDay) return because('PLACES', electionDay, 'PLACES_READY');
  return because('PLACES', electionDay, placesClosed < all ? 'PLACES_OPEN' : 'PLACES_CLOSED');
}

/** Count and declaration of the newest round (EL 44–46). */
function voting({ electionDay, today }: ElectionFacts, { round }: ConstituencyFacts): StepReadiness[] {
  if (!round) {
    const missing = today > electionDay ? 'OVERDUE' : today === electionDay ? 'NO_ROUND_OPEN' : 'NOT_DUE_YET';
    return [because('COUNT', electionDay, missing), because('DECLARED', null, 'NOT_DUE_YET')];
  }
  const { state, heldOn, valid, unfilled } = round;
  if (state === 'OPEN') {
    const open = today > heldOn ? 'COUNT_OVERDUE' : today === heldOn ? 'COUNTING' : 'NOT_DUE_YET';
    return [because('COUNT', heldOn, open), because('DECLARED', null, 'NOT_DUE_YET')];
  }
  const counted = because('COUNT', heldOn, 'COUNTED');
  if (state === 'COUNTED') return [counted, because('DECLARED', heldOn, 'TO_DECLARE')];
  if (valid === false) return [counted, because('DECLARED', heldOn, 'ELECTION_INVALID')];
  return [counted, because('DECLARED', heldOn, (unfilled ?? 0) > 0 ? 'SEATS_UNFILLED' : 'ALL_ELECTED')];
}
