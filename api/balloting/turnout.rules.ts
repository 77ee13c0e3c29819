/** How many had voted up to the end of an hour. */
export interface TurnoutPoint {
  readonly hour: number;
  readonly voters: number;
}

/** The figure a new one contradicts, since the number of those who voted never falls; null when it fits between its neighbours. */
export function contradicted(known: readonly TurnoutPoint[], told: TurnoutPoint): TurnoutPoint | null {
  return (
    known.find(
      ({ hour, voters }) =>
        (hour < told.hour && voters > told.voters) || (hour > told.hour && voters < told.voters),
    ) ?? null
  );
}

/** Every hour from the first to the last with the figure that stood at its end; hours without one keep the one before. */
export function cumulative(points: readonly TurnoutPoint[], first: number, last: number): TurnoutPoint[] {
  const all: TurnoutPoint[] = [];
  for (let hour = first; hour <= last; hour += 1) {
    const until = points.filter((one) => one.hour <= hour);
    all.push({ hour, voters: Math.max(0, ...until.map(({ voters }) => voters)) });
  }
  return all;
}
