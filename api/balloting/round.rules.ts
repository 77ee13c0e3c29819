import { codes } from '../kernel/codes.rules.ts';

/** A vote of a constituency (law.md 1.11): first vote, another election, re-vote among the tied. */
export const RoundKind = codes('FIRST', 'ANOTHER', 'TIE');
export type RoundKind = keyof typeof RoundKind;

/** OPEN until both keyings agree, then COUNTED; DECLARED freezes the round for good. */
export const RoundState = codes('OPEN', 'COUNTED', 'DECLARED');
export type RoundState = keyof typeof RoundState;

/** Confirmation of the elected (EX-2). */
export const QualificationState = codes('UNDER_REVIEW', 'CONFIRMED', 'VOID');
export type QualificationState = keyof typeof QualificationState;

/** What the law makes of a counted round, as stored when the count was accepted. Person ids throughout. */
export interface Outcome {
  readonly valid: boolean;
  readonly reason: string | null;
  readonly elected: readonly string[];
  readonly tied: readonly string[];
  readonly tieSeats: number;
  readonly unfilled: number;
  readonly next: {
    readonly round: RoundKind;
    readonly seats: number;
    readonly candidates: readonly string[];
  } | null;
  readonly explanation: string;
  readonly basis: readonly string[];
}
