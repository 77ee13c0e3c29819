import { codes } from '../kernel/codes.rules.ts';
/** Who is counted when a meeting decides: all who belong to it, those present, or the valid votes. */
export const MajorityBase = codes('ALL_MEMBERS', 'PRESENT', 'VALID');
export type MajorityBase = keyof typeof MajorityBase;

/** What a decision needs: a fraction of a base, exceeded (`strict`) or reached. */
export interface Majority {
  readonly base: MajorityBase;
  readonly numerator: number;
  readonly denominator: number;
  readonly strict: boolean;
}

/** The figures of one vote of a meeting. */
export interface MeetingVote {
  readonly all: number;
  readonly present: number;
  readonly valid: number;
  readonly yes: number;
}

/** Elections and resolutions of a congress and its standing committee (EL 45; LO 25, 51; LC-1, LS-2, EI-4). */
export const overHalfOfAll: Majority = { base: 'ALL_MEMBERS', numerator: 1, denominator: 2, strict: true };

/** A session may sit with two thirds of the deputies (LO 14; LC-1). */
export const twoThirdsOfAll: Majority = { base: 'ALL_MEMBERS', numerator: 2, denominator: 3, strict: false };

/** The smallest whole number that carries the motion when `of` are counted. */
export function votesNeeded({ numerator, denominator, strict }: Majority, of: number): number {
  const product = numerator * of;
  return strict ? Math.floor(product / denominator) + 1 : Math.ceil(product / denominator);
}

/** Whether a vote of a meeting carries, with the number needed and the number it is taken of (LO 25, 51; LC-1, TP-4). */
export function meetingDecision(majority: Majority, vote: MeetingVote) {
  const of = { ALL_MEMBERS: vote.all, PRESENT: vote.present, VALID: vote.valid }[majority.base];
  const needed = votesNeeded(majority, of);
  return { passed: vote.yes >= needed, needed, of };
}

/** How many deputies must be present (LO 14; LC-1): two thirds of all, a part of a person counting as one. */
export const quorum = (all: number): number => votesNeeded(twoThirdsOfAll, all);

/** How many members of a standing committee must be present: more than half of all (LO 51; LS-2). */
export const committeeQuorum = (all: number): number => votesNeeded(overHalfOfAll, all);
