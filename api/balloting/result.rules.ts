import { codes } from '../kernel/codes.rules.ts';
import { cutAfter, ranked, type Voted } from '../kernel/ranking.rules.ts';
import { directRatio } from '../nomination/ratio.rules.ts';
import type { RoundKind } from './round.rules.ts';

/** What stands for "voters who took part" where it is not counted apart: ballots returned, or issued (EW-4). */
export const ParticipantBasis = codes('RETURNED', 'ISSUED');
export type ParticipantBasis = keyof typeof ParticipantBasis;

/** Why an election is void and must be repeated (重新选举). */
export const VoidReason = codes('BALLOTS_EXCEED_PARTICIPANTS', 'TURNOUT_NOT_MAJORITY');
export type VoidReason = keyof typeof VoidReason;

/** The figures of one counted vote in one constituency. */
export interface BallotCount {
  readonly round: RoundKind;
  readonly registered: number;
  /** Voters who took part: in person, by proxy, at a mobile box. */
  readonly participants: number;
  readonly issued?: number | undefined;
  readonly returned: number;
  readonly seats: number;
  /** Candidates and write-ins (另选他人), in the order of the list. */
  readonly votes: readonly Voted[];
  readonly participantBasis?: ParticipantBasis | undefined;
  /** Who cannot be a candidate of another election, where a setting excludes voters written in (EW-6). */
  readonly barred?: readonly string[];
}

/** The vote that must follow. */
export interface NextRound {
  readonly round: 'ANOTHER' | 'TIE';
  readonly seats: number;
  readonly candidates: readonly string[];
}

/** What the law makes of a count. Seats are elected, tied or unfilled, and these three add up. */
export interface BallotResult {
  readonly valid: boolean;
  readonly reason: VoidReason | null;
  readonly elected: readonly string[];
  /** Level across the last seat: the seats in `tieSeats` go to a vote among them. */
  readonly tied: readonly string[];
  readonly tieSeats: number;
  readonly unfilled: number;
  readonly next: NextRound | null;
  /** Level at the cut of the list for another election, all of them on it. */
  readonly levelAtCut: readonly string[];
}

/** The voters who took part, by the basis that was chosen (EL 45; EW-4). */
export function participantsOf({ participants, issued, returned, participantBasis }: BallotCount): number {
  if (participantBasis === 'RETURNED') return returned;
  return participantBasis === 'ISSUED' ? (issued ?? participants) : participants;
}

/** The result of a count (EL 44, 45; ZJE 48, 49; EW-1 to EW-9). */
export function ballotResult(count: BallotCount): BallotResult {
  const reason = voidReason(count);
  if (reason) return { ...nobody, valid: false, reason, unfilled: count.seats };

  const { within, level } = cutAfter(count.seats, passing(count));
  const elected = namesOf(within);
  const open = count.seats - elected.length;
  if (level.length > 0) {
    // The re-vote comes first; only after it can seats be short.
    const tied = namesOf(level);
    const next = { round: 'TIE', seats: open, candidates: tied } as const;
    return { ...nobody, elected, tied, tieSeats: open, next };
  }
  if (count.round !== 'FIRST' || open === 0) return { ...nobody, elected, unfilled: open };

  const others = count.votes.filter(({ name }) => !elected.includes(name) && !count.barred?.includes(name));
  const list = candidatesForAnother(open, others);
  const next = { round: 'ANOTHER', seats: open, candidates: list.candidates } as const;
  return { ...nobody, elected, unfilled: open, next, levelAtCut: list.level };
}

const nobody: BallotResult = {
  valid: true,
  reason: null,
  elected: [],
  tied: [],
  tieSeats: 0,
  unfilled: 0,
  next: null,
  levelAtCut: [],
};

const namesOf = (those: readonly Voted[]): string[] => those.map(({ name }) => name);

/** More ballots than voters, or not more than half of the roll: void (EL 44, 45; ZJE 48; EW-1, EW-2). */
function voidReason(count: BallotCount): VoidReason | null {
  const took = participantsOf(count);
  if (count.returned > Math.min(count.participants, took)) return 'BALLOTS_EXCEED_PARTICIPANTS';
  return 2 * took <= count.registered ? 'TURNOUT_NOT_MAJORITY' : null;
}

/**
 * The votes it takes: in the first vote more than half of the voters who took part, void and blank papers in the base;
 * in another election a third of the ballots; in a vote among the tied any number, which is null (EL 45; ZJE 49; EW-4
 * to EW-6).
 */
export function votesNeeded(count: BallotCount): number | null {
  const needed: Readonly<Record<RoundKind, number | null>> = {
    FIRST: Math.floor(participantsOf(count) / 2) + 1,
    ANOTHER: Math.ceil(count.returned / 3),
    TIE: null,
  };
  return needed[count.round];
}

/** Those with enough votes. */
const passing = (count: BallotCount): Voted[] =>
  count.votes.filter(({ votes }) => votes >= (votesNeeded(count) ?? 0));

/**
 * The list for another election: the lowest lawful number for the seats left open, by the votes of the first ballot,
 * write-ins included. Those level at the cut all come on it, for the law gives nobody the choice (EL 31, 45; ZJE 49; EW-6).
 */
export function candidatesForAnother(seats: number, others: readonly Voted[]) {
  const { within, level } = cutAfter(directRatio(seats).min, others);
  return { candidates: namesOf(ranked([...within, ...level])), level: namesOf(level) };
}
