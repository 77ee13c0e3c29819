import { beforeAll, expect, test } from 'vitest';
import { decideLeave } from '../../api/activities/decide-leave.service.ts';
import { holdActivity } from '../../api/activities/hold-activity.service.ts';
import type { LeaveRequest } from '../../api/activities/leave-request.entity.ts';
import { Participation } from '../../api/activities/participation.entity.ts';
import { recordAttendance } from '../../api/activities/record-attendance.service.ts';
import { requestLeave } from '../../api/activities/request-leave.service.ts';
import { withdrawLeave } from '../../api/activities/withdraw-leave.service.ts';
import { DeputyTotal } from '../../api/deputies/deputy-total.entity.ts';
import { viewerFor } from '../../api/identity/sessions.ts';
import { change } from '../../api/kernel/change.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { buildActivity } from '../support/build/activities.ts';
import { buildDeputy } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { someoneWaits } from '../support/waiting.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
const constituencies: Record<'COUNTY' | 'TOWNSHIP', { id: string; termId: string }[]> = {
  COUNTY: [],
  TOWNSHIP: [],
};

beforeAll(async () => {
  for (const level of ['COUNTY', 'TOWNSHIP'] as const) {
    constituencies[level] = (await buildTerm(world.as().em, { level })).constituencies;
  }
});

const staff = () => world.as('COMMITTEE_STAFF');
const asPerson = (personId: string | null) =>
  world.asViewer(
    viewerFor({ id: crypto.randomUUID(), displayName: '代表', personId }, [
      { role: 'DEPUTY', areaCode: '330502' },
    ]),
  );

/** A deputy summoned to an activity ahead. */
async function summoned(over: object = {}, level: 'COUNTY' | 'TOWNSHIP' = 'COUNTY') {
  const [constituency] = constituencies[level];
  if (!constituency) throw new Error('no constituency');
  const { em } = world.as();
  const { deputy, person } = await buildDeputy(em, constituency);
  const wanted = { heldOn: '2026-11-25', summoned: [deputy.id], ...over };
  const activity = await buildActivity(em, constituency.termId, wanted);
  return { deputyId: deputy.id, activityId: activity.id, me: () => asPerson(person.id) };
}
type Asked = Awaited<ReturnType<typeof summoned>>;
const ask = ({ me, activityId }: Asked, kind: LeaveRequest['kind'] = 'ACTIVITY', reason = '住院') =>
  requestLeave(me(), { ...key(), activityId, kind, reason });
const approve = (leaveId: string, approver: LeaveRequest['approver'] & string = 'CONVENOR') =>
  decideLeave(staff(), { ...key(), leaveId, decision: 'APPROVED', approver });
const presenceOf = async ({ activityId, deputyId }: Asked) =>
  (await world.as().em.findOneOrFail(Participation, { activityId, deputyId })).presence;
const hold = async ({ activityId }: Asked) => {
  world.setDay('2026-11-25');
  await holdActivity(staff(), { ...key(), activityId });
  world.setDay('2026-11-23');
};

test('approved leave takes the activity out of the denominator, and who comes after all has come', async () => {
  const one = await summoned();
  const { leaveId } = await ask(one);
  await approve(leaveId);
  expect(await presenceOf(one)).toBe('EXCUSED');
  await hold(one);
  const totals = () => world.as().em.findOneOrFail(DeputyTotal, one.deputyId);
  expect(await totals()).toMatchObject({ summoned: 1, excused: 1, present: 0, absent: 0 });
  world.setDay('2026-11-25');
  const mark = (what: 'PRESENT' | 'ABSENT') =>
    recordAttendance(staff(), {
      ...key(),
      activityId: one.activityId,
      method: 'CLERK',
      lines: [{ deputyId: one.deputyId, mark: what }],
    });
  await mark('ABSENT');
  expect(await presenceOf(one)).toBe('EXCUSED');
  await mark('PRESENT');
  expect(await totals()).toMatchObject({ summoned: 1, excused: 0, present: 1 });
  world.setDay('2026-11-23');
});

test('leave approved after the day mends an absence that was recorded', async () => {
  const one = await summoned({ summoned: [] });
  const late = await summoned();
  const { leaveId } = await ask(late);
  await hold(late);
  world.setDay('2026-11-26');
  await recordAttendance(staff(), {
    ...key(),
    activityId: late.activityId,
    method: 'PAPER',
    lines: [{ deputyId: late.deputyId, mark: 'ABSENT' }],
  });
  await approve(leaveId);
  expect(await world.as().em.findOneOrFail(DeputyTotal, late.deputyId)).toMatchObject({
    excused: 1,
    absent: 0,
  });
  world.setDay('2026-11-23');
  await expect(ask(one)).rejects.toThrow('NOT_SUMMONED');
});

