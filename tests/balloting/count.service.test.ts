import { expect, test } from 'vitest';
import { addWriteIn } from '../../api/balloting/add-write-in.service.ts';
import { roundForStaff } from '../../api/balloting/count.queries.ts';
import { requestDeclaration } from '../../api/balloting/request-declaration.service.ts';
import { openRound } from '../../api/balloting/open-round.service.ts';
import { viewerFor } from '../../api/identity/sessions.ts';
import { keyCount, type KeyedFigures } from '../../api/balloting/key-count.service.ts';
import type { Viewer } from '../../api/kernel/context.ts';
import { reopenCount } from '../../api/balloting/reopen-count.service.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import {
  aCount,
  buildPoll,
  declare as declareTogether,
  keyTwice,
  roundOf,
  sheetsOf,
} from '../support/build/balloting.ts';
import { buildRoll } from '../support/build/roll.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const VOTES = { 丁一川: 40, 王明远: 35, 朱清: 20 };

const keyAs = (who: Viewer, keying: 1 | 2, roundId: string, figures: KeyedFigures) =>
  keyCount(world.asViewer(who), { ...key(), roundId, keying, ...figures });

test('two clerks who agree close the count, and the law’s answer is stored with its sentence', async () => {
  const { roundId, clerks, candidates } = await buildPoll(world);
  const figures = await aCount(world, roundId, VOTES);
  expect((await keyAs(clerks[0], 1, roundId, figures)).agreed).toBe(false);
  expect((await roundOf(world, roundId)).round.state).toBe('OPEN');
  expect((await keyAs(clerks[1], 2, roundId, figures)).agreed).toBe(true);

  const { round } = await roundOf(world, roundId);
  expect(round.state).toBe('COUNTED');
  expect(round.outcome?.elected).toEqual([candidates[0]?.id, candidates[1]?.id]);
  expect(round.outcome?.explanation).toContain('至少31票');
  expect(round.outcome?.explanation).toContain('当选：丁一川、王明远');
  const events = await world.as().em.find(AuditEventRow, { type: 'COUNT_AGREED' });
  expect(events.map(({ details }) => details)).toContainEqual(expect.objectContaining({ roundId }));
});

test('one account cannot make both keyings', async () => {
  const { roundId, clerks } = await buildPoll(world);
  const figures = await aCount(world, roundId, VOTES);
  await keyAs(clerks[0], 1, roundId, figures);
  await expect(keyAs(clerks[0], 2, roundId, figures)).rejects.toThrow('KEYED_BY_SAME_PERSON');
  expect(await sheetsOf(world, roundId)).toHaveLength(1);
});

