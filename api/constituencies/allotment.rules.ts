/** A unit to which seats of a congress are allotted: a division, a zone, or the garrison (EC-1, EQ-12). */
export interface AllotmentUnit {
  readonly key: string;
  readonly population: number;
}

/**
 * Seats by population, the largest remainders first, and at least one for the smallest (EL 15; ZJE 18; EC-1). A
 * proposal: the committee may change it. Equal remainders go to the unit named first.
 */
export function proposedSeats(total: number, units: readonly AllotmentUnit[]): Map<string, number> {
  const people = units.reduce((sum, one) => sum + one.population, 0);
  if (people === 0 || total < units.length) return new Map(units.map(({ key }) => [key, 0]));
  // In whole numbers: what is left of `population × total` after the whole seats is the remainder.
  const shares = units.map(({ key, population }) => ({
    key,
    seats: Math.max(1, Math.floor((population * total) / people)),
    remainder: (population * total) % people,
  }));
  let left = total - shares.reduce((sum, { seats }) => sum + seats, 0);
  const byRemainder = shares.toSorted((one, other) => other.remainder - one.remainder);
  for (let at = 0; left > 0; at = (at + 1) % byRemainder.length, left -= 1) {
    const next = byRemainder[at];
    if (next) next.seats += 1;
  }
  // The one seat of a very small unit comes from where a seat stands for the fewest people.
  const peopleOf = new Map(units.map(({ key, population }) => [key, population]));
  for (; left < 0; left += 1) {
    const [giving] = shares
      .filter(({ seats }) => seats > 1)
      .toSorted(
        (one, other) =>
          (peopleOf.get(one.key) ?? 0) / one.seats - (peopleOf.get(other.key) ?? 0) / other.seats,
      );
    if (!giving) break;
    giving.seats -= 1;
  }
  return new Map(shares.map(({ key, seats }) => [key, seats]));
}
