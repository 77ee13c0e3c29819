import type { PlannedConstituency } from '../constituencies/plan.rules.ts';
import { DEMO_DIVISIONS, type DemoDivision } from '../registration/synthetic-roll.data.ts';
import { Chance } from './chance.ts';
import { DEMO_LAYOUT, type DemoDivisionLayout } from './layout.data.ts';

/** A congress term of the demo as it is to be set up. */
export interface PlannedTerm {
  readonly divisionCode: string;
  readonly number: number;
  readonly approvedSeats: number;
  readonly population: number;
  readonly constituencies: readonly PlannedConstituency[];
}

const DISTRICT = '330502';
const LARGEST = '330502100';
const NUMERALS = Array.from('一二三四五六七八九十');
const numeral = (n: number): string =>
  n <= 10 ? (NUMERALS[n - 1] ?? '') : `${n > 19 ? '二' : ''}十${NUMERALS[(n % 10) - 1] ?? ''}`;

const layoutOf = ({ code }: DemoDivision): DemoDivisionLayout => {
  const layout = DEMO_LAYOUT.get(code);
  if (!layout) throw new Error(`the demo has no layout of ${code}`);
  return layout;
};

/** Before the base of EL 12 was raised in 2020 the district had 20 seats fewer, the largest town two of them, and each township 5. */
const countySeatsIn = (number: number, division: DemoDivision): number =>
  layoutOf(division).countySeats - (number < 5 ? (division.code === LARGEST ? 2 : 1) : 0);
const townshipSeatsIn = (number: number, division: DemoDivision): number =>
  layoutOf(division).townshipSeats - (number < 5 ? 5 : 0);

/** The seven congresses in one of their terms, the district's first. */
export function plannedTerms(number: number): PlannedTerm[] {
  const towns = DEMO_DIVISIONS.filter(({ township }) => township > 0);
  let before = 0;
  const county = DEMO_DIVISIONS.flatMap((division) => {
    const first = before + 1;
    before += division.county;
    return spread(division, number, {
      count: division.county,
      seats: countySeatsIn(number, division),
      number: (at) => first + at,
      name: (at) => `第${first + at}选区（${division.name}${numeral(at + 1)}片）`,
    });
  });
  return [
    termOf(DISTRICT, number, county),
    ...towns.map((division) =>
      termOf(
        division.code,
        number,
        spread(division, number, {
          count: division.township,
          seats: townshipSeatsIn(number, division),
          number: (at) => at + 1,
          name: (at) => `${division.name}第${at + 1}选区`,
        }),
      ),
    ),
  ];
}

const termOf = (
  divisionCode: string,
  number: number,
  constituencies: readonly PlannedConstituency[],
): PlannedTerm => ({
  divisionCode,
  number,
  approvedSeats: constituencies.reduce((sum, { seats }) => sum + seats, 0),
  population: constituencies.reduce((sum, { population }) => sum + population, 0),
  constituencies,
});

interface Spread {
  readonly count: number;
  readonly seats: number;
  readonly number: (at: number) => number;
  readonly name: (at: number) => string;
}

/** Spreads the seats and the people of a division over its constituencies: one to three seats, sums exact. */
function spread(division: DemoDivision, term: number, { count, seats, number, name }: Spread) {
  const chance = new Chance(`constituencies ${division.code} ${count} ${term}`);
  const each = apportioned(
    seats,
    Array.from({ length: count }, () => 1),
  );
  // A seat from one to another now and then, so that large and small ones stand side by side.
  for (let moved = 0; moved < count / 4; moved += 1) {
    const [from, to] = [chance.between(0, count - 1), chance.between(0, count - 1)];
    const [giving = 0, taking = 0] = [each[from], each[to]];
    if (from === to || giving !== 2 || taking !== 2) continue;
    each[from] = 1;
    each[to] = 3;
  }
  const people = apportioned(
    layoutOf(division).population,
    each.map((own) => own * (0.95 + 0.1 * chance.next())),
  );
  return each.map((own, at): PlannedConstituency => ({
    number: number(at),
    name: name(at),
    divisionCode: division.code,
    seats: own,
    population: people[at] ?? 0,
  }));
}

/** A total in whole parts by weight; together they make it exactly. */
export function apportioned(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, one) => sum + one, 0);
  let [reached, given] = [0, 0];
  return weights.map((weight) => {
    reached += weight;
    const part = Math.round((total * reached) / whole) - given;
    given += part;
    return part;
  });
}
