import * as fc from 'fast-check';
import { addDays, civilDate, type CivilDate } from '../../api/kernel/civil-date.rules.ts';
import type { Voted } from '../../api/kernel/ranking.rules.ts';

/** Any day of the years 1950 to 2099, leap days among them. */
export const civilDates: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 54_785 })
  .map((days) => addDays(civilDate('1950-01-01'), days));

/** `votesFor({ 甲: 300, 乙: 290 })` in the order written. */
export const votesFor = (votes: Readonly<Record<string, number>>): Voted[] =>
  Object.entries(votes).map(([name, n]) => ({ name, votes: n }));
