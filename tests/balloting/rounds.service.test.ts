import { expect, test } from 'vitest';
import { electionResultCommand } from '../../api/balloting/election-result.cli.ts';
import { Qualification } from '../../api/balloting/qualification.entity.ts';
import { openRound } from '../../api/balloting/open-round.service.ts';
import { Round } from '../../api/balloting/round.entity.ts';
import {
  aCount,
  buildPoll,
  countAndDeclare,
  declare,
  keyTwice,
  roundOf,
} from '../support/build/balloting.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildFormalList } from '../support/build/nomination.ts';
import { buildRoll, buildVoterList } from '../support/build/roll.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();

async function following(nextRoundId: string | null) {
  if (nextRoundId === null) throw new Error('no round follows');
  const { round, names } = await roundOf(world, nextRoundId);
  return { kind: round.kind, number: round.number, seats: round.seats, state: round.state, names };
}

test('a round opens with the formal list, the vacant seats and the voters of the newest list', async () => {
  const { em, election, constituencies } = await buildElection(world, { term: { seats: [3], term: 50 } });
  const [constituency] = constituencies;
  if (!constituency) throw new Error('no constituency');
  const ids = { electionId: election.id, constituencyId: constituency.id };
  const open = (heldOn?: string) =>
    openRound(world.as('ELECTION_OFFICER'), { ...key(), ...ids, ...(heldOn ? { heldOn } : {}) });
  await expect(open()).rejects.toThrow('ELECTION_DAY_AHEAD');
  world.setDay('2026-12-16');
  await expect(open('2026-12-15')).rejects.toThrow('HELD_TOO_EARLY');
  await expect(open()).rejects.toThrow('NO_VOTER_LIST');
  await buildRoll(em, constituency, 20);
  await buildVoterList(em, election.id, [constituency]);
  await buildRoll(em, constituency, 4);
  await buildVoterList(em, election.id, [constituency], '2026-12-04');
  await expect(open()).rejects.toThrow('NO_FORMAL_LIST');
  await buildFormalList(em, election.id, constituency);

  const { roundId } = await open('2026-12-18');
  const { round, names } = await roundOf(world, roundId);
  expect(round).toMatchObject({ kind: 'FIRST', number: 1, seats: 3, registered: 24, heldOn: '2026-12-18' });
  expect(names).toEqual(['丁一川', '王明远', '朱清', '沈月']);
  await expect(open()).rejects.toThrow('ROUND_NOT_DECLARED');
});

test('of two officers who open a round at once, one does', async () => {
  const { em, election, constituencies } = await buildElection(world, { term: { seats: [2], term: 51 } });
  const [constituency] = constituencies;
  if (!constituency) throw new Error('no constituency');
  await buildRoll(em, constituency, 4);
  await buildVoterList(em, election.id, [constituency]);
  await buildFormalList(em, election.id, constituency);
  world.setDay('2026-12-16');
  const ids = { electionId: election.id, constituencyId: constituency.id };
  const open = () => openRound(world.as('ELECTION_OFFICER'), { ...key(), ...ids });
  const outcomes = await Promise.allSettled([open(), open()]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'ROUND_NOT_DECLARED' },
  });
  expect(await em.fork().count(Round, ids)).toBe(1);
});

test('EW-5: level across the last seat, a re-vote among them follows, and most votes decide it', async () => {
  const poll = await buildPoll(world, { names: ['甲', '乙', '丙', '丁'] });
  const first = await countAndDeclare(world, poll, poll.roundId, { 甲: 50, 乙: 33, 丙: 33, 丁: 1 });
  expect(await following(first.nextRoundId)).toEqual({
    kind: 'TIE',
    number: 2,
    seats: 1,
    state: 'OPEN',
    names: ['乙', '丙'],
  });
  const tie = await countAndDeclare(world, poll, first.nextRoundId ?? '', { 乙: 12, 丙: 20 });
  expect(tie.nextRoundId).toBeNull();
  const { em } = world.as();
  const rounds = [poll.roundId, first.nextRoundId ?? ''];
  const reviews = await em.find(Qualification, { roundId: { $in: rounds } });
  expect(reviews.map(({ state }) => state)).toEqual(['UNDER_REVIEW', 'UNDER_REVIEW']);
  expect(new Set(reviews.map(({ personId }) => personId))).toEqual(
    new Set([poll.candidates[0]?.id, poll.candidates[2]?.id]),
  );
});

