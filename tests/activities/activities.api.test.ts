import { beforeAll, describe, expect, test } from 'vitest';
import { buildDeputies, buildDeputy } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { Client } from '../support/client.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
let termId: string;
let deputyIds: string[];
const clients: Record<'committee' | 'deputy' | 'public' | 'election', Client> = {
  committee: new Client(world),
  deputy: new Client(world),
  public: new Client(world),
  election: new Client(world),
};

beforeAll(async () => {
  const { em } = world.as();
  const { term, constituencies } = await buildTerm(em);
  const [constituency] = constituencies;
  if (!constituency) throw new Error('no constituency');
  termId = term.id;
  const { person, deputy } = await buildDeputy(em, constituency, { name: '王芳', pinyin: 'wangfang' });
  deputyIds = [deputy.id, ...(await buildDeputies(em, constituency, 2)).map(({ id }) => id)];
  await world.account('committee', ['COMMITTEE_STAFF']);
  await world.account('deputy', ['DEPUTY'], person.id);
  await world.account('election', ['ELECTION_OFFICER']);
  for (const name of ['committee', 'deputy', 'election'] as const) await clients[name].signIn(name);
});

const CREATE = `mutation ($input: CreateActivityInput!) { createActivity(input: $input) { activityId } }`;
const plan = (over = {}) => ({
  ...key(),
  termId,
  kind: 'STUDY',
  title: '专题调研',
  heldOn: '2026-11-23',
  startsAt: '09:00',
  hours: 3,
  summons: { deputyIds },
  ...over,
});
const create = async (over = {}) =>
  (
    await clients.committee.ask<{ createActivity: { activityId: string } }>(CREATE, {
      input: plan(over),
    })
  ).createActivity.activityId;
const RECORD = `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { activityId } }`;
const sheet = (activityId: string, lines: object[]) => ({
  input: { ...key(), activityId, method: 'CLERK', lines },
});

test('a desk plans, records and holds an activity and reads its sheet', async () => {
  const activityId = await create();
  const [one, two] = deputyIds;
  await clients.committee.ask(
    RECORD,
    sheet(activityId, [
      { deputyId: one, mark: 'PRESENT' },
      { deputyId: two, mark: 'ABSENT' },
    ]),
  );
  await clients.committee.ask(
    `mutation ($input: HoldActivityInput!) { holdActivity(input: $input) { activityId } }`,
    { input: { ...key(), activityId } },
  );
  const SHEET = `query ($id: ID!) { activity(id: $id) {
    kind title heldOn startsAt hours state congress training { course }
    sums { summoned present absent excused unrecorded guests }
    participants { name pinyin initials presence summoned method signedInAt delegation leave { reason } } } }`;
  const { activity } = await clients.committee.ask<{ activity: { participants: object[] } }>(SHEET, {
    id: activityId,
  });
  expect(activity).toMatchObject({
    state: 'HELD',
    training: null,
    sums: { summoned: 3, present: 1, absent: 1, excused: 0, unrecorded: 1, guests: 0 },
  });
  expect(activity.participants.at(-1)).toMatchObject({ name: '王芳', presence: 'PRESENT', method: 'CLERK' });
});

test('the list runs newest first and is filtered', async () => {
  await create({ heldOn: '2026-11-01', kind: 'INSPECTION' });
  await create({ heldOn: '2026-12-01', kind: 'INSPECTION' });
  const LIST = `query ($kind: ActivityKind, $after: String) {
    activities(kind: $kind, first: 1, after: $after, termId: "${termId}") {
      totalCount edges { node { heldOn sums { summoned } } } pageInfo { hasNextPage endCursor } } }`;
  interface Page {
    activities: {
      totalCount: number;
      edges: { node: { heldOn: string } }[];
      pageInfo: { endCursor: string };
    };
  }
  const first = await clients.deputy.ask<Page>(LIST, { kind: 'INSPECTION' });
  expect(first.activities.edges[0]?.node.heldOn).toBe('2026-12-01');
  expect(first.activities.totalCount).toBe(2);
  const after = first.activities.pageInfo.endCursor;
  const second = await clients.deputy.ask<Page>(LIST, { kind: 'INSPECTION', after });
  expect(second.activities.edges[0]?.node.heldOn).toBe('2026-11-01');
});

