import { execute, parse } from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { Activity } from '../../api/activities/activity.entity.ts';
import { Participation } from '../../api/activities/participation.entity.ts';
import { Deputy } from '../../api/deputies/deputy.entity.ts';
import { DeputyTotal } from '../../api/deputies/deputy-total.entity.ts';
import { Person } from '../../api/people/person.entity.ts';
import { makeSchema } from '../../api/schema.ts';
import { buildTerm } from '../support/build/geography.ts';
import { Client } from '../support/client.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
let termId: string;
const deputyIds: string[] = [];
let personId: string;

beforeAll(async () => {
  const { em } = world.as('COMMITTEE_STAFF');
  const { term, constituencies } = await buildTerm(em);
  termId = term.id;
  const days = ['2026-03-01', '2026-03-01', '2026-05-20', '2025-12-31'];
  const activities = days.map((heldOn, index) =>
    em.create(Activity, {
      termId,
      kind: index === 2 ? 'TRAINING' : 'INSPECTION',
      title: `活动"${index}"`,
      heldOn,
      hours: 2.5,
      state: 'HELD',
      createdAt: world.parts.clock.now(),
    }),
  );
  for (const [index, name] of ['王芳', '李娜', '张伟'].entries()) {
    const person = em.create(Person, {
      name,
      sex: 'FEMALE',
      birthDate: '1980-01-01',
      createdAt: world.parts.clock.now(),
    });
    const deputy = em.create(Deputy, {
      personId: person.id,
      termId,
      constituencyId: constituencies[0]?.id ?? '',
      name,
      pinyin: ['wangfang', 'lina', 'zhangwei'][index] ?? '',
      initials: ['wf', 'ln', 'zw'][index] ?? '',
      sex: 'FEMALE',
      status: 'ACTIVE',
    });
    personId = person.id;
    deputyIds.push(deputy.id);
    em.create(DeputyTotal, {
      deputyId: deputy.id,
      summoned: 4,
      excused: 1,
      present: 2,
      absent: 1,
      trainingHours: 2.5,
    });
    for (const activity of activities) {
      em.create(Participation, {
        activityId: activity.id,
        deputyId: deputy.id,
        kind: activity.kind,
        heldOn: activity.heldOn,
        presence: 'PRESENT',
        hours: activity.kind === 'TRAINING' ? 2.5 : 0,
        signedInAt: world.parts.clock.now(),
      });
    }
  }
  await em.flush();
});

const RECORD = `query ($id: ID!, $year: Int!, $staff: Boolean = false) {
  dutyRecord(deputyId: $id) {
    __typename
    who: deputy { id name sex status occupation since delegation
      term { number congress level } constituency { number name divisionCode }
      totals { summoned excused expected present absent unrecorded trainingHours } }
    years { year count }
    calendar(year: $year) { date count }
    timeline(first: 2) { ...Line }
    older: timeline(first: 10, kind: TRAINING) { ...Line }
    trainings { course hours heldOn }
    reports { title } appraisals { category categories { code slips } }
  }
}
fragment Line on DutyEntry { id heldOn kind title presence summoned hours signedInAt @include(if: $staff) }`;

test('the record is one answer with its totals, calendar and timeline', async () => {
  const client = new Client(world);
  const { dutyRecord } = await client.ask<{ dutyRecord: Record<string, unknown> }>(RECORD, {
    id: deputyIds[0],
    year: 2026,
    staff: false,
  });
  expect(dutyRecord).toMatchObject({
    __typename: 'DutyRecord',
    who: { name: '王芳', totals: { expected: 3, unrecorded: 0, trainingHours: 2.5 } },
    years: [
      { year: 2026, count: 3 },
      { year: 2025, count: 1 },
    ],
    calendar: [
      { date: '2026-03-01', count: 2 },
      { date: '2026-05-20', count: 1 },
    ],
    timeline: [{ heldOn: '2026-05-20', title: '活动"2"' }, { heldOn: '2026-03-01' }],
    older: [{ kind: 'TRAINING', hours: 2.5 }],
  });
});

test('the hot path and the ordinary execution give the same answer', async () => {
  const client = new Client(world);
  const variables = { id: deputyIds[1], year: 2026, staff: false };
  const answered = async () =>
    /planned_queries_total\{outcome="answered"\} (\d+)/.exec(
      (await (await world.app()).inject('/metrics')).payload,
    )?.[1];
  const before = Number(await answered());
  const hot = await client.ask(RECORD, variables);
  expect(Number(await answered())).toBe(before + 1);
  const ordinary = await execute({
    schema: makeSchema(),
    document: parse(RECORD),
    variableValues: variables,
    contextValue: world.as(),
  });
  expect(ordinary.errors).toBeUndefined();
  expect(JSON.stringify(hot)).toBe(JSON.stringify(ordinary.data));
});

