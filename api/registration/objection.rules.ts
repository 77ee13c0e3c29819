import { addDays, type CivilDate, daysBetween } from '../kernel/civil-date.rules.ts';
import { codes } from '../kernel/codes.rules.ts';
import { decisionBy } from '../elections/timetable.rules.ts';

/** What an objector says is wrong with the list. The law limits neither who objects nor to whom (EL 29; EV-3). */
export const ObjectionAbout = codes('LEFT_OUT', 'WRONGLY_ENTERED', 'WRONG_DETAILS');
export type ObjectionAbout = keyof typeof ObjectionAbout;

/** Where an objection came in: from the public page, or at the desk. */
export const ObjectionSource = codes('PUBLIC', 'DESK');
export type ObjectionSource = keyof typeof ObjectionSource;

/** How an objection stands with the committee. A court does not change what the committee decided. */
export const ObjectionState = codes('OPEN', 'UPHELD', 'REJECTED', 'WITHDRAWN');
export type ObjectionState = keyof typeof ObjectionState;

/** What a court made of a suit. */
export const Judgment = codes('UPHELD', 'DISMISSED');
export type Judgment = keyof typeof Judgment;

/** Where an objection stands on its way from the committee to the court: what the desk filters by. */
export const ObjectionStage = codes('TO_DECIDE', 'OVERDUE', 'DECIDED', 'IN_COURT', 'JUDGED', 'WITHDRAWN');
export type ObjectionStage = keyof typeof ObjectionStage;

/** The days of an objection that the law sets limits to. */
export interface ObjectionFacts {
  readonly state: ObjectionState;
  readonly submittedOn: CivilDate;
  readonly decidedOn: CivilDate | null;
  readonly suitFiledOn: CivilDate | null;
  readonly judgedOn: CivilDate | null;
}

/** Where the objection stands today: an undecided one is overdue from the fourth day on (EL 29; EV-4). */
export function objectionStage(facts: ObjectionFacts, today: CivilDate): ObjectionStage {
  if (facts.state === 'WITHDRAWN') return 'WITHDRAWN';
  if (facts.judgedOn !== null) return 'JUDGED';
  if (facts.suitFiledOn !== null) return 'IN_COURT';
  if (facts.state !== 'OPEN') return 'DECIDED';
  return today > decisionBy(facts.submittedOn) ? 'OVERDUE' : 'TO_DECIDE';
}

/** Days left until the committee must have decided; negative when it is overdue (EL 29; EV-4). */
export const daysToDecide = (submittedOn: CivilDate, today: CivilDate): number =>
  daysBetween(today, decisionBy(submittedOn));

/** The first day of those on which an objection may have come in and still be in time today (EL 29; EV-4). */
export const decidableSince = (today: CivilDate): CivilDate => addDays(today, -daysToDecide(today, today));

/** The last day for a suit: five days before election day (EL 29; EV-5). */
export const suitBy = (electionDay: CivilDate): CivilDate => addDays(electionDay, -5);
/** The last day for the judgment: it is served before election day (CPL 189; EV-5). */
export const judgmentBy = (electionDay: CivilDate): CivilDate => addDays(electionDay, -1);

/** Why an objection, a suit or a judgment cannot be taken as it is. */
export const ObjectionFault = codes(
  'LIST_NOT_PUBLISHED',
  'OBJECTION_LATE',
  'NOT_DECIDED',
  'SUIT_EXISTS',
  'SUIT_BEFORE_DECISION',
  'SUIT_LATE',
  'NO_SUIT',
  'JUDGED_ALREADY',
  'JUDGMENT_BEFORE_SUIT',
  'JUDGMENT_LATE',
);
export type ObjectionFault = keyof typeof ObjectionFault;

/** What speaks against taking an objection in: there must be a list, and its last day not be over (EL 29; EV-3). */
export function objectionFault(objectionsUntil: CivilDate | null, today: CivilDate): ObjectionFault | null {
  if (objectionsUntil === null) return 'LIST_NOT_PUBLISHED';
  return today > objectionsUntil ? 'OBJECTION_LATE' : null;
}

/** What speaks against a suit: no decision yet (EV-6), filed before it, or later than five days before the vote (EV-5). */
export function suitFault(
  facts: ObjectionFacts,
  filedOn: CivilDate,
  electionDay: CivilDate,
): ObjectionFault | null {
  if (facts.state === 'OPEN' || facts.state === 'WITHDRAWN' || facts.decidedOn === null) return 'NOT_DECIDED';
  if (facts.suitFiledOn !== null) return 'SUIT_EXISTS';
  if (filedOn < facts.decidedOn) return 'SUIT_BEFORE_DECISION';
  return filedOn > suitBy(electionDay) ? 'SUIT_LATE' : null;
}

/** What speaks against a judgment: no suit, one already, given before the suit, or not before election day (CPL 189; EV-5). */
export function judgmentFault(
  facts: ObjectionFacts,
  judgedOn: CivilDate,
  electionDay: CivilDate,
): ObjectionFault | null {
  if (facts.suitFiledOn === null) return 'NO_SUIT';
  if (facts.judgedOn !== null) return 'JUDGED_ALREADY';
  if (judgedOn < facts.suitFiledOn) return 'JUDGMENT_BEFORE_SUIT';
  return judgedOn > judgmentBy(electionDay) ? 'JUDGMENT_LATE' : null;
}
