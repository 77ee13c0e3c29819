import { beforeAll, expect, test } from 'vitest';
import { buildElection } from '../support/build/elections.ts';
import { Client } from '../support/client.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
let electionId: string;
beforeAll(async () => {
  electionId = (await buildElection(world)).election.id;
  await world.account('officer', ['ELECTION_OFFICER']);
  await world.account('auditor', ['AUDITOR']);
});

const ELECTION = `query ($id: ID!) { election(id: $id) { name kind electionDay dayReading daysLeft
  terms { number congress level } milestones { milestone latest latestStrict due daysLeft state postable basis
  postings { postedOn constituencies state daysLate } } } elections { id } }`;
const POST = `mutation ($input: RecordPostingInput!) { recordPosting(input: $input) { electionId state daysLate basis } }`;
const READINESS = `query ($id: ID!) { readiness(electionId: $id) { number worst steps { step state reasons on } } }`;
const posting = (over: object = {}) => ({
  input: {
    idempotencyKey: crypto.randomUUID(),
    electionId,
    milestone: 'VOTER_LIST',
    postedOn: '2026-11-23',
    ...over,
  },
});

test('the public reads the timetable', async () => {
  const answer = await new Client(world).ask(ELECTION, { id: electionId });
  expect(answer).toMatchObject({
    election: {
      daysLeft: 23,
      milestones: [
        { milestone: 'VOTER_LIST', latest: '2026-11-26', latestStrict: '2026-11-25', state: 'DUE' },
        { milestone: 'PRELIMINARY_CANDIDATES', latest: '2026-12-01' },
        { milestone: 'LATE_REGISTRATION', latest: '2026-12-04', postable: false },
        { milestone: 'FORMAL_CANDIDATES', latest: '2026-12-09' },
        { milestone: 'COURT_SUIT', latest: '2026-12-11' },
        { milestone: 'FIRST_SESSION', latest: '2027-02-16', latestStrict: null },
      ],
    },
  });
});

test('an election nobody knows is null', async () => {
  expect(await new Client(world).ask(ELECTION, { id: crypto.randomUUID() })).toMatchObject({
    election: null,
  });
});

test('readiness is for staff', async () => {
  expect(await new Client(world).refusal(READINESS, { id: electionId })).toEqual(['SIGN_IN_FIRST']);
  const auditor = new Client(world);
  await auditor.signIn('auditor');
  const { readiness } = await auditor.ask<{ readiness: { worst: string; steps: object[] }[] }>(READINESS, {
    id: electionId,
  });
  expect(readiness).toHaveLength(2);
  expect(readiness[0]?.steps).toHaveLength(8);
});

test('an officer records a notice; a retry gets the same answer; others are refused', async () => {
  const auditor = new Client(world);
  await auditor.signIn('auditor');
  expect(await auditor.refusal(POST, posting())).toEqual(['FORBIDDEN']);
  const officer = new Client(world);
  await officer.signIn('officer');
  const once = posting();
  const first = await officer.ask(POST, once);
  expect(first).toEqual({
    recordPosting: { electionId, state: 'IN_TIME', daysLate: 0, basis: ['EL 28', 'ZJE 33'] },
  });
  expect(await officer.ask(POST, once)).toEqual(first);
  expect(await officer.refusal(POST, posting({ postedOn: '2026-11-22' }))).toEqual(['POSTED_ALREADY']);
});

test('a day that is not in the calendar is refused at the door', async () => {
  const officer = new Client(world);
  await officer.signIn('officer');
  expect(await officer.refusal(POST, posting({ postedOn: '2026-02-30' }))).toEqual(['BAD_USER_INPUT']);
});