test('a field for staff is refused to the public, whatever a default value says', async () => {
  const client = new Client(world);
  const variables = { id: deputyIds[0], year: 2026 };
  expect(await client.refusal(RECORD, { ...variables, staff: true })).toEqual(['SIGN_IN_FIRST']);
  expect(await client.refusal(RECORD.replace('= false', '= true'), variables)).toEqual(['SIGN_IN_FIRST']);
  await world.account('auditor', ['AUDITOR']);
  await client.signIn('auditor');
  const { dutyRecord } = await client.ask<{ dutyRecord: { timeline: object[] } }>(RECORD, {
    ...variables,
    staff: true,
  });
  expect(dutyRecord.timeline[0]).toHaveProperty('signedInAt', '2026-11-23T04:00:00.000Z');
});

test('a deputy reads the staff fields of their own record and of no other', async () => {
  await world.account('zhang', ['DEPUTY'], personId);
  const client = new Client(world);
  await client.signIn('zhang');
  const own = await client.ask<{ myDutyRecord: { deputy: { name: string } } }>(
    `{ myDutyRecord { deputy { name } timeline { signedInAt } allReports { title } } }`,
  );
  expect(own.myDutyRecord.deputy.name).toBe('张伟');
  const others = { id: deputyIds[0], year: 2026, staff: true };
  expect(await client.refusal(RECORD, others)).toEqual(['FORBIDDEN']);
});

test('the directory pages by keyset and finds by name, pinyin and initials', async () => {
  const client = new Client(world);
  const ask = (args: string) =>
    client.ask<{
      deputies: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { cursor: string; node: { name: string } }[];
      };
    }>(`{ deputies(termId: "${termId}", ${args}) { totalCount pageInfo { hasNextPage endCursor }
      edges { cursor node { name totals { expected } } } } }`);
  const page = await ask('first: 2');
  expect(page.deputies).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect(page.deputies.edges.map(({ node }) => node.name)).toEqual(['李娜', '王芳']);
  const next = await ask(`first: 2, after: "${page.deputies.pageInfo.endCursor}"`);
  expect(next.deputies.edges.map(({ node }) => node.name)).toEqual(['张伟']);
  expect(next.deputies.pageInfo.hasNextPage).toBe(false);
  for (const search of ['王', 'wangf', 'wf']) {
    const found = await ask(`search: "${search}"`);
    expect(found.deputies.edges.map(({ node }) => node.name)).toEqual(['王芳']);
  }
});

test('many who ask at once get each their own answer, and one bad question spoils no other', async () => {
  const client = new Client(world);
  const directory = (first: number) =>
    `{ deputies(termId: "${termId}", first: ${first}) { edges { node { name term { number } totals { present } } } } }`;
  const records = deputyIds.map((id) => ({ id, year: 2026, staff: false }));
  const alone: unknown[] = [];
  for (const variables of records) alone.push(await client.ask(RECORD, variables));
  for (const first of [1, 2]) alone.push(await client.ask(directory(first)));
  const bad = client.refusal(RECORD, { id: 'not-an-id', year: 2026, staff: false });
  const atOnce = await Promise.all([
    ...records.map((variables) => client.ask(RECORD, variables)),
    ...[1, 2].map((first) => client.ask(directory(first))),
  ]);
  expect(atOnce).toEqual(alone);
  expect(await bad).toHaveLength(1);
});

test('the directory without page information is the same page', async () => {
  const client = new Client(world);
  const edges = 'edges { cursor node { id name term { number level } totals { trainingHours } } }';
  const ask = (more: string) =>
    client.ask<{ deputies: { edges: { cursor: string }[] } }>(
      `{ deputies(termId: "${termId}", first: 2) { ${more} ${edges} } }`,
    );
  const plain = await ask('');
  const informed = await ask('pageInfo { hasNextPage }');
  expect(plain.deputies.edges).toHaveLength(2);
  expect(plain.deputies.edges).toEqual(informed.deputies.edges);
});

test('a cursor that was made up and a page too large are refused with their codes', async () => {
  const client = new Client(world);
  const ask = (args: string) =>
    `{ deputies(termId: "${termId}", ${args}) { totalCount pageInfo { endCursor } } }`;
  expect(await client.refusal(ask('after: "nonsense"'))).toEqual(['CURSOR_UNREADABLE']);
  expect(await client.refusal(ask('first: 5000'))).toEqual(['PAGE_SIZE']);
});

test('nobody by that id is null, not an error', async () => {
  const { dutyRecord } = await new Client(world).ask<{ dutyRecord: null }>(RECORD, {
    id: crypto.randomUUID(),
    year: 2026,
    staff: false,
  });
  expect(dutyRecord).toBeNull();
});

test('a few letters find somebody in whatever congress they sit, whole names first', async () => {
  const client = new Client(world);
  const find = async (search: string) => {
    const { deputiesNamed } = await client.ask<{ deputiesNamed: { name: string }[] }>(
      `query ($search: String!) { deputiesNamed(search: $search) { name term { congressEnglishName } } }`,
      { search },
    );
    return deputiesNamed.map(({ name }) => name);
  };
  expect(await find('wf')).toEqual(['王芳']);
  expect(await find('Zhang')).toEqual(['张伟']);
  expect(await find('伟')).toEqual(['张伟']);
  expect(await find('%')).toEqual([]);
});

test('an id that was made up is refused with a code, not taken for a fault of ours', async () => {
  const { errors } = await new Client(world).send(`{ dutyRecord(deputyId: "王芳") { deputy { name } } }`);
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['ID_MALFORMED']);
});
