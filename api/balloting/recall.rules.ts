import type { CongressLevel } from '../constituencies/congress.rules.ts';

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