test('training is an activity with a course, and its hours arrive in the totals', async () => {
  const { kind: _, ...base } = plan({ hours: 4.5 });
  const { createTrainingSession } = await clients.committee.ask<{
    createTrainingSession: { activityId: string };
  }>(
    `mutation ($input: CreateTrainingSessionInput!) { createTrainingSession(input: $input) { activityId } }`,
    { input: { ...base, course: '代表法', teacher: '李教授', induction: true } },
  );
  const { activityId } = createTrainingSession;
  await clients.committee.ask(RECORD, sheet(activityId, [{ deputyId: deputyIds[2], mark: 'PRESENT' }]));
  await clients.committee.ask(
    `mutation ($input: HoldActivityInput!) { holdActivity(input: $input) { activityId } }`,
    { input: { ...key(), activityId } },
  );
  const answer = await clients.committee.ask(
    `query ($a: ID!, $d: ID!) {
      activity(id: $a) { kind training { course teacher induction } }
      dutyRecord(deputyId: $d) { deputy { totals { trainings trainingHours } } trainings { course hours } } }`,
    { a: activityId, d: deputyIds[2] },
  );
  expect(answer).toMatchObject({
    activity: { kind: 'TRAINING', training: { course: '代表法', teacher: '李教授', induction: true } },
    dutyRecord: {
      deputy: { totals: { trainings: 1, trainingHours: 4.5 } },
      trainings: [{ course: '代表法', hours: 4.5 }],
    },
  });
});

test('a deputy asks for leave on the phone, the desk decides, the deputy sees it', async () => {
  const activityId = await create({ heldOn: '2026-11-30' });
  const MINE = `{ myActivities { id leaveState leaveKinds decisionReason } }`;
  const input = { ...key(), activityId, kind: 'ACTIVITY', reason: '家人手术' };
  await clients.deputy.ask(
    `mutation ($input: RequestLeaveInput!) { requestLeave(input: $input) { leaveId } }`,
    { input },
  );
  const { leaveRequests } = await clients.committee.ask<{
    leaveRequests: { id: string; activityId: string }[];
  }>(`{ leaveRequests { id activityId name reason kind approvers requestedAt } }`);
  const asked = leaveRequests.find((one) => one.activityId === activityId);
  expect(asked).toMatchObject({ name: '王芳', reason: '家人手术', approvers: ['CONVENOR'] });
  await clients.committee.ask(
    `mutation ($input: DecideLeaveInput!) { decideLeave(input: $input) { leaveId } }`,
    { input: { ...key(), leaveId: asked?.id, decision: 'APPROVED', approver: 'CONVENOR' } },
  );
  const { myActivities } = await clients.deputy.ask<{ myActivities: { id: string }[] }>(MINE);
  expect(myActivities.find(({ id }) => id === activityId)).toMatchObject({
    leaveState: 'APPROVED',
    leaveKinds: ['ACTIVITY'],
  });
  const { leaveRequests: left } = await clients.committee.ask<{ leaveRequests: { activityId: string }[] }>(
    `{ leaveRequests { activityId } }`,
  );
  expect(left.some((one) => one.activityId === activityId)).toBe(false);
});

describe('who may not', () => {
  test('the public sees no activities and a deputy no leave of others, nor the desk’s work', async () => {
    const activityId = await create();
    expect(await clients.public.refusal(`{ activities { totalCount } }`)).toEqual(['SIGN_IN_FIRST']);
    const leave = `{ activity(id: "${activityId}") { participants { leave { reason } } } }`;
    expect(await clients.deputy.refusal(leave)).toEqual(['FORBIDDEN']);
    expect(await clients.deputy.refusal(`{ leaveRequests { id } }`)).toEqual(['FORBIDDEN']);
    expect(await clients.deputy.refusal(CREATE, { input: plan() })).toEqual(['FORBIDDEN']);
    expect(await clients.deputy.refusal(RECORD, sheet(activityId, []))).toEqual(['FORBIDDEN']);
    expect(await clients.election.refusal(RECORD, sheet(activityId, []))).toEqual(['FORBIDDEN']);
  });

  test('a refusal says what is wrong', async () => {
    expect(await clients.committee.refusal(CREATE, { input: plan({ title: '' }) })).toEqual(['TEXT_MISSING']);
    const activityId = await create({ heldOn: '2026-12-24' });
    const early = sheet(activityId, [{ deputyId: deputyIds[0], mark: 'PRESENT' }]);
    expect(await clients.committee.refusal(RECORD, early)).toEqual(['ACTIVITY_NOT_YET']);
  });
});
