import { beforeEach, expect, test } from 'vitest';
import { adoptPlan } from '../../api/constituencies/adopt-plan.service.ts';
import { createCongressTerm } from '../../api/constituencies/create-congress-term.service.ts';
import { draftPlan } from '../../api/constituencies/draft-plan.service.ts';
import type { DrawnConstituency, PlanUnit } from '../../api/constituencies/plan-layout.rules.ts';
import { layersOf } from '../../api/constituencies/plans.queries.ts';
import { savePlan } from '../../api/constituencies/save-plan.service.ts';
import { loadDivisions } from '../../api/regions/load-divisions.service.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const officer = () => world.as('ELECTION_OFFICER');
let number = 5;
let termId: string;

const decision = { decidedBy: '区选举委员会', decisionNumber: '吴选〔2026〕5号', decidedOn: '2026-09-20' };
const term = (over: object = {}) => ({
  ...key(),
  divisionCode: '330502',
  number: (number += 1),
  approvedSeats: 5,
  militarySeats: 1,
  population: 750_000,
  extraFivePercent: false,
  decision: { ...decision, decidedBy: '省人大常委会', filedOn: null },
  ...over,
});
const unit = (name: string, population = 1_000): PlanUnit => ({
  code: null,
  name,
  kind: 'COMMUNITY',
  divisionCode: '330502001',
  population,
  voters: 800,
});
const drawn = (n: number, names: readonly string[], over: Partial<DrawnConstituency> = {}) => ({
  number: n,
  name: `第${n}选区`,
  divisionCode: '330502001',
  seats: 2,
  units: names.map((name) => unit(name)),
  ...over,
});
const aDraft = async (constituencies: readonly DrawnConstituency[]) => {
  const { id: planId } = await draftPlan(officer(), {
    ...key(),
    termId,
    name: '方案一',
    copyOf: null,
    fromLastTerm: false,
  });
  const saved = await savePlan(officer(), {
    ...key(),
    planId,
    revision: 1,
    name: '方案一',
    warnPercent: 20,
    strongPercent: 30,
    constituencies,
    looseUnits: [],
  });
  return { planId, revision: saved.revision };
};

beforeEach(async () => {
  world.setDay('2026-10-01');
  await loadDivisions(world.as().em);
  ({ id: termId } = await createCongressTerm(officer(), term()));
});

test('EC-6: a township constituency lies inside one of the county’s, or across a border', async () => {
  const { planId, revision } = await aDraft([
    drawn(1, ['甲', '乙'], { divisionCode: '330502100' }),
    drawn(2, ['丙', '丁'], { divisionCode: '330502100' }),
  ]);
  await adoptPlan(officer(), { ...key(), planId, revision, ...decision });
  const town = { divisionCode: '330502100', number, approvedSeats: 4, militarySeats: 0, population: 60_000 };
  ({ id: termId } = await createCongressTerm(officer(), term(town)));
  const small = await aDraft([
    drawn(1, ['甲'], { divisionCode: '330502100' }),
    drawn(2, ['乙', '丙', '丁'], { divisionCode: '330502100' }),
  ]);
  await adoptPlan(officer(), { ...key(), ...small, ...decision });
  const told = (await layersOf(officer(), termId)).map(({ number: n, within }) => [
    n,
    within.map((one) => [one.number, one.units]),
  ]);
  expect(told).toEqual([
    [1, [[1, 1]]],
    [
      2,
      [
        [1, 1],
        [2, 2],
      ],
    ],
  ]);
});
