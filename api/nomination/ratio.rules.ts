/** How many candidates there may be. */
export interface Ratio {
  readonly min: number;
  readonly max: number;
}

/** Candidates of a direct election: a third to the whole more than the seats (EL 31; ZJE 36; EF-1). */
export const directRatio = (seats: number): Ratio => ({ min: seats + Math.ceil(seats / 3), max: 2 * seats });

/**
 * Candidates of an election by a congress: a fifth to a half more than the seats (EL 31; EI-2). For a single seat
 * no whole number lies in that range; two, by analogy with another election (EL 45).
 */
export function indirectRatio(seats: number): Ratio {
  if (seats === 1) return { min: 2, max: 2 };
  return { min: seats + Math.ceil(seats / 5), max: seats + Math.floor(seats / 2) };
}
