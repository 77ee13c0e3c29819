import type { DrawnConstituency, PlanUnit } from '../constituencies/plan-layout.rules.ts';
import type { PlannedConstituency } from '../constituencies/plan.rules.ts';
import { Chance } from './chance.ts';
import { apportioned, type PlannedTerm } from './constituency-plan.ts';

const FIRST = Array.from('东西南北上下前后大小新旧');
const SECOND = Array.from('港溪桥湾塘浜荡圩墩漾里田林渡');
/** Villages a township constituency is made of, and communities a street's. */
const VILLAGES = 3;
const COMMUNITIES = 3;

/** The name of the n-th village or community of a division: counted off from two short lists. */
const nameOf = (n: number, ending: string): string => {
  const round = Math.floor(n / (FIRST.length * SECOND.length));
  const second = SECOND[Math.floor(n / FIRST.length) % SECOND.length] ?? '';
  return `${FIRST[n % FIRST.length] ?? ''}${second}${round > 0 ? String(round + 1) : ''}${ending}`;
};

/** Draws the plans of a term: townships of villages; the district's of the same villages, and of communities in streets. */
export function drawnPlans(terms: readonly PlannedTerm[]): Map<string, DrawnConstituency[]> {
  const [district, ...townships] = terms;
  if (!district) return new Map();
  const drawn = new Map(
    townships.map((term) => [term.divisionCode, drawnOf(term.constituencies, VILLAGES, '村')] as const),
  );
  const ofDivision = Map.groupBy(district.constituencies, ({ divisionCode }) => divisionCode);
  const county = [...ofDivision].flatMap(([code, constituencies]) => {
    const villages = drawn.get(code)?.flatMap(({ units }) => units);
    return villages ? filled(constituencies, villages) : drawnOf(constituencies, COMMUNITIES, '社区');
  });
  return drawn.set(district.divisionCode, county);
}

/** Each constituency of units of its own. */
function drawnOf(constituencies: readonly PlannedConstituency[], most: number, ending: string) {
  let before = 0;
  return constituencies.map(({ population, ...one }): DrawnConstituency => {
    const chance = new Chance(`units ${one.divisionCode} ${one.number}`);
    const count = ending === '村' ? most : chance.between(2, most + 1);
    const people = apportioned(
      population,
      Array.from({ length: count }, () => 0.7 + 0.6 * chance.next()),
    );
    const units = people.map((own, at) => unitOf(one.divisionCode, nameOf(before + at, ending), ending, own));
    before += count;
    return { ...one, units };
  });
}

/** Constituencies filled with villages in their order, so that people come near to seats; borders of townships' may be crossed. */
function filled(constituencies: readonly PlannedConstituency[], villages: readonly PlanUnit[]) {
  const people = villages.reduce((sum, { population }) => sum + population, 0);
  const seats = constituencies.reduce((sum, one) => sum + one.seats, 0);
  let [at, reached, due] = [0, 0, 0];
  return constituencies.map(({ population: _planned, ...one }, index): DrawnConstituency => {
    due += (people * one.seats) / seats;
    const units: PlanUnit[] = [];
    for (; at < villages.length; at += 1) {
      const next = villages[at];
      if (!next) break;
      const last = index === constituencies.length - 1;
      if (!last && units.length > 0 && reached + next.population / 2 > due) break;
      units.push(next);
      reached += next.population;
    }
    return { ...one, units };
  });
}

const unitOf = (divisionCode: string, name: string, ending: string, population: number): PlanUnit => ({
  code: null,
  name,
  kind: ending === '村' ? 'VILLAGE' : 'COMMUNITY',
  divisionCode,
  population,
  voters: Math.round(population * 0.82),
});

/** Another way to draw a plan: here and there a unit stands in the next constituency of its division. */
export const drawnOtherwise = (constituencies: readonly DrawnConstituency[]): DrawnConstituency[] => {
  const units = constituencies.map((one) => [...one.units]);
  for (let at = 0; at + 1 < constituencies.length; at += 7) {
    const [one, next] = [constituencies[at], constituencies[at + 1]];
    const moving = units[at];
    if (!one || !next || !moving || one.divisionCode !== next.divisionCode || moving.length < 2) continue;
    const unit = moving.pop();
    if (unit) units[at + 1]?.unshift(unit);
  }
  return constituencies.map((one, at) => ({ ...one, units: units[at] ?? [] }));
};
