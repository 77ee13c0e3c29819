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
  /** Level at the cut of the list for another election, all of them on it: the law gives nobody the choice. */
  readonly levelAtCut: readonly string[];
  readonly next: {
    readonly round: RoundKind;
    readonly seats: number;
    readonly candidates: readonly string[];
  } | null;
  readonly explanation: string;
  readonly basis: readonly string[];
}

/** The round before, as far as it decides what may follow. */
export interface RoundBefore {
  readonly kind: RoundKind;
  readonly state: RoundState;
  readonly seats: number;
  readonly outcome?: Outcome | null | undefined;
  /** What people decided where votes were level at the cut of the list (EW-6). */
  readonly nextChoices?: readonly string[] | null | undefined;
}

/** The vote that is due in a constituency, or why none is. */
export type RoundDue =
  | {
      readonly kind: RoundKind;
      /** Null in a first vote: as many as there are vacant seats. */
      readonly seats: number | null;
      /** The formal list, the list of the void round once more, or the persons the result named. */
      readonly choices: 'FORMAL_LIST' | 'AS_BEFORE' | readonly string[];
    }
  | { readonly refused: 'ROUND_NOT_DECLARED' | 'NO_FURTHER_ROUND' };

/**
 * What must follow the last round of an election in a constituency. A void vote is held again by its own rules
 * (重新选举; EL 44, 45; EW-9); seats level or short go to the vote the result named (EL 45; EW-5, EW-6); after that
 * Zhejiang stops (ZJE 49; EW-7).
 */
export function roundDue(last: RoundBefore | null): RoundDue {
  if (!last) return { kind: 'FIRST', seats: null, choices: 'FORMAL_LIST' };
  if (last.state !== 'DECLARED' || !last.outcome) return { refused: 'ROUND_NOT_DECLARED' };
  const { valid, next } = last.outcome;
  if (!valid) {
    return last.kind === 'FIRST'
      ? { kind: 'FIRST', seats: null, choices: 'FORMAL_LIST' }
      : { kind: last.kind, seats: last.seats, choices: 'AS_BEFORE' };
  }
  return next
    ? { kind: next.round, seats: next.seats, choices: last.nextChoices ?? next.candidates }
    : { refused: 'NO_FURTHER_ROUND' };
}
