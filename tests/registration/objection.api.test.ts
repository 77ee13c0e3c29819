import { expect, test } from 'vitest';
import { openRound } from '../../api/balloting/open-round.service.ts';
import { Round } from '../../api/balloting/round.entity.ts';
import { Registration } from '../../api/registration/registration.entity.ts';
import { buildFormalList } from '../support/build/nomination.ts';
import { buildRoll } from '../support/build/roll.ts';
import { buildRollElection } from '../support/build/roll-file.ts';
import { Client } from '../support/client.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();

test('objection upheld after publication → supplement → R changes → the round is opened with the new R', async () => {
  world.setDay('2026-11-23');
  const { em, election, constituencies } = await buildRollElection(world);
  const [one] = constituencies;
  if (!one) throw new Error('no constituency');
  const { persons } = await buildRoll(em, one, 12);
  await world.account('officer', ['ELECTION_OFFICER']);
  const office = new Client(world);
  await office.signIn('officer');
  const electionId = election.id;
  await office.ask(
    `mutation ($input: PublishVoterListInput!) { publishVoterList(input: $input) { voters } }`,
    { input: { ...key(), electionId } },
  );

  world.setDay('2026-11-26');
  await office.signIn('officer');
  const visitor = new Client(world);
  const input = {
    ...key(),
    electionId,
    about: 'WRONGLY_ENTERED',
    objectorName: '沈某',
    contact: '13800000000',
    subjectName: persons[0]?.name,
    words: '此人已去世。',
  };
  const { fileObjection } = await visitor.ask<{
    fileObjection: { objectionId: string; decisionBy: string };
  }>(`mutation ($input: FileObjectionInput!) { fileObjection(input: $input) { objectionId decisionBy } }`, {
    input,
  });
  expect(fileObjection.decisionBy).toBe('2026-11-29');
  const LIST = `query ($id: ID!) { objections(electionId: $id) { totalCount edges { node { stage daysLeft objectorName } } } }`;
  expect(await visitor.refusal(LIST, { id: electionId })).toEqual(['SIGN_IN_FIRST']);
  expect(await office.ask(LIST, { id: electionId })).toEqual({
    objections: {
      totalCount: 1,
      edges: [{ node: { stage: 'TO_DECIDE', daysLeft: 3, objectorName: '沈某' } }],
    },
  });

  const { decideObjection } = await office.ask<{ decideObjection: { supplementNumber: number } }>(
    `mutation ($input: DecideObjectionInput!) { decideObjection(input: $input) { supplementNumber } }`,
    {
      input: {
        ...key(),
        objectionId: fileObjection.objectionId,
        upheld: true,
        ground: '死亡证明',
        correction: { remove: { personId: persons[0]?.id } },
      },
    },
  );
  expect(decideObjection.supplementNumber).toBe(1);

  const BALANCE = `query ($id: ID!) { listBalance(electionId: $id) { number level listed added removed registered onRoll difference } }`;
  const { listBalance } = await office.ask<{ listBalance: object[] }>(BALANCE, { id: electionId });
  expect(listBalance[0]).toEqual({
    number: 1,
    level: 'COUNTY',
    listed: 12,
    added: 0,
    removed: 1,
    registered: 11,
    onRoll: 11,
    difference: 0,
  });
  // What is changed and not published yet is the difference of the two sides, and the next supplement.
  await em.nativeUpdate(
    Registration,
    { personId: persons[1]?.id ?? '' },
    { removedOn: '2026-11-26', removedReason: 'MOVED_OUT' },
  );
  const later = await office.ask<{ listBalance: { difference: number }[]; pendingListChanges: object }>(
    `query ($id: ID!) { listBalance(electionId: $id) { difference } pendingListChanges(electionId: $id) { removed lines { kind reason } } }`,
    { id: electionId },
  );
  expect(later.listBalance[0]?.difference).toBe(-1);
  expect(later.pendingListChanges).toEqual({ removed: 1, lines: [{ kind: 'REMOVED', reason: 'MOVED_OUT' }] });

  world.setDay('2026-12-16');
  await buildFormalList(em, electionId, one);
  const { roundId } = await openRound(world.as('ELECTION_OFFICER'), {
    ...key(),
    electionId,
    constituencyId: one.id,
  });
  expect(await em.findOneOrFail(Round, roundId)).toMatchObject({ registered: 11 });
});
