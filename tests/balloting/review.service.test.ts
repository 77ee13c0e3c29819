import { expect, test } from 'vitest';
import { confirmDeputies } from '../../api/balloting/confirm-deputies.service.ts';
import { keepOneSeat } from '../../api/balloting/keep-one-seat.service.ts';
import { electionNight } from '../../api/balloting/night.queries.ts';
import { Qualification } from '../../api/balloting/qualification.entity.ts';
import { reviewElected } from '../../api/balloting/review-elected.service.ts';
import { reviews } from '../../api/balloting/reviews.queries.ts';
import { Mandate } from '../../api/deputies/mandate.entity.ts';
import { buildPoll, countAndDeclare } from '../support/build/balloting.ts';
import { buildDeputy } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const SOUND = { BASIC_CONDITIONS: true, PROCEDURE: true, ILLEGAL_ACTS: true };
let term = 40;

async function elected() {
  const poll = await buildPoll(world, { seats: 1, names: ['甲', '乙'] });
  await countAndDeclare(world, poll, poll.roundId, { 甲: 50, 乙: 4 });
  const { em } = world.as();
  const { id } = await em.findOneOrFail(Qualification, { roundId: poll.roundId });
  const staff = () => world.as('COMMITTEE_STAFF');
  const review = (findings = SOUND) => reviewElected(staff(), { ...key(), qualificationIds: [id], findings });
  const confirm = () => confirmDeputies(staff(), { ...key(), qualificationIds: [id], decision: 'CONFIRMED' });
  const state = async () => (await world.as().em.findOneOrFail(Qualification, id)).state;
  return { ...poll, em, id, person: poll.candidates[0], staff, review, confirm, state };
}

test('EX-1: what the committee found against somebody stands in the way of confirmation', async () => {
  const { election, id, staff, review, confirm, state } = await elected();
  await review({ ...SOUND, ILLEGAL_ACTS: false });
  await expect(confirm()).rejects.toMatchObject({
    code: 'REVIEW_STANDS_AGAINST',
    details: { name: '甲', items: ['ILLEGAL_ACTS'] },
  });
  expect(await state()).toBe('UNDER_REVIEW');
  const [row] = await reviews(staff(), election.id);
  expect(row).toMatchObject({ id, name: '甲', ofAge: true, onRoll: false, conflicts: [], canDecide: true });
  await review();
  await confirm();
  await expect(review()).rejects.toThrow('ALREADY_DECIDED');
});

test('EX-4: void, with the ground of law and in words; the seat was never filled', async () => {
  const { election, id, staff, state } = await elected();
  const decision = { ...key(), qualificationIds: [id], decision: 'VOID' as const };
  await expect(confirmDeputies(staff(), { ...decision, voidGround: 'BRIBERY' })).rejects.toThrow(
    'GROUND_MISSING',
  );
  await confirmDeputies(staff(), { ...decision, ...key(), voidGround: 'BRIBERY', ground: '查明贿选' });
  expect(await state()).toBe('VOID');
  expect(await reviews(staff(), election.id)).toMatchObject([{ voidGround: 'BRIBERY', ground: '查明贿选' }]);
});

/** Elected here, and a deputy of a town in the district beside. */
async function twice() {
  const built = await elected();
  const beside = await buildTerm(built.em, {
    level: 'TOWNSHIP',
    divisionCode: '330503100',
    seats: [1],
    term: (term += 1),
  });
  const [constituency] = beside.constituencies;
  if (!constituency || !built.person) throw new Error('nobody');
  const { mandate } = await buildDeputy(built.em, constituency, { personId: built.person.id });
  const keep = (keepsNew: boolean) =>
    keepOneSeat(built.staff(), { ...key(), qualificationId: built.id, keepsNew, ground: '本人书面选择' });
  return { ...built, mandate, keep };
}

test('EX-3, ZJE 53: keeping the new seat ends the other mandate, and the review goes on', async () => {
  const { election, staff, mandate, keep, confirm, state } = await twice();
  expect(await reviews(staff(), election.id)).toMatchObject([{ conflicts: ['330503100人民代表大会'] }]);
  await expect(confirm()).rejects.toThrow('DOUBLE_MANDATE');
  await keep(true);
  expect(await world.as().em.findOneOrFail(Mandate, mandate.id)).toMatchObject({
    endReason: 'OTHER_SEAT_KEPT',
  });
  await confirm();
  expect(await state()).toBe('CONFIRMED');
});

test('keeping the seat they hold ends the review, and there is nothing to choose where nothing conflicts', async () => {
  const { mandate, keep, state } = await twice();
  await keep(false);
  expect(await state()).toBe('VOID');
  expect(await world.as().em.findOneOrFail(Mandate, mandate.id)).toMatchObject({ endsOn: null });
  const { id, staff } = await elected();
  const choice = { ...key(), qualificationId: id, keepsNew: true, ground: '无' };
  await expect(keepOneSeat(staff(), choice)).rejects.toThrow('NO_OTHER_SEAT');
});

test('of two choices at once, one stands', async () => {
  const { keep } = await twice();
  const settled = await race(world, [() => keep(false), () => keep(false)]);
  expect(outcomes(settled)).toEqual(['ALREADY_DECIDED', 'fulfilled']);
});

test('results come as they are counted; the public sees declared ones alone', async () => {
  const poll = await buildPoll(world, { seats: 2 });
  const seen = async (publicly: boolean) =>
    electionNight(publicly ? world.as() : world.as('ELECTION_OFFICER'), poll.election.id);
  expect(await seen(false)).toMatchObject({
    seats: 2,
    filled: 0,
    counting: 1,
    constituencies: [{ stage: 'COUNTING' }],
  });
  expect(await seen(true)).toMatchObject({
    counting: 0,
    constituencies: [{ stage: 'WAITING', participants: null }],
  });
  await countAndDeclare(world, poll, poll.roundId, { 丁一川: 40, 王明远: 35 });
  expect(await seen(true)).toMatchObject({
    filled: 2,
    declared: 1,
    registered: 100,
    participants: 60,
    constituencies: [{ stage: 'DECLARED', placesIn: 1, elected: [{ name: '丁一川' }, { name: '王明远' }] }],
  });
});
