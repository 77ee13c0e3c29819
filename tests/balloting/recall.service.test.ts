import { expect, test } from 'vitest';
import { demandRecall } from '../../api/balloting/demand-recall.service.ts';
import { Recall } from '../../api/balloting/recall.entity.ts';
import { recalls } from '../../api/balloting/recall.queries.ts';
import {
  recordRecall,
  recordRecallVote,
  scheduleRecall,
  withdrawRecall,
} from '../../api/balloting/record-recall.service.ts';
import { Deputy } from '../../api/deputies/deputy.entity.ts';
import { Mandate } from '../../api/deputies/mandate.entity.ts';
import { buildDeputy } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { buildRoll } from '../support/build/roll.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
let number = 60;

/** A deputy of a constituency of so many voters. */
async function sitting(level: 'COUNTY' | 'TOWNSHIP' = 'TOWNSHIP', voters = 100) {
  const { em } = world.as();
  const { constituencies } = await buildTerm(em, { level, term: (number += 1), seats: [1, 1] });
  const [constituency, beside] = constituencies;
  if (!constituency || !beside) throw new Error('no constituency');
  const { deputy } = await buildDeputy(em, constituency);
  const { registrations } = await buildRoll(em, constituency, voters);
  const ctx = () => world.as('COMMITTEE_STAFF');
  const demand = (ids: readonly string[]) =>
    demandRecall(ctx(), {
      ...key(),
      deputyId: deputy.id,
      demandedOn: '2026-11-01',
      reasons: '长期不联系选民',
      registrationIds: ids,
    });
  const signed = (n: number) => registrations.slice(0, n).map(({ id }) => id);
  return { em, deputy, beside, ctx, demand, signed };
}

async function scheduled(voters = 100) {
  const built = await sitting('TOWNSHIP', voters);
  const { recallId } = await built.demand(built.signed(30));
  const print = {
    ...key(),
    recallId,
    defenceKind: 'WRITTEN' as const,
    defence: '已经改正',
    printedOn: '2026-11-10',
  };
  await recordRecall(built.ctx(), print);
  const schedule = { ...key(), recallId, heldOn: '2026-11-22', presidedBy: '区人大常委会 某副主任' };
  await scheduleRecall(built.ctx(), schedule);
  const vote = (yes: number, over: object = {}) =>
    recordRecallVote(built.ctx(), {
      ...key(),
      recallId,
      issued: 90,
      returned: 90,
      yes,
      no: 90 - yes,
      invalid: 0,
      ...over,
    });
  return { ...built, recallId, vote };
}

test('EY-1: fifty voters of the original constituency for the county, thirty for a township', async () => {
  const county = await sitting('COUNTY');
  await expect(county.demand(county.signed(49))).rejects.toMatchObject({
    code: 'SIGNATURES_TOO_FEW',
    details: { given: 49, needed: 50 },
  });
  await county.demand(county.signed(50));
  const town = await sitting();
  await expect(town.demand(town.signed(29))).rejects.toThrow('SIGNATURES_TOO_FEW');
  await expect(town.demand([...town.signed(29), ...town.signed(1)])).rejects.toThrow('SIGNATURES_TOO_FEW');
  await town.demand(town.signed(30));
  await expect(town.demand(town.signed(40))).rejects.toThrow('RECALL_OPEN');
});

test('EY-1: a signature that is not of a voter of the constituency stops the demand', async () => {
  const { em, beside, deputy, demand, signed } = await sitting();
  const { registrations } = await buildRoll(em, beside, 1);
  const stranger = registrations[0]?.id ?? '';
  await expect(demand([...signed(30), stranger])).rejects.toMatchObject({
    code: 'SIGNATURES_NOT_ON_ROLL',
    details: { count: 1 },
  });
  expect(await em.fork().count(Recall, { deputyId: deputy.id })).toBe(0);
});

test.each([
  [50, 'FAILED', 'ACTIVE', 1],
  [51, 'CARRIED', 'TERMINATED', 0],
] as const)('EY-2: of 100 voters %i for it: %s', async (yes, state, status, running) => {
  const { em, deputy, recallId, vote } = await scheduled();
  await vote(yes);
  const fork = em.fork();
  expect(await fork.findOneOrFail(Recall, recallId)).toMatchObject({ state, vote: { registered: 100, yes } });
  expect(await fork.findOneOrFail(Deputy, deputy.id)).toMatchObject({ status });
  expect(await fork.count(Mandate, { deputyId: deputy.id, endsOn: null })).toBe(running);
  await expect(vote(yes)).rejects.toThrow('RECALL_STATE');
  const inDatabase = `update "county_330502".recall set reasons = '别的' where id = ?`;
  await expect(fork.execute(inDatabase, [recallId])).rejects.toThrow('recall_decided_is_final');
});

test('steps are taken in order: the defence is printed before the voters are called', async () => {
  const { ctx, demand, signed } = await sitting();
  const { recallId } = await demand(signed(30));
  const schedule = { ...key(), recallId, heldOn: '2026-11-22', presidedBy: '某人' };
  await expect(scheduleRecall(ctx(), schedule)).rejects.toThrow('RECALL_STATE');
  const print = { ...key(), recallId, defenceKind: 'WRITTEN' as const, printedOn: '2026-11-10' };
  await expect(recordRecall(ctx(), print)).rejects.toThrow('TEXT_MISSING');
  await expect(
    recordRecall(ctx(), { ...print, ...key(), defence: '无', printedOn: '2026-10-01' }),
  ).rejects.toThrow('BEFORE_DEMAND');
  await recordRecall(ctx(), { ...print, ...key(), defenceKind: 'NONE' });
  await scheduleRecall(ctx(), { ...schedule, ...key(), heldOn: '2026-12-01' });
  const figures = { issued: 1, returned: 1, yes: 1, no: 0, invalid: 0 };
  await expect(recordRecallVote(ctx(), { ...key(), recallId, ...figures })).rejects.toThrow('VOTING_AHEAD');
  await withdrawRecall(ctx(), { ...key(), recallId });
  await expect(withdrawRecall(ctx(), { ...key(), recallId })).rejects.toThrow('RECALL_STATE');
});

test('figures that cannot be are refused, all at once', async () => {
  const { recallId, vote } = await scheduled();
  await expect(vote(60, { issued: 101, returned: 102, no: 43 })).rejects.toMatchObject({
    code: 'RECALL_FAULTY',
    details: {
      registered: 100,
      faults: ['MORE_ISSUED_THAN_REGISTERED', 'MORE_RETURNED_THAN_ISSUED', 'MARKS_EXCEED_RETURNED'],
    },
  });
  expect(await world.as().em.findOneOrFail(Recall, recallId)).toMatchObject({ state: 'SCHEDULED' });
});

test('of two demands at once, and of two records of one vote, one is taken', async () => {
  const { demand, signed } = await sitting();
  const demands = await race(world, [() => demand(signed(30)), () => demand(signed(31))]);
  expect(outcomes(demands)).toEqual(['RECALL_OPEN', 'fulfilled']);
  const { vote, ctx } = await scheduled();
  const votes = await race(world, [() => vote(51), () => vote(50)]);
  expect(outcomes(votes)).toEqual(['RECALL_STATE', 'fulfilled']);
  expect((await recalls(ctx())).length).toBeGreaterThan(1);
});
