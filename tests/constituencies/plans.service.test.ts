import { beforeEach, expect, test } from 'vitest';
import { adoptPlan } from '../../api/constituencies/adopt-plan.service.ts';
import { ConstituencyPlan } from '../../api/constituencies/constituency-plan.entity.ts';
import { Constituency } from '../../api/constituencies/constituency.entity.ts';
import { createCongressTerm } from '../../api/constituencies/create-congress-term.service.ts';
import { draftPlan } from '../../api/constituencies/draft-plan.service.ts';
import { PlacedUnit } from '../../api/constituencies/placed-unit.entity.ts';
import type { DrawnConstituency, PlanUnit } from '../../api/constituencies/plan-layout.rules.ts';
import { comparePlans, planById, voterGroupsOf } from '../../api/constituencies/plans.queries.ts';
import { rejectPlan } from '../../api/constituencies/reject-plan.service.ts';
import { savePlan } from '../../api/constituencies/save-plan.service.ts';
import { saveVoterGroups } from '../../api/constituencies/save-voter-groups.service.ts';
import { Seat } from '../../api/constituencies/seat.entity.ts';
import { createElection } from '../../api/elections/create-election.service.ts';
import { refixPlan } from '../../api/elections/refix-plan.service.ts';
import { loadDivisions } from '../../api/regions/load-divisions.service.ts';
import { buildPosting } from '../support/build/elections.ts';
import { buildRoll } from '../support/build/roll.ts';
import { outcomes, race } from '../support/race.ts';
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
const whole = [drawn(1, ['甲', '乙']), drawn(2, ['丙', '丁'])];
const aDraft = async (
  constituencies: readonly DrawnConstituency[] = whole,
  looseUnits: readonly PlanUnit[] = [],
) => {
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
    looseUnits,
  });
  return { planId, revision: saved.revision };
};

beforeEach(async () => {
  world.setDay('2026-10-01');
  await loadDivisions(world.as().em);
  ({ id: termId } = await createCongressTerm(officer(), term()));
});

test('a draft may be faulty, says so, and is not adopted; nothing is set up', async () => {
  const { planId, revision } = await aDraft([drawn(1, ['甲', '甲'], { seats: 4 })], [unit('戊')]);
  expect((await planById(officer(), planId))?.faults.map(({ code }) => code)).toEqual([
    'NOT_ONE_TO_THREE_SEATS',
    'UNIT_TWICE',
    'UNIT_LEFT_OUT',
  ]);
  await expect(adoptPlan(officer(), { ...key(), planId, revision, ...decision })).rejects.toMatchObject({
    code: 'PLAN_NOT_ADOPTABLE',
    details: { count: 3 },
  });
  expect(await world.as().em.count(Constituency, { termId })).toBe(0);
});

test('EC-2: a plan is adopted: its constituencies are set up, and the database keeps it as it is', async () => {
  const { planId, revision } = await aDraft();
  await adoptPlan(officer(), { ...key(), planId, revision, ...decision });
  const { em } = world.as();
  const set = await em.find(Constituency, { termId }, { orderBy: { number: 'asc' } });
  expect(set.map(({ number: n, seats, population }) => [n, seats, population])).toEqual([
    [1, 2, 2_000],
    [2, 2, 2_000],
  ]);
  expect(await em.count(Seat, { constituencyId: { $in: set.map(({ id }) => id) } })).toBe(4);
  expect(
    (await planById(officer(), planId))?.constituencies.map(({ constituencyId }) => constituencyId),
  ).toEqual(set.map(({ id }) => id));
  for (const change of [
    `update "county_330502".constituency_plan set name = 'x' where id = ?`,
    `update "county_330502".plan_constituency set seats = 3 where plan_id = ?`,
    `delete from "county_330502".placed_unit where plan_id = ?`,
  ])
    await expect(em.execute(change, [planId])).rejects.toThrow('is_frozen');
  await expect(rejectPlan(officer(), { ...key(), planId, revision })).rejects.toThrow('PLAN_FROZEN');
});

test('of two plans that are adopted at once, one is', async () => {
  const [one, other] = [await aDraft(), await aDraft()];
  const settled = await race(world, [
    () => adoptPlan(officer(), { ...key(), ...one, ...decision }),
    () => adoptPlan(officer(), { ...key(), ...other, ...decision }),
  ]);
  expect(outcomes(settled)).toEqual(['TERM_HAS_CONSTITUENCIES', 'fulfilled']);
  expect(await world.as().em.count(Constituency, { termId })).toBe(2);
});

test('of two clerks who save one draft at once, the second is told', async () => {
  const { planId, revision } = await aDraft();
  const save = (name: string) =>
    savePlan(officer(), {
      ...key(),
      planId,
      revision,
      name,
      warnPercent: 20,
      strongPercent: 30,
      constituencies: whole,
      looseUnits: [],
    });
  const settled = await race(world, [() => save('甲案'), () => save('乙案')]);
  expect(outcomes(settled)).toEqual(['PLAN_CHANGED', 'fulfilled']);
  expect(await world.as().em.count(PlacedUnit, { planId })).toBe(4);
});