test('EW-6, EW-7: seats short go to another election at one third; still short, Zhejiang stops', async () => {
  const poll = await buildPoll(world, { seats: 3, names: ['甲', '乙', '丙', '丁'] });
  const first = await countAndDeclare(world, poll, poll.roundId, { 甲: 50, 乙: 30, 丙: 20, 丁: 10 });
  expect(await following(first.nextRoundId)).toMatchObject({
    kind: 'ANOTHER',
    seats: 2,
    names: ['乙', '丙', '丁'],
  });
  const another = await countAndDeclare(world, poll, first.nextRoundId ?? '', { 乙: 20, 丙: 19 });
  expect(another.nextRoundId).toBeNull();
  const { round } = await roundOf(world, first.nextRoundId ?? '');
  expect(round.outcome).toMatchObject({ elected: [poll.candidates[1]?.id], unfilled: 1, next: null });
  expect(round.outcome?.explanation).toContain('不再进行选举');
  const ids = { electionId: poll.election.id, constituencyId: poll.constituency.id };
  await expect(openRound(world.as('ELECTION_OFFICER'), { ...key(), ...ids })).rejects.toThrow(
    'NO_FURTHER_ROUND',
  );
});

test('EW-6: level for the last place on the new list, people decide who comes on it', async () => {
  const poll = await buildPoll(world, { seats: 1, names: ['甲', '乙', '丙'] });
  const figures = await aCount(world, poll.roundId, { 甲: 25, 乙: 15, 丙: 15 });
  await keyTwice(world, poll.roundId, poll.clerks, figures);
  const [first, , third] = poll.candidates.map(({ id }) => id);
  const decided = (over: object) => declare(world, poll.officer, poll.roundId, over);
  await expect(decided({})).rejects.toThrow('CUT_UNDECIDED');
  const anotherCandidates = [first ?? '', third ?? ''];
  await expect(decided({ anotherCandidates })).rejects.toThrow('TEXT_MISSING');
  await expect(decided({ anotherCandidates: [third ?? ''], anotherGround: '抽签' })).rejects.toThrow(
    'CUT_CHOICE_FAULTY',
  );
  expect((await roundOf(world, poll.roundId)).round.declarationAskedBy).toBeNull();
  const { nextRoundId } = await decided({
    anotherCandidates,
    anotherGround: '选举委员会 12 月 16 日会议抽签',
  });
  expect(await following(nextRoundId)).toMatchObject({ kind: 'ANOTHER', seats: 1, names: ['甲', '丙'] });
});

test.each([
  ['EW-2: not more than half came', { issued: 50, participants: 50, returned: 50 }, 'TURNOUT_NOT_MAJORITY'],
  ['EW-1: more ballots than voters', { participants: 60, returned: 61 }, 'BALLOTS_EXCEED_PARTICIPANTS'],
])('%s: void, nobody elected, and the vote is held again', async (_case, figures, reason) => {
  const poll = await buildPoll(world);
  const { nextRoundId } = await countAndDeclare(world, poll, poll.roundId, { 丁一川: 45 }, figures);
  expect(nextRoundId).toBeNull();
  const { round } = await roundOf(world, poll.roundId);
  expect(round.outcome).toMatchObject({ valid: false, reason, elected: [] });
  expect(await world.as().em.count(Qualification, { roundId: poll.roundId })).toBe(0);

  const ids = { electionId: poll.election.id, constituencyId: poll.constituency.id };
  const again = await openRound(world.as('ELECTION_OFFICER'), { ...key(), ...ids });
  expect(await following(again.roundId)).toMatchObject({
    kind: 'FIRST',
    number: 2,
    seats: 2,
    names: ['丁一川', '王明远', '朱清'],
  });
});

test('the operator reads the result of a counted round, and is told of one without', async () => {
  const poll = await buildPoll(world, { names: ['甲', '乙', '丙'] });
  const result = (round: string) => electionResultCommand.run(world.as(), { round });
  await expect(result(poll.roundId)).rejects.toThrow('round: has no count yet');
  await expect(result('x')).rejects.toThrow('round: must be the id of a round');
  await expect(result(crypto.randomUUID())).rejects.toThrow('round: is not known');
  await countAndDeclare(world, poll, poll.roundId, { 甲: 50, 乙: 20, 丙: 20 });
  const answer = await result(poll.roundId);
  expect(answer).toMatchObject({
    state: 'DECLARED',
    participants: 60,
    elected: ['甲'],
    votes: { 甲: 50, 乙: 20, 丙: 20 },
    next: { kind: 'ANOTHER', seats: 1 },
  });
  expect(electionResultCommand.print?.(answer)).toContain('elected\t甲\t50');
});
