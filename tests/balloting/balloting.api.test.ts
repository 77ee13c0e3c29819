import { beforeAll, expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import { aCount, buildPoll } from '../support/build/balloting.ts';
import { buildElection } from '../support/build/elections.ts';
import { buildFormalList } from '../support/build/nomination.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const KEY_COUNT = `mutation ($input: KeyCountInput!) {
  keyCount(input: $input) { state keyingsIn sheets { keying own participants } differences { field } }
}`;
const DECLARE = `mutation ($input: DeclareResultInput!) {
  declareResult(input: $input) { state qualifications { id name state } result { valid } }
}`;
const ASK = `mutation ($input: RequestDeclarationInput!) {
  requestDeclaration(input: $input) { state declaration { photoSkipReason } viewerCan { declare } }
}`;
const CONFIRM = `mutation ($input: ConfirmDeputiesInput!) {
  confirmDeputies(input: $input) { state deputyId decidedOn }
}`;
const RESULT = `query ($id: ID!) {
  result(roundId: $id) { participants validBallots invalid registered votesNeeded explanation basis nextKind
    candidates { name votes elected writeIn deputyId } }
}`;
const ROUND = `query ($id: ID!) { round(id: $id) { state viewerCan { keying declare confirm addWriteIn } } }`;

const clients = new Map<string, Client>();
const as = (name: string) => clients.get(name) ?? new Client(world);

beforeAll(async () => {
  // The day of the vote, before anybody signs in: a session does not last until then.
  world.setDay('2026-12-16');
  await Promise.all([
    world.account('clerk1', ['COUNT_CLERK']),
    world.account('clerk2', ['COUNT_CLERK']),
    world.account('officer', ['ELECTION_OFFICER']),
    world.account('colleague', ['ELECTION_OFFICER']),
    world.account('staff', ['COMMITTEE_STAFF']),
    world.account('deputy', ['DEPUTY']),
  ]);
  for (const name of ['clerk1', 'clerk2', 'officer', 'colleague', 'staff', 'deputy']) {
    const client = new Client(world);
    await client.signIn(name);
    clients.set(name, client);
  }
});

test('from the first keying to the deputy, each step by who may, and published only when declared', async () => {
  const { roundId } = await buildPoll(world, { names: ['甲', '乙', '丙'] });
  const figures = await aCount(world, roundId, { 甲: 40, 乙: 35, 丙: 20 });
  const keyAs = (name: string, keying: number, over = {}) =>
    as(name).send(KEY_COUNT, { input: { ...key(), roundId, keying, ...figures, ...over } });

  expect(
    await as('nobody').refusal(KEY_COUNT, { input: { ...key(), roundId, keying: 1, ...figures } }),
  ).toEqual(['SIGN_IN_FIRST']);
  for (const name of ['staff', 'deputy']) {
    const input = { ...key(), roundId, keying: 1, ...figures };
    expect(await as(name).refusal(KEY_COUNT, { input })).toEqual(['FORBIDDEN']);
  }
  const faulty = await keyAs('clerk1', 1, { returned: 61, participants: 61 });
  expect(faulty.errors?.[0]?.extensions).toMatchObject({
    code: 'COUNT_FAULTY',
    faults: [
      { code: 'MORE_PARTICIPANTS_THAN_ISSUED', field: 'participants' },
      { code: 'MORE_RETURNED_THAN_ISSUED', field: 'returned' },
    ],
  });
  expect(await keyAs('clerk1', 3)).toMatchObject({ errors: [{ extensions: { code: 'KEYING_UNKNOWN' } }] });
  expect(await keyAs('clerk1', 1)).toMatchObject({ data: { keyCount: { state: 'OPEN', keyingsIn: 1 } } });
  expect(await keyAs('clerk2', 2)).toMatchObject({
    data: { keyCount: { state: 'COUNTED', sheets: [{ own: false }, { own: true }], differences: [] } },
  });

  expect(await as('nobody').ask(RESULT, { id: roundId })).toEqual({ result: null });
  const declaration = { input: { ...key(), roundId } };
  const back = `mutation ($input: ReopenCountInput!) { reopenCount(input: $input) { state result { valid } } }`;
  expect(await as('clerk1').refusal(back, { input: { ...key(), roundId } })).toEqual(['FORBIDDEN']);
  expect(await as('officer').ask(back, { input: { ...key(), roundId } })).toEqual({
    reopenCount: { state: 'OPEN', result: null },
  });
  expect(await keyAs('clerk2', 2)).toMatchObject({ data: { keyCount: { state: 'COUNTED' } } });
  for (const name of ['clerk1', 'staff']) {
    expect(await as(name).refusal(DECLARE, declaration)).toEqual(['FORBIDDEN']);
  }
  expect(await as('colleague').refusal(DECLARE, declaration)).toEqual(['DECLARATION_NOT_REQUESTED']);
  expect(await as('officer').refusal(ASK, { input: { ...key(), roundId } })).toEqual(['PHOTO_MISSING']);
  const request = { input: { ...key(), roundId, photoSkipReason: '相机坏了' } };
  expect(await as('officer').ask(ASK, request)).toMatchObject({
    requestDeclaration: { declaration: { photoSkipReason: '相机坏了' }, viewerCan: { declare: false } },
  });
  expect(await as('officer').refusal(DECLARE, declaration)).toEqual(['DECLARED_BY_SAME_PERSON']);
  const { declareResult } = await as('colleague').ask<{
    declareResult: { qualifications: { id: string }[] };
  }>(DECLARE, declaration);
  expect(declareResult).toMatchObject({ state: 'DECLARED', result: { valid: true } });
  const qualificationIds = declareResult.qualifications.map(({ id }) => id);

  const decision = { input: { ...key(), qualificationIds, decision: 'CONFIRMED' } };
  expect(await as('officer').refusal(CONFIRM, decision)).toEqual(['FORBIDDEN']);
  const confirmed = await as('staff').ask(CONFIRM, decision);
  expect(confirmed).toMatchObject({
    confirmDeputies: [
      { state: 'CONFIRMED', decidedOn: '2026-12-16', deputyId: expect.any(String) },
      { state: 'CONFIRMED' },
    ],
  });

  expect(await as('nobody').ask(RESULT, { id: roundId })).toMatchObject({
    result: {
      registered: 100,
      participants: 60,
      validBallots: 60,
      invalid: 0,
      votesNeeded: 31,
      nextKind: null,
      basis: ['EL 44', 'EL 45', 'ZJE 48', 'ZJE 49'],
      candidates: [
        { name: '甲', votes: 40, elected: true, deputyId: expect.any(String) },
        { name: '乙', votes: 35, elected: true },
        { name: '丙', votes: 20, elected: false, deputyId: null },
      ],
    },
  });
});

test('a round itself is for staff; each is told what they can do with it', async () => {
  const { roundId } = await buildPoll(world);
  expect(await as('nobody').refusal(ROUND, { id: roundId })).toEqual(['SIGN_IN_FIRST']);
  expect(await as('deputy').refusal(ROUND, { id: roundId })).toEqual(['FORBIDDEN']);
  const can = async (name: string) =>
    (await as(name).ask<{ round: { viewerCan: object } }>(ROUND, { id: roundId })).round.viewerCan;
  expect(await can('clerk1')).toEqual({ keying: 1, declare: false, confirm: false, addWriteIn: true });
  expect(await can('staff')).toEqual({ keying: null, declare: false, confirm: true, addWriteIn: false });
});

test('figures are tried while they are typed, and nothing is written', async () => {
  const { roundId } = await buildPoll(world, { names: ['甲', '乙', '丙'] });
  const preview = `query ($figures: CountFiguresInput!) {
    previewCount(figures: $figures) { faults { code field personId } explanation basis }
  }`;
  const figures = { roundId, ...(await aCount(world, roundId, { 甲: 40, 乙: 20, 丙: 20 })) };
  expect(await as('clerk1').ask(preview, { figures })).toMatchObject({
    previewCount: { faults: [], explanation: expect.stringContaining('应当另行选举') },
  });
  const [first] = figures.votes;
  const wrong = { ...figures, invalid: 21 };
  expect(await as('clerk1').ask(preview, { figures: wrong })).toMatchObject({
    previewCount: {
      faults: [
        {
          code: 'MORE_VOTES_THAN_VALID_BALLOTS',
          field: `votes.${first?.personId}`,
          personId: first?.personId,
        },
        { code: 'MORE_VOTES_THAN_CHOICES', field: 'votes', personId: null },
      ],
      explanation: null,
    },
  });
  expect(await as('staff').refusal(preview, { figures })).toEqual(['FORBIDDEN']);
  const rounds = `query ($id: ID!) { rounds(electionId: $id) { keyingsIn } }`;
  const { electionId } = (
    await as('clerk1').ask<{ round: { electionId: string } }>(
      `query ($id: ID!) { round(id: $id) { electionId } }`,
      { id: roundId },
    )
  ).round;
  expect(await as('clerk1').ask(rounds, { id: electionId })).toEqual({ rounds: [{ keyingsIn: 0 }] });
});

test('the officer is shown the vote that is due in each constituency; the clerk where it stands', async () => {
  const { election } = await buildPoll(world);
  const votes = `query ($id: ID!) {
    constituencyVotes(electionId: $id) { seats formalCandidates due round { number state keyingsIn elected } }
  }`;
  const open = { number: 1, state: 'OPEN', keyingsIn: 0, elected: null };
  const standing = [{ seats: 2, formalCandidates: 3, due: null, round: open }];
  for (const name of ['clerk1', 'officer']) {
    expect(await as(name).ask(votes, { id: election.id })).toEqual({ constituencyVotes: standing });
  }
  const {
    em,
    election: ahead,
    constituencies,
  } = await buildElection(world, { term: { seats: [2], term: 77 } });
  const [constituency] = constituencies;
  if (!constituency) throw new Error('no constituency');
  const due = async (name: string) =>
    (await as(name).ask<{ constituencyVotes: { due: string | null }[] }>(votes, { id: ahead.id }))
      .constituencyVotes;
  expect(await due('officer')).toMatchObject([{ due: null, formalCandidates: null }]);
  await buildFormalList(em, ahead.id, constituency);
  expect(await due('officer')).toMatchObject([{ due: 'FIRST', formalCandidates: 3 }]);
  expect(await due('clerk1')).toMatchObject([{ due: null }]);
});
