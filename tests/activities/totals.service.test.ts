import { beforeAll, expect, test } from 'vitest';
import { attendanceDrift } from '../../api/activities/attendance-drift.queries.ts';
import { decideLeave } from '../../api/activities/decide-leave.service.ts';
import { holdActivity } from '../../api/activities/hold-activity.service.ts';
import { lockTotals, recountAttendance } from '../../api/activities/recount-attendance.service.ts';
import { change } from '../../api/kernel/change.ts';
import { recordAttendance } from '../../api/activities/record-attendance.service.ts';
import { LeaveRequest } from '../../api/activities/leave-request.entity.ts';
import { DeputyTotal } from '../../api/deputies/deputy-total.entity.ts';
import { buildActivity } from '../support/build/activities.ts';
import { buildDeputies } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { someoneWaits } from '../support/waiting.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
let termId: string;
let deputyIds: string[];

beforeAll(async () => {
  const { em } = world.as();
  const { term, constituencies } = await buildTerm(em);
  const [constituency] = constituencies;
  if (!constituency) throw new Error('no constituency');
  termId = term.id;
  deputyIds = (await buildDeputies(em, constituency, 8)).map(({ id }) => id);
});

test('totals agree with the record after many desks wrote at once', async () => {
  const { em } = world.as();
  const activities = await Promise.all(
    Array.from({ length: 6 }, (_, at) =>
      buildActivity(world.as().em, termId, {
        kind: at % 2 ? 'TRAINING' : 'INSPECTION',
        hours: 1.5,
        heldOn: `2026-10-0${at + 1}`,
        summoned: deputyIds,
        state: at < 3 ? 'HELD' : 'PLANNED',
      }),
    ),
  );
  const leaves = activities.map(({ id }, at) =>
    em.create(LeaveRequest, {
      activityId: id,
      deputyId: deputyIds[at] ?? '',
      kind: 'ACTIVITY',
      reason: '出差',
      state: 'REQUESTED',
      requestedAt: new Date(0),
    }),
  );
  await em.flush();

  const marks = ['PRESENT', 'ABSENT', 'UNRECORDED'] as const;
  // Each desk writes its lines in an order of its own, so that locks are asked for crosswise.
  const sheets = Array.from({ length: 24 }, (_, at) => () => {
    const lines = deputyIds.map((deputyId, no) => ({ deputyId, mark: marks[(at + no) % 3] ?? 'PRESENT' }));
    return recordAttendance(world.as('COMMITTEE_STAFF'), {
      ...key(),
      activityId: activities[at % 6]?.id ?? '',
      method: 'CLERK',
      lines: at % 2 ? lines.toReversed() : lines,
    });
  });
  const holds = activities.slice(3).map(
    ({ id }) =>
      () =>
        holdActivity(world.as('COMMITTEE_STAFF'), { ...key(), activityId: id }),
  );
  const decisions = leaves.map(({ id }) => () => {
    const ruling = { leaveId: id, decision: 'APPROVED', approver: 'CONVENOR' } as const;
    return decideLeave(world.as('COMMITTEE_STAFF'), { ...key(), ...ruling });
  });
  const outcomes = await Promise.allSettled(
    [...sheets, ...holds, ...decisions]
      .map((work, at) => ({ work, at: (at * 7) % 11 }))
      .toSorted((one, other) => one.at - other.at)
      .map(({ work }) => work()),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
  expect(await attendanceDrift(world.as().reader)).toEqual([]);
  const [total] = await world.as().em.find(DeputyTotal, { deputyId: deputyIds });
  expect(total?.summoned).toBe(6);
});

test('a desk waits for whoever has begun to recount the same record, and counts what they wrote', async () => {
  const [deputyId = ''] = deputyIds;
  const held = () => buildActivity(world.as().em, termId, { state: 'HELD', summoned: [deputyId] });
  const [first, second] = [await held(), await held()];
  const desk = world.as('COMMITTEE_STAFF');
  const locked = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const earlier = change(desk, 'firstDesk', key(), async (at) => {
    await lockTotals(at.sql, [deputyId]);
    locked.resolve();
    await mayEnd.promise;
    await at.sql(`update county.participation set presence = 'PRESENT' where activity_id = ?`, [first.id]);
    await recountAttendance(at, [deputyId]);
    at.record({ type: 'ACTIVITY_HELD', activityId: first.id, deputies: 1 });
    return null;
  });
  await locked.promise;
  const lines = [{ deputyId, mark: 'PRESENT' as const }];
  const sheet = { ...key(), activityId: second.id, method: 'CLERK' as const, lines };
  const later = recordAttendance(world.as('COMMITTEE_STAFF'), sheet);
  const waited = await someoneWaits(world);
  mayEnd.resolve();
  await earlier;
  await later;
  expect(waited).toBe(true);
  expect(await attendanceDrift(world.as().reader)).toEqual([]);
});

test('a total that was tampered with is found, with what it says and what it should', async () => {
  const { em } = world.as();
  const [deputyId = ''] = deputyIds;
  await em.nativeUpdate(DeputyTotal, { deputyId }, { present: 99 });
  const found = await attendanceDrift(world.as().reader);
  expect(found).toMatchObject([{ deputyId, field: 'present', says: 99 }]);
  await em.nativeUpdate(DeputyTotal, { deputyId }, { present: found[0]?.counted ?? 0 });
  expect(await attendanceDrift(world.as().reader)).toEqual([]);
});
