import { codes } from '../kernel/codes.rules.ts';

/** A constituency (选区) with the people who live in it and the deputies it elects. */
export interface ConstituencySize {
  readonly id: string;
  readonly population: number;
  readonly seats: number;
}

/** A constituency elects one to three deputies (EL 25; ZJE 20; DS83 8; EC-2). */
export const lawfulSeats = (seats: number): boolean => Number.isInteger(seats) && seats >= 1 && seats <= 3;

/** From how many per cent a deviation is pointed out; the law has no number (EC-3). */
export interface Tolerance {
  readonly warnPercent: number;
  readonly strongPercent: number;
}

/** The house's own tolerance, until an election sets another. */
export const defaultTolerance: Tolerance = { warnPercent: 20, strongPercent: 30 };

/** How loudly a deviation is pointed out. */
export const DeviationSeverity = codes('NONE', 'WARNING', 'STRONG_WARNING');
export type DeviationSeverity = keyof typeof DeviationSeverity;

/** How far the people per deputy of one constituency are from those of the whole area. */
export interface Deviation {
  readonly id: string;
  readonly peoplePerDeputy: number;
  /** Per cent more (or, negative, fewer) people for one deputy than on average. */
  readonly percent: number;
  readonly severity: DeviationSeverity;
}

/** People per deputy, constituency by constituency, against the average of the area (EL 26; ZJE 21; EC-3). */
export function deviations(
  constituencies: readonly ConstituencySize[],
  tolerance: Tolerance = defaultTolerance,
): Deviation[] {
  const seats = constituencies.reduce((sum, one) => sum + one.seats, 0);
  const population = constituencies.reduce((sum, one) => sum + one.population, 0);
  const average = population / seats;
  return constituencies.map(({ id, population: people, seats: deputies }) => {
    // In whole numbers, so that exactly 20 per cent is exactly 20 per cent.
    const excess = people * seats - population * deputies;
    const beyond = (percent: number) => Math.abs(excess) * 100 > percent * population * deputies;
    const severity = beyond(tolerance.strongPercent)
      ? 'STRONG_WARNING'
      : beyond(tolerance.warnPercent)
        ? 'WARNING'
        : 'NONE';
    const peoplePerDeputy = people / deputies;
    return {
      id,
      peoplePerDeputy,
      percent: average === 0 ? 0 : (peoplePerDeputy / average - 1) * 100,
      severity,
    };
  });
}

/** The seats of all constituencies must add up to the total that was fixed (EL 13, 15; ZJE 18; EC-1); the difference. */
export const seatsLeftOver = (fixedTotal: number, constituencies: readonly ConstituencySize[]): number =>
  fixedTotal - constituencies.reduce((sum, { seats }) => sum + seats, 0);