test('of two clerks who both make the first keying at once, one is taken', async () => {
  const { roundId, clerks } = await buildPoll(world);
  const figures = await aCount(world, roundId, VOTES);
  const outcomes = await Promise.allSettled(clerks.map((clerk) => keyAs(clerk, 1, roundId, figures)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await sheetsOf(world, roundId)).toHaveLength(1);
});

test('two agreeing keyings sent at once close the count once', async () => {
  const { roundId, clerks } = await buildPoll(world);
  const figures = await aCount(world, roundId, VOTES);
  const outcomes = await Promise.all([
    keyAs(clerks[0], 1, roundId, figures),
    keyAs(clerks[1], 2, roundId, figures),
  ]);
  expect(outcomes.filter(({ agreed }) => agreed)).toHaveLength(1);
  expect((await roundOf(world, roundId)).round.state).toBe('COUNTED');
  await expect(keyAs(clerks[0], 1, roundId, figures)).rejects.toThrow('COUNT_CLOSED');
});

test('differing keyings are listed side by side, and a further keying settles them', async () => {
  const { roundId, clerks, candidates } = await buildPoll(world);
  const right = await aCount(world, roundId, VOTES);
  const wrong = await aCount(world, roundId, { ...VOTES, 王明远: 53 });
  await keyAs(clerks[0], 1, roundId, wrong);
  await keyAs(clerks[1], 2, roundId, right);
  const seen = await roundForStaff(world.asViewer(clerks[1]), roundId);
  expect(seen?.differences).toEqual([
    {
      placeId: seen?.places[0]?.id,
      field: `votes.${candidates[1]?.id}`,
      personId: candidates[1]?.id,
      name: '王明远',
      first: 53,
      second: 35,
    },
  ]);
  expect((await keyAs(clerks[0], 1, roundId, right)).agreed).toBe(true);
  expect((await sheetsOf(world, roundId)).map(({ keying, revision }) => [keying, revision])).toEqual([
    [1, 1],
    [1, 2],
    [2, 1],
  ]);
});

test('a clerk sees nothing of the other keying before both are in; nor does an officer or auditor', async () => {
  const { roundId, clerks, officer } = await buildPoll(world);
  await keyAs(clerks[0], 1, roundId, await aCount(world, roundId, VOTES));
  const seenBy = async (viewer: Viewer) => {
    const round = await roundForStaff(world.asViewer(viewer), roundId);
    return [round?.sheets.length, round?.differences.length, round?.result, round?.viewerCan.keying];
  };
  expect(await seenBy(clerks[0])).toEqual([1, 0, null, 1]);
  for (const other of [clerks[1], officer]) expect(await seenBy(other)).toEqual([0, 0, null, 2]);
  expect(await seenBy(world.as('AUDITOR').viewer)).toEqual([0, 0, null, null]);
});

test('every fault of a sheet is refused at once, with its figure, and nothing is kept', async () => {
  const { roundId, clerks, candidates } = await buildPoll(world);
  const figures = await aCount(world, roundId, { 丁一川: 61 }, { participants: 101, invalid: 61 });
  const refused = await keyAs(clerks[0], 1, roundId, figures).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    code: 'COUNT_FAULTY',
    details: {
      faults: [
        { code: 'MORE_PARTICIPANTS_THAN_REGISTERED', field: 'participants' },
        { code: 'MORE_PARTICIPANTS_THAN_ISSUED', field: 'participants' },
        { code: 'MORE_INVALID_THAN_RETURNED', field: 'invalid' },
        { code: 'MORE_VOTES_THAN_VALID_BALLOTS', field: `votes.${candidates[0]?.id}` },
        { code: 'MORE_VOTES_THAN_CHOICES', field: 'votes' },
      ],
    },
  });
  expect(await sheetsOf(world, roundId)).toEqual([]);
});

test('EW-4: left out, the participants are the ballots returned', async () => {
  const { roundId, clerks } = await buildPoll(world);
  const { participants: _participants, ...figures } = await aCount(world, roundId, VOTES, { issued: 64 });
  await keyAs(clerks[0], 1, roundId, figures);
  expect(await sheetsOf(world, roundId)).toMatchObject([{ issued: 64, participants: 60, returned: 60 }]);
});

test('nothing is keyed before the day of the vote', async () => {
  const { roundId, clerks } = await buildPoll(world);
  const figures = await aCount(world, roundId, VOTES);
  world.setDay('2026-12-15');
  await expect(keyAs(clerks[0], 1, roundId, figures)).rejects.toThrow('VOTING_AHEAD');
  world.setDay('2026-12-16');
});

test('EW-8: a voter written in with a majority is elected', async () => {
  const { roundId, clerks, roll } = await buildPoll(world, { seats: 1 });
  const [voter] = roll.registrations;
  await addWriteIn(world.asViewer(clerks[0]), { ...key(), roundId, registrationId: voter?.id ?? '' });
  const { choices } = await roundOf(world, roundId);
  const written = choices.find(({ writeIn }) => writeIn);
  expect(written?.personId).toBe(voter?.personId);
  await keyTwice(world, roundId, clerks, await aCount(world, roundId, { [written?.name ?? '']: 31 }));
  expect((await roundOf(world, roundId)).round.outcome?.elected).toEqual([voter?.personId]);
});

test('a name two voters share, or no voter has, is nobody until the clerk says who', async () => {
  const { em, roundId, clerks, constituency, roll } = await buildPoll(world, { voters: 5 });
  await buildRoll(em, constituency, 1);
  const write = (name: string) => addWriteIn(world.asViewer(clerks[0]), { ...key(), roundId, name });
  await expect(write(roll.persons[0]?.name ?? '')).rejects.toThrow('NAME_AMBIGUOUS');
  await expect(write('查无此人')).rejects.toThrow('NOT_A_VOTER');
  await write(roll.persons[1]?.name ?? '');
  await expect(write(roll.persons[1]?.name ?? '')).rejects.toThrow('CHOICE_ALREADY_LISTED');
});