test('a refusal needs a reason and changes no attendance; the deputy may ask again', async () => {
  const one = await summoned();
  const { leaveId } = await ask(one);
  const refuse = (reason: string) =>
    decideLeave(staff(), { ...key(), leaveId, decision: 'REFUSED', approver: 'CONVENOR', reason });
  await expect(refuse('')).rejects.toThrow('TEXT_MISSING');
  await refuse('人手不足');
  expect(await presenceOf(one)).toBe('UNRECORDED');
  await expect(approve(leaveId)).rejects.toThrow('LEAVE_NOT_OPEN');
  await expect(ask(one)).resolves.toHaveProperty('leaveId');
});

test('DD-4: the kind decides who approves, county and township apart', async () => {
  const session = { kind: 'CONGRESS_SESSION' };
  const county = await ask(await summoned(session), 'WHOLE_SESSION');
  await expect(approve(county.leaveId, 'CONVENOR')).rejects.toMatchObject({
    code: 'LEAVE_NOT_APPROVABLE',
    details: { faults: ['WRONG_APPROVER'] },
  });
  await approve(county.leaveId, 'DIRECTORS_MEETING');
  const township = await ask(await summoned(session, 'TOWNSHIP'), 'WHOLE_SESSION');
  await expect(approve(township.leaveId, 'DIRECTORS_MEETING')).rejects.toThrow('LEAVE_NOT_APPROVABLE');
  await approve(township.leaveId, 'PRESIDIUM');
  const part = await ask(await summoned(session), 'PART_OF_SESSION');
  await approve(part.leaveId, 'DELEGATION');
});

test('DD-4: leave from a whole session is asked for before it; a kind must fit its activity', async () => {
  const today = await summoned({ kind: 'CONGRESS_SESSION', heldOn: '2026-11-23' });
  await expect(ask(today, 'WHOLE_SESSION')).rejects.toMatchObject({
    details: { faults: ['NOT_BEFORE_SESSION'] },
  });
  await expect(ask(today, 'PART_OF_SESSION')).resolves.toHaveProperty('leaveId');
  await expect(ask(await summoned(), 'WHOLE_SESSION')).rejects.toThrow('LEAVE_KIND_UNFIT');
});

test('only who was summoned may ask, only for themselves, only once, only ahead', async () => {
  const one = await summoned();
  await expect(ask({ ...one, me: () => asPerson(crypto.randomUUID()) })).rejects.toThrow('NOT_SUMMONED');
  await expect(ask({ ...one, me: () => asPerson(null) })).rejects.toThrow('NOT_SUMMONED');
  await expect(ask({ ...one, me: () => world.as() })).rejects.toThrow('SIGN_IN_FIRST');
  await expect(ask(one, 'ACTIVITY', ' ')).rejects.toThrow('TEXT_MISSING');
  const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => ask(one)));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const refusals = outcomes.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
  expect(refusals).toEqual(Array(11).fill('DomainError: LEAVE_ALREADY_ASKED'));
  const held = await summoned({ state: 'HELD', heldOn: '2026-11-01' });
  await expect(ask(held)).rejects.toThrow('ACTIVITY_NOT_PLANNED');
});

test('of two requests the second waits until the first is in', async () => {
  const one = await summoned();
  const locked = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const holding = change(staff(), 'holdLine', key(), async ({ sql, record }) => {
    await sql(`select 1 from county.participation where activity_id = ? for update`, [one.activityId]);
    locked.resolve();
    await mayEnd.promise;
    record({ type: 'ACTIVITY_HELD', activityId: one.activityId, deputies: 0 });
    return null;
  });
  await locked.promise;
  const asked = ask(one);
  expect(await someoneWaits(world)).toBe(true);
  mayEnd.resolve();
  await holding;
  await expect(asked).resolves.toHaveProperty('leaveId');
});

test('one’s own leave can be taken back while the activity lies ahead, nobody else’s', async () => {
  const one = await summoned();
  const { leaveId } = await ask(one);
  await approve(leaveId);
  const stranger = asPerson(crypto.randomUUID());
  await expect(withdrawLeave(stranger, { ...key(), leaveId })).rejects.toThrow('NOT_YOUR_OWN');
  await withdrawLeave(one.me(), { ...key(), leaveId });
  expect(await presenceOf(one)).toBe('UNRECORDED');
  await expect(withdrawLeave(one.me(), { ...key(), leaveId })).rejects.toThrow('LEAVE_NOT_OPEN');
  const { leaveId: second } = await ask(one);
  await hold(one);
  await expect(withdrawLeave(one.me(), { ...key(), leaveId: second })).rejects.toThrow(
    'ACTIVITY_NOT_PLANNED',
  );
});

test('the reason of leave, which may speak of health, is not in the audit record', async () => {
  const one = await summoned();
  const { leaveId } = await ask(one, 'ACTIVITY', '手术后康复');
  await approve(leaveId);
  const events = await world.as().em.find(AuditEventRow, {});
  expect(events.some(({ type }) => type === 'LEAVE_REQUESTED')).toBe(true);
  expect(JSON.stringify(events)).not.toContain('康复');
});