test('a plan is copied, changed, and compared: what moved and how far from the mean', async () => {
  const { planId: before } = await aDraft();
  const { id: after } = await draftPlan(officer(), {
    ...key(),
    termId,
    name: '方案二',
    copyOf: before,
    fromLastTerm: false,
  });
  const moved = [drawn(1, ['甲']), drawn(2, ['乙', '丙', '丁'])];
  const input = { planId: after, revision: 1, name: '方案二', warnPercent: 20, strongPercent: 30 };
  await savePlan(officer(), { ...key(), ...input, constituencies: moved, looseUnits: [] });
  const compared = await comparePlans(officer(), before, after);
  expect(compared.moved).toEqual([
    { unit: '乙', divisionCode: '330502001', population: 1_000, from: 1, to: 2 },
  ]);
  expect(compared.pairs.map((pair) => [pair.before?.percent, pair.after?.percent])).toEqual([
    [0, -50],
    [0, 50],
  ]);
});

test('a plan begins from the constituencies of the term before, adopted or not', async () => {
  const { planId, revision } = await aDraft();
  await adoptPlan(officer(), { ...key(), planId, revision, ...decision });
  const { id: next } = await createCongressTerm(officer(), term());
  const begin = { ...key(), termId: next, name: '沿用', copyOf: null, fromLastTerm: true };
  const { id } = await draftPlan(officer(), begin);
  expect((await planById(officer(), id))?.constituencies.map(({ units }) => units.length)).toEqual([2, 2]);
});

const inElection = async () => {
  const { planId, revision } = await aDraft();
  await adoptPlan(officer(), { ...key(), planId, revision, ...decision });
  const { id: electionId } = await createElection(officer(), {
    ...key(),
    name: '换届',
    kind: 'GENERAL',
    electionDay: '2026-12-16',
    dayReading: 'STRICT',
    termIds: [termId],
  });
  return electionId;
};
const refix = async (constituencies: readonly DrawnConstituency[]) =>
  refixPlan(officer(), { ...key(), ...(await aDraft(constituencies)), ...decision, ground: '社区撤并' });

test('an adopted plan is fixed anew: constituencies keep their record by number, others come and go', async () => {
  await inElection();
  const before = await world.as().em.find(Constituency, { termId }, { orderBy: { number: 'asc' } });
  await refix([drawn(1, ['甲', '乙', '丙'], { seats: 3 }), drawn(3, ['丁'], { seats: 1 })]);
  const { em } = world.as();
  const after = await em.find(Constituency, { termId }, { orderBy: { number: 'asc' } });
  expect(after.map(({ number: n, seats }) => [n, seats])).toEqual([
    [1, 3],
    [3, 1],
  ]);
  expect(after[0]?.id).toBe(before[0]?.id);
  expect(await em.count(Seat, { constituencyId: { $in: after.map(({ id }) => id) } })).toBe(4);
  const states = await em.find(ConstituencyPlan, { termId }, { orderBy: { createdAt: 'asc', state: 'asc' } });
  expect(states.map(({ state }) => state).toSorted()).toEqual(['ADOPTED', 'SUPERSEDED']);
});

test('once the voter list is posted, or a constituency has voters, its plan stays; nothing is written', async () => {
  const electionId = await inElection();
  const { em } = world.as();
  const [, second] = await em.find(Constituency, { termId }, { orderBy: { number: 'asc' } });
  if (!second) throw new Error('no constituency');
  await buildRoll(em, second, 1);
  const anotherDraw = [drawn(1, ['甲', '乙', '丙'], { seats: 3 }), drawn(3, ['丁'], { seats: 1 })];
  await expect(refix(anotherDraw)).rejects.toMatchObject({
    code: 'CONSTITUENCY_IN_USE',
    details: { number: 2 },
  });
  await buildPosting(world, electionId, 'VOTER_LIST', '2026-11-20');
  await expect(refix(whole)).rejects.toThrow('ROLL_POSTED');
  expect(await em.fork().count(ConstituencyPlan, { termId, state: 'ADOPTED' })).toBe(1);
  expect(await em.fork().count(Constituency, { termId, number: 2 })).toBe(1);
});

test('EC-5: voter groups keep their record as long as they keep their number', async () => {
  const { planId, revision } = await aDraft();
  await adoptPlan(officer(), { ...key(), planId, revision, ...decision });
  const [first] = await world.as().em.find(Constituency, { termId }, { orderBy: { number: 'asc' } });
  if (!first) throw new Error('no constituency');
  const group = (n: number, head: string | null = null) => ({
    number: n,
    name: `第${n}小组`,
    head,
    voters: 40,
  });
  const save = (...groups: ReturnType<typeof group>[]) =>
    saveVoterGroups(officer(), { ...key(), constituencyId: first.id, groups });
  await save(group(1), group(2));
  const [one] = await voterGroupsOf(officer(), first.id);
  await save(group(1, '丁一川'), group(3));
  expect(await voterGroupsOf(officer(), first.id)).toMatchObject([
    { id: one?.id, number: 1, head: '丁一川' },
    { number: 3, head: null },
  ]);
  await expect(save(group(1), group(1))).rejects.toThrow('UNIT_NAMED_TWICE');
});
