/** A division of the demo district: its people, and the seats its constituencies of the district's congress have. */
export interface DemoDivisionLayout {
  readonly population: number;
  /** Seats in the running and the coming term; 290 in all. */
  readonly countySeats: number;
  /** Seats of the township's own congress; 534 in all. Streets have none (EL-2). */
  readonly townshipSeats: number;
  /** Liaison stations; 39 in all. */
  readonly stations: number;
}

/**
 * How 750,000 invented inhabitants and the seats are spread. The totals are the customer's (290 and 534); how they fall
 * on divisions is invented, near the formula of EL 12, and within a fifth of the average of people per deputy.
 */
const ROWS: readonly (readonly [string, number, number, number, number])[] = [
  ['330502001', 33_500, 14, 0, 2],
  ['330502002', 31_500, 13, 0, 2],
  ['330502003', 33_500, 14, 0, 2],
  ['330502004', 31_500, 13, 0, 2],
  ['330502005', 36_000, 15, 0, 2],
  ['330502006', 29_000, 12, 0, 2],
  ['330502007', 21_500, 9, 0, 2],
  ['330502008', 24_000, 10, 0, 2],
  ['330502009', 21_500, 9, 0, 2],
  ['330502010', 26_500, 11, 0, 2],
  ['330502011', 21_500, 9, 0, 2],
  ['330502012', 21_500, 9, 0, 2],
  ['330502013', 22_000, 9, 0, 2],
  ['330502100', 155_000, 54, 148, 3],
  ['330502101', 84_000, 30, 101, 2],
  ['330502102', 21_000, 8, 59, 2],
  ['330502104', 57_000, 21, 83, 2],
  ['330502105', 57_000, 21, 83, 2],
  ['330502200', 22_500, 9, 60, 2],
];

/** The layout by the code of the division. */
export const DEMO_LAYOUT: ReadonlyMap<string, DemoDivisionLayout> = new Map(
  ROWS.map(([code, population, countySeats, townshipSeats, stations]) => [
    code,
    { population, countySeats, townshipSeats, stations },
  ]),
);
