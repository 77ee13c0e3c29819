import { expect, test } from 'vitest';
import { confirmDeputies } from '../../api/balloting/confirm-deputies.service.ts';
import { Qualification } from '../../api/balloting/qualification.entity.ts';
import { CongressTerm } from '../../api/constituencies/congress-term.entity.ts';
import { Congress } from '../../api/constituencies/congress.entity.ts';
import { Seat } from '../../api/constituencies/seat.entity.ts';
import { DeputyTotal } from '../../api/deputies/deputy-total.entity.ts';
import { Deputy } from '../../api/deputies/deputy.entity.ts';
import { enrolDeputy } from '../../api/deputies/enrol-deputy.service.ts';
import { Mandate } from '../../api/deputies/mandate.entity.ts';
import { change } from '../../api/kernel/change.ts';
import type { Person } from '../../api/people/person.entity.ts';
import { buildPoll, countAndDeclare } from '../support/build/balloting.ts';
import { buildTerm } from '../support/build/geography.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();

/** Two elected in a constituency of two, under review. */
async function elected() {
  const poll = await buildPoll(world, { names: ['曾平', '单吕安', '丙'] });
  await countAndDeclare(world, poll, poll.roundId, { 曾平: 50, 单吕安: 40, 丙: 3 });
  const { em } = world.as();
  const reviews = await em.find(Qualification, { roundId: poll.roundId });
  const reviewOf = (person: Person | undefined) =>
    reviews.find(({ personId }) => personId === person?.id)?.id ?? '';
  return { ...poll, em, ids: poll.candidates.slice(0, 2).map(reviewOf) };
}

const confirm = (qualificationIds: readonly string[], over = {}) =>
  confirmDeputies(world.as('COMMITTEE_STAFF'), {
    ...key(),
    qualificationIds,
    decision: 'CONFIRMED',
    ...over,
  });

test('confirmed, the elected are deputies with a seat each, found by pinyin, their totals at nought', async () => {
  const { em, ids, candidates, constituency, term } = await elected();
  await confirm(ids);
  const deputies = await em.find(Deputy, { termId: term.id }, { orderBy: { pinyin: 'desc' } });
  expect(deputies.map(({ personId, pinyin, initials }) => [personId, pinyin, initials])).toEqual([
    [candidates[0]?.id, 'zengping', 'zp'],
    [candidates[1]?.id, 'shanlvan', 'sla'],
  ]);
  const mandates = await em.find(Mandate, { deputyId: { $in: deputies.map(({ id }) => id) } });
  expect(mandates.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
    ['2026-12-16', null],
    ['2026-12-16', null],
  ]);
  const seats = await em.find(Seat, { constituencyId: constituency.id });
  expect(new Set(mandates.map(({ seatId }) => seatId))).toEqual(new Set(seats.map(({ id }) => id)));
  expect(await em.count(DeputyTotal, { deputyId: { $in: deputies.map(({ id }) => id) }, present: 0 })).toBe(
    2,
  );
  await expect(confirm(ids)).rejects.toThrow('ALREADY_DECIDED');
});

test('of two who confirm the same person at once, one does; one deputy, one mandate', async () => {
  const { em, ids, term } = await elected();
  const outcomes = await Promise.allSettled([confirm(ids), confirm([...ids].reverse())]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'ALREADY_DECIDED' },
  });
  expect(await em.count(Deputy, { termId: term.id })).toBe(2);
});

test('two confirmed at once in two transactions take two seats', async () => {
  const { em, ids, term } = await elected();
  await Promise.all(ids.map((id) => confirm([id])));
  const deputies = await em.find(Deputy, { termId: term.id });
  const mandates = await em.find(Mandate, { deputyId: { $in: deputies.map(({ id }) => id) } });
  expect(new Set(mandates.map(({ seatId }) => seatId)).size).toBe(2);
});

test('a retry of one intent confirms once', async () => {
  const { em, ids, term } = await elected();
  const ctx = world.as('COMMITTEE_STAFF');
  const intent = { ...key(), qualificationIds: ids, decision: 'CONFIRMED' as const };
  const first = await confirmDeputies(ctx, intent);
  expect(await confirmDeputies(world.asViewer(ctx.viewer), intent)).toEqual(first);
  expect(await em.count(Deputy, { termId: term.id })).toBe(2);
});

test('EX-1: declared void, with its ground, nobody becomes a deputy and the seat stays free', async () => {
  const { em, ids, term } = await elected();
  await expect(confirm(ids, { decision: 'VOID', ground: ' ' })).rejects.toThrow('GROUND_MISSING');
  await confirm(ids, { decision: 'VOID', ground: '贿选' });
  expect(await em.count(Deputy, { termId: term.id })).toBe(0);
  const reviews = await em.fork().find(Qualification, { id: { $in: ids } });
  expect(reviews.map(({ state, ground }) => [state, ground])).toEqual([
    ['VOID', '贿选'],
    ['VOID', '贿选'],
  ]);
});

test('EX-3: a seat in the town beside stands against it, and none of the list is confirmed', async () => {
  const { em, ids, candidates, term } = await elected();
  const [person] = candidates;
  if (!person) throw new Error('nobody elected');
  const beside = await buildTerm(em, { level: 'TOWNSHIP', divisionCode: '330503100', seats: [1], term: 5 });
  await enrolIn(beside, person);
  await expect(confirm(ids)).rejects.toMatchObject({
    code: 'DOUBLE_MANDATE',
    details: { name: '曾平', congress: '330503100人民代表大会' },
  });
  expect(await em.count(Deputy, { termId: term.id })).toBe(0);

  // A later term of that congress makes the seat an outgoing one.
  await buildTerm(em, { level: 'TOWNSHIP', divisionCode: '330503100', seats: [1], term: 6 });
  await confirm(ids);
  expect(await em.count(Deputy, { termId: term.id })).toBe(2);
});

test('EX-3: a seat in a town of the district goes together with one in the district', async () => {
  const { em, ids, candidates, term } = await elected();
  const [person] = candidates;
  if (!person) throw new Error('nobody elected');
  await enrolIn(
    await buildTerm(em, { level: 'TOWNSHIP', divisionCode: '330502100', seats: [1], term: 9 }),
    person,
  );
  await confirm(ids);
  expect(await em.count(Deputy, { termId: term.id })).toBe(2);
});

test('a constituency whose seats are all held takes no further deputy', async () => {
  const { em, ids, candidates, constituency } = await elected();
  await confirm(ids);
  const someone = candidates[2];
  if (!someone) throw new Error('nobody left');
  const { term, congress } = await termAndCongress(constituency.termId);
  await expect(
    change(world.as('COMMITTEE_STAFF'), 'confirmDeputies', key(), (work) =>
      enrolDeputy(work, { person: someone, constituency, term, congress, confirmedOn: '2026-12-20' }),
    ),
  ).rejects.toThrow('NO_FREE_SEAT');
  expect(await em.count(Deputy, { personId: someone.id })).toBe(0);
});

async function termAndCongress(termId: string) {
  const { em } = world.as();
  const term = await em.findOneOrFail(CongressTerm, termId);
  return { term, congress: await em.findOneOrFail(Congress, term.congressId) };
}

async function enrolIn(
  { term, congress, constituencies }: Awaited<ReturnType<typeof buildTerm>>,
  person: Person,
): Promise<void> {
  const [constituency] = constituencies;
  if (!constituency) throw new Error('no constituency');
  await change(world.as('COMMITTEE_STAFF'), 'confirmDeputies', key(), (work) =>
    enrolDeputy(work, { person, constituency, term, congress, confirmedOn: '2026-12-16' }),
  );
}