test('whoever keyed a sheet cannot declare; a declared round is frozen against everything', async () => {
  const { em, roundId, clerks, officer } = await buildPoll(world);
  await keyTwice(world, roundId, [clerks[0], officer], await aCount(world, roundId, VOTES));
  const declare = (who: Viewer) => declareTogether(world, who, roundId);
  await expect(declare(officer)).rejects.toThrow('DECLARER_KEYED');
  await declare(world.as('ELECTION_OFFICER').viewer);
  await expect(declare(world.as('ELECTION_OFFICER').viewer)).rejects.toThrow('ALREADY_DECLARED');

  const inDatabase = (sql: string) => em.execute(sql.replaceAll('county.', '"county_330502".'), [roundId]);
  await expect(inDatabase(`update county.round set seats = 3 where id = ?`)).rejects.toThrow('is_final');
  await expect(inDatabase(`delete from county.round where id = ?`)).rejects.toThrow('is_final');
  await expect(inDatabase(`update county.count_sheet set returned = 1 where round_id = ?`)).rejects.toThrow(
    'is_final',
  );
  await expect(inDatabase(`update county.round_choice set name = '别人' where round_id = ?`)).rejects.toThrow(
    'of_declared',
  );
  await expect(
    inDatabase(
      `insert into county.count_sheet (id, round_id, place_id, keying, revision, issued, returned, invalid,
         participants, votes, write_ins, keyed_by, keyed_at)
       select gen_random_uuid(), round_id, place_id, keying, 9, issued, returned, invalid, participants,
         votes, write_ins, keyed_by, keyed_at from county.count_sheet where round_id = ? limit 1`,
    ),
  ).rejects.toThrow('of_declared');
});

test('a round both have not agreed on cannot be declared', async () => {
  const { roundId, officer } = await buildPoll(world);
  await expect(declareTogether(world, officer, roundId)).rejects.toThrow('NOT_COUNTED');
});

test('a clerk of one town keys nothing for another place, nor an officer declares or opens there', async () => {
  const { roundId, clerks, election, constituency } = await buildPoll(world);
  const of = (role: 'COUNT_CLERK' | 'ELECTION_OFFICER') =>
    world.asViewer(
      viewerFor({ id: crypto.randomUUID(), displayName: role, personId: null }, [
        { role, areaCode: '330502100' },
      ]),
    );
  const figures = await aCount(world, roundId, VOTES);
  const input = { ...key(), roundId, keying: 1 as const, ...figures };
  await expect(keyCount(of('COUNT_CLERK'), input)).rejects.toThrow('FORBIDDEN_HERE');
  await keyTwice(world, roundId, clerks, figures);
  await expect(requestDeclaration(of('ELECTION_OFFICER'), { ...key(), roundId })).rejects.toThrow(
    'FORBIDDEN_HERE',
  );
  const ids = { electionId: election.id, constituencyId: constituency.id };
  await expect(openRound(of('ELECTION_OFFICER'), { ...key(), ...ids })).rejects.toThrow('FORBIDDEN_HERE');
});

test('an agreed count is sent back before it is declared: both key again, and every sheet is kept', async () => {
  const { roundId, clerks, officer } = await buildPoll(world);
  await keyTwice(world, roundId, clerks, await aCount(world, roundId, VOTES));
  const reopen = () => reopenCount(world.asViewer(officer), { ...key(), roundId });
  await reopen();
  await expect(reopen()).rejects.toThrow('NOT_COUNTED');
  expect((await roundOf(world, roundId)).round).toMatchObject({ state: 'OPEN', outcome: null });

  const right = await aCount(world, roundId, { ...VOTES, 朱清: 21 });
  expect((await keyAs(clerks[0], 1, roundId, right)).agreed).toBe(false);
  expect((await keyAs(clerks[1], 2, roundId, right)).agreed).toBe(true);
  expect(await sheetsOf(world, roundId)).toHaveLength(4);
  await declareTogether(world, officer, roundId);
  await expect(reopen()).rejects.toThrow('ALREADY_DECLARED');
});
