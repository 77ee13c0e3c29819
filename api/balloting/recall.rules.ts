import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { codes } from '../kernel/codes.rules.ts';

/** How many voters of the original constituency may demand a recall (EL 50; ZJE 55; EY-1). */
export const signaturesNeeded: Readonly<Record<CongressLevel, number>> = { COUNTY: 50, TOWNSHIP: 30 };

/** The figures of a recall (罢免). */
export interface RecallFacts {
  readonly level: CongressLevel;
  /** All voters of the original constituency, whether they came or not. */
  readonly registered: number;
  readonly signatures: number;
  readonly yes: number;
}

/**
 * Whether the demand may be put to the vote, and whether the recall carries: more than half of all voters of the
 * constituency, not of those who took part (EL 50, 53; ZJE 55, 56; EY-1, EY-2).
 */
export function recall({ level, registered, signatures, yes }: RecallFacts) {
  const admissible = signatures >= signaturesNeeded[level];
  return { admissible, passed: admissible && 2 * yes > registered };
}

/** How far a recall has come. Only CARRIED ends the mandate. */
export const RecallState = codes('DEMANDED', 'PRINTED', 'SCHEDULED', 'CARRIED', 'FAILED', 'WITHDRAWN');
export type RecallState = keyof typeof RecallState;

/** How a deputy answered the demand (EL 50): before the voters, in writing, or not at all. */
export const DefenceKind = codes('ORAL', 'WRITTEN', 'NONE');
export type DefenceKind = keyof typeof DefenceKind;

/** The figures of a recall vote as its record has them. */
export interface RecallVote {
  readonly registered: number;
  readonly issued: number;
  readonly returned: number;
  readonly yes: number;
  readonly no: number;
  readonly invalid: number;
}

/** Why a recall vote cannot be as recorded. */
export const RecallFault = codes(
  'NOT_A_COUNT',
  'MORE_ISSUED_THAN_REGISTERED',
  'MORE_RETURNED_THAN_ISSUED',
  'MARKS_EXCEED_RETURNED',
);
export type RecallFault = keyof typeof RecallFault;

/** What stands against the figures of a recall vote; blanks are what is left of the ballots returned. */
export function recallFaults({ registered, issued, returned, yes, no, invalid }: RecallVote): RecallFault[] {
  const faults: RecallFault[] = [];
  const figures = [registered, issued, returned, yes, no, invalid];
  if (figures.some((one) => !Number.isSafeInteger(one) || one < 0)) faults.push('NOT_A_COUNT');
  if (issued > registered) faults.push('MORE_ISSUED_THAN_REGISTERED');
  if (returned > issued) faults.push('MORE_RETURNED_THAN_ISSUED');
  if (yes + no + invalid > returned) faults.push('MARKS_EXCEED_RETURNED');
  return faults;
}

/** Whether a deputy elected by a congress is recalled, in its session or by its standing committee between sessions. */
export interface IndirectRecall {
  readonly inSession: boolean;
  /** Deputies, or members of the standing committee, who demand it; null when the presidium or the directors do. */
  readonly demandedBy: number | null;
  /** All deputies of the congress, or all members of its standing committee. */
  readonly all: number;
  readonly yes: number;
}

/** A tenth of the deputies, or a fifth of the committee's members, may demand it; more than half of all decide (EL 51, 53; EY-3). */
export function indirectRecall({ inSession, demandedBy, all, yes }: IndirectRecall) {
  const admissible = demandedBy === null || (inSession ? 10 : 5) * demandedBy >= all;
  return { admissible, passed: admissible && 2 * yes > all };
}
