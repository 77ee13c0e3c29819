import type { CivilDate } from '../kernel/civil-date.rules.ts';
import { codes } from '../kernel/codes.rules.ts';
import { oldEnough } from './eligibility.rules.ts';
import type { RollReason } from './roll.rules.ts';

/** The five worklists between two elections (三增三减): what is to be looked at on the permanent roll (ER-4; ZJE 26). */
export const Worklist = codes(
  'NEWLY_18',
  'MOVED_IN',
  'MOVED_OUT',
  'DEAD_OR_DEPRIVED',
  'IN_TWO_CONSTITUENCIES',
);
export type Worklist = keyof typeof Worklist;

/** Who says so: the roll itself, or an office that handed a list over. */
export const WorklistSource = codes('COMPUTED', 'PUBLIC_SECURITY', 'COURT');
export type WorklistSource = keyof typeof WorklistSource;

/** `WAITING`: not yet eighteen on election day; `LATER` is a person's decision to look again. */
export const WorklistState = codes('OPEN', 'WAITING', 'LATER', 'APPLIED', 'NOT_APPLIED');
export type WorklistState = keyof typeof WorklistState;

/** What a person decides on an entry. */
export const WorklistDecision = codes('APPLY', 'DO_NOT_APPLY', 'LATER');
export type WorklistDecision = keyof typeof WorklistDecision;

/** What was handed over about somebody, as a reason and the worklist it belongs to. */
export const HANDED_OVER = {
  TURNED_18: 'NEWLY_18',
  MOVED_IN: 'MOVED_IN',
  RIGHTS_RESTORED: 'MOVED_IN',
  MOVED_OUT: 'MOVED_OUT',
  DIED: 'DEAD_OR_DEPRIVED',
  RIGHTS_DEPRIVED: 'DEAD_OR_DEPRIVED',
  RIGHT_SUSPENDED: 'DEAD_OR_DEPRIVED',
} as const satisfies Partial<Record<RollReason, Worklist>>;
export type HandedOverReason = keyof typeof HANDED_OVER;

/** Reasons that only a decision of a court or procuratorate can give: without its number they are not taken (ER-8; DS83). */
export const NEEDS_DOCUMENT: readonly RollReason[] = [
  'RIGHTS_DEPRIVED',
  'RIGHTS_RESTORED',
  'RIGHT_SUSPENDED',
  'INCAPACITY_CONFIRMED',
];

/** Reasons that begin a registration; every other one ends it. */
export const BEGINS: readonly RollReason[] = [
  'IMPORTED',
  'TURNED_18',
  'MOVED_IN',
  'RIGHTS_RESTORED',
  'REGISTERED_BY_DESK',
  'REGISTERED_ONLINE',
  'CONTACT_REGAINED',
  'CORRECTION_DECIDED',
];

/** An entry about somebody who is still too young waits, and opens when election day moves past the birthday (ER-2). */
export const stateByAge = (birthDate: CivilDate, electionDay: CivilDate): 'OPEN' | 'WAITING' =>
  oldEnough(birthDate, electionDay) ? 'OPEN' : 'WAITING';
