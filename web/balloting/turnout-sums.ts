interface Point {
  readonly hour: number;
  readonly voters: number;
}

export interface TurnoutOf {
  readonly registered: number;
  readonly voters: number;
  readonly hours: readonly Point[];
}

/** Several constituencies taken together, hour by hour; one that has no figure for an hour keeps the one before. */
export function together(all: readonly TurnoutOf[]): TurnoutOf {
  const hours = [...new Set(all.flatMap((one) => one.hours.map(({ hour }) => hour)))].sort((a, b) => a - b);
  const at = ({ hours: points }: TurnoutOf, hour: number) =>
    points.reduce((latest, one) => (one.hour <= hour ? one.voters : latest), 0);
  return {
    registered: all.reduce((sum, one) => sum + one.registered, 0),
    voters: all.reduce((sum, one) => sum + one.voters, 0),
    hours: hours.map((hour) => ({ hour, voters: all.reduce((sum, one) => sum + at(one, hour), 0) })),
  };
}

/** How many of those registered; nothing of nobody. */
export const shareOf = (voters: number, registered: number): number =>
  registered === 0 ? 0 : voters / registered;
