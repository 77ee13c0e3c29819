import { expect, test } from 'vitest';
import { closeCount } from '../../api/balloting/close-count.service.ts';
import { roundForStaff } from '../../api/balloting/count.queries.ts';
import { mergeWriteIn, unmergeWriteIn } from '../../api/balloting/merge-write-in.service.ts';
import { declaredResult } from '../../api/balloting/result.queries.ts';
import { WriteInMerge } from '../../api/balloting/write-in-merge.entity.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { aCount, buildPoll, declare, keyTwice, roundOf } from '../support/build/balloting.ts';
import { outcomes, race } from '../support/race.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();

/** 60 voted in a constituency of one seat; two spellings of one voter and a name from a novel were written in. */
async function written() {
  const poll = await buildPoll(world, { seats: 1 });
  const voter = poll.roll.persons[30];
  if (!voter) throw new Error('no voter');
  const [surname = '', ...given] = Array.from(voter.name);
  const spelled = `${surname} ${given.join('')}`;
  const other = `${voter.name}某`;
  const writeIns = [
    { written: spelled, votes: 20 },
    { written: other, votes: 12 },
    { written: '孙悟空', votes: 1 },
  ];
  await keyTwice(
    world,
    poll.roundId,
    poll.clerks,
    await aCount(world, poll.roundId, { 丁一川: 25 }, { writeIns }),
  );
  const clerk = () => world.asViewer(poll.clerks[0]);
  const merge = (name: string, over: object) =>
    mergeWriteIn(clerk(), { ...key(), roundId: poll.roundId, written: name, ...over });
  return {
    ...poll,
    voter,
    other,
    clerk,
    merge,
    close: () => closeCount(clerk(), { ...key(), roundId: poll.roundId }),
  };
}

test('EP-5, EW-8: keyed as they stand on paper, merged by a person, and then a voter written in is elected', async () => {
  const { roundId, voter, other, merge, close, officer, clerk } = await written();
  expect((await roundOf(world, roundId)).round.state).toBe('OPEN');
  await expect(close()).rejects.toThrow('WRITE_INS_UNMERGED');
  await merge(voter.name, { name: voter.name });
  await merge(other, { personId: voter.id });
  await merge('孙悟空', { named: '孙悟空' });
  const seen = await roundForStaff(clerk(), roundId);
  expect(seen?.writtenNames.map(({ votes, personId }) => [votes, personId])).toEqual(
    expect.arrayContaining([
      [20, voter.id],
      [12, voter.id],
      [1, null],
    ]),
  );
  await close();
  const { round } = await roundOf(world, roundId);
  expect(round).toMatchObject({ state: 'COUNTED', outcome: { elected: [voter.id] } });
  await declare(world, officer, roundId);
  const result = await declaredResult(world.as(), roundId);
  expect(result?.candidates[0]).toMatchObject({
    personId: voter.id,
    votes: 32,
    writeIn: true,
    elected: true,
  });
  expect(result?.others).toEqual([{ name: '孙悟空', votes: 1 }]);
  const { em } = world.as();
  const inDatabase = `delete from "county_330502".write_in_merge where round_id = ?`;
  await expect(em.execute(inDatabase, [roundId])).rejects.toThrow('of_declared');
});

test('a decision is taken back before the count is closed, and both are on record', async () => {
  const { roundId, voter, merge, clerk, close } = await written();
  await merge(voter.name, { name: voter.name });
  await expect(merge(voter.name, { named: '别人' })).rejects.toThrow('WRITTEN_NAME_DECIDED');
  expect((await roundOf(world, roundId)).names).toContain(voter.name);
  const undo = () => unmergeWriteIn(clerk(), { ...key(), roundId, written: voter.name });
  await undo();
  expect((await roundOf(world, roundId)).names).not.toContain(voter.name);
  await expect(undo()).rejects.toThrow('WRITTEN_NAME_UNKNOWN');
  await expect(close()).rejects.toThrow('WRITE_INS_UNMERGED');
  const events = await world
    .as()
    .em.find(AuditEventRow, { type: { $in: ['WRITE_IN_MERGED', 'WRITE_IN_UNMERGED'] } });
  expect(events.filter(({ details }) => details['roundId'] === roundId)).toHaveLength(2);
});

test('nobody is merged who was not written, nor into nobody', async () => {
  const { roundId, merge, other } = await written();
  await expect(merge('没有写过', { named: '没有写过' })).rejects.toThrow('WRITTEN_NAME_UNKNOWN');
  await expect(merge(other, { name: '查无此人' })).rejects.toThrow('NOT_A_VOTER');
  await expect(merge(other, { named: ' ' })).rejects.toThrow('TEXT_MISSING');
  expect(await world.as().em.count(WriteInMerge, { roundId })).toBe(0);
});

test('of two who decide on one name at once, one does', async () => {
  const { roundId, clerks, other } = await written();
  const input = { roundId, written: other };
  const settled = await race(world, [
    () => mergeWriteIn(world.asViewer(clerks[0]), { ...key(), ...input, named: '甲某' }),
    () => mergeWriteIn(world.asViewer(clerks[1]), { ...key(), ...input, named: '乙某' }),
  ]);
  expect(outcomes(settled)).toEqual(['WRITTEN_NAME_DECIDED', 'fulfilled']);
  expect(await world.as().em.count(WriteInMerge, { roundId })).toBe(1);
});
