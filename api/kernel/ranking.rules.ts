/** Somebody with so many votes. */
export interface Voted {
  readonly name: string;
  readonly votes: number;
}

/** A list cut after so many places: who is in, and who stand level across the cut, so that nobody may choose. */
export interface Cut {
  readonly within: readonly Voted[];
  readonly level: readonly Voted[];
}

/** Most votes first; equal votes keep the order given. */
export const ranked = (votes: readonly Voted[]): Voted[] => [...votes].sort((a, b) => b.votes - a.votes);

/** The first `places` of a ranking. Those level across the cut are never told apart by their order (EW-5, EF-3). */
export function cutAfter(places: number, votes: readonly Voted[]): Cut {
  const ranking = ranked(votes);
  const last = ranking[places - 1];
  if (!last || last.votes !== ranking[places]?.votes) return { within: ranking.slice(0, places), level: [] };
  return {
    within: ranking.filter((one) => one.votes > last.votes),
    level: ranking.filter((one) => one.votes === last.votes),
  };
}
