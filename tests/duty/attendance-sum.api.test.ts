import { beforeAll, expect, test } from 'vitest';
import { Activity } from '../../api/activities/activity.entity.ts';
import type { Presence } from '../../api/activities/activity.rules.ts';
import { Participation } from '../../api/activities/participation.entity.ts';
import { Suspension } from '../../api/deputies/suspension.entity.ts';
import { buildDeputy } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { Client } from '../support/client.ts';
import { useWorld } from '../support/world.ts';

const world = useWorld();
let deputyId: string;

const ROWS: readonly (readonly [string, Presence, boolean])[] = [
  ['2024-12-31', 'ABSENT', true],
  ['2025-02-01', 'PRESENT', true],
  ['2025-03-01', 'EXCUSED', true],
  ['2025-04-01', 'UNRECORDED', true],
  ['2025-05-01', 'ABSENT', true],
  ['2025-06-01', 'ABSENT', true],
  ['2025-07-01', 'PRESENT', false],
];

beforeAll(async () => {
  const { em } = world.as('COMMITTEE_STAFF');
  const { term, constituencies } = await buildTerm(em);
  const [constituency] = constituencies;
  if (!constituency) throw new Error('a term has constituencies');
  const { deputy } = await buildDeputy(em, constituency, { startsOn: '2025-01-01' });
  deputyId = deputy.id;
  em.create(Suspension, { deputyId, startsOn: '2025-06-01', endsOn: '2025-06-30', ground: 'DL 61' });
  for (const [heldOn, presence, summoned] of ROWS) {
    const activity = em.create(Activity, {
      termId: term.id,
      kind: 'STUDY',
      title: heldOn,
      heldOn,
      hours: 2,
      state: 'HELD',
      createdAt: world.parts.clock.now(),
    });
    em.create(Participation, {
      activityId: activity.id,
      deputyId,
      kind: 'STUDY',
      heldOn,
      presence,
      summoned,
    });
  }
  await em.flush();
});

const SUM = `query ($id: ID!) { attendanceSum(deputyId: $id) { present expected percent lines { on reckoning } } }`;

test('every summons stands in the sum with what it counts as', async () => {
  const { attendanceSum } = await new Client(world).ask<{ attendanceSum: unknown }>(SUM, { id: deputyId });
  expect(attendanceSum).toEqual({
    present: 1,
    expected: 2,
    percent: '50.00',
    lines: [
      { on: '2025-06-01', reckoning: 'SUSPENDED' },
      { on: '2025-05-01', reckoning: 'ABSENT' },
      { on: '2025-04-01', reckoning: 'NO_RECORD' },
      { on: '2025-03-01', reckoning: 'ON_LEAVE' },
      { on: '2025-02-01', reckoning: 'PRESENT' },
      { on: '2024-12-31', reckoning: 'OUTSIDE_MANDATE' },
    ],
  });
});

test('nobody by that id has no sum', async () => {
  const { attendanceSum } = await new Client(world).ask<{ attendanceSum: null }>(SUM, {
    id: crypto.randomUUID(),
  });
  expect(attendanceSum).toBeNull();
});
