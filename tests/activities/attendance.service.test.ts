import { beforeAll, describe, expect, test } from 'vitest';
import { createActivity } from '../../api/activities/create-activity.service.ts';
import { cancelActivity } from '../../api/activities/cancel-activity.service.ts';
import { holdActivity } from '../../api/activities/hold-activity.service.ts';
import { Participation } from '../../api/activities/participation.entity.ts';
import { percentOf } from '../../api/activities/attendance.rules.ts';
import { recordAttendance } from '../../api/activities/record-attendance.service.ts';
import { summonDeputies } from '../../api/activities/summon.service.ts';
import { Activity } from '../../api/activities/activity.entity.ts';
import { DeputyTotal } from '../../api/deputies/deputy-total.entity.ts';
import { Delegation } from '../../api/deputies/delegation.entity.ts';
import { Suspension } from '../../api/deputies/suspension.entity.ts';
import { AuditEventRow } from '../../api/kernel/audit-event.entity.ts';
import { viewerFor } from '../../api/identity/sessions.ts';
import { addDays, civilDate } from '../../api/kernel/civil-date.rules.ts';
import reports from '../cases/attendance.json' with { type: 'json' };
import { buildActivity } from '../support/build/activities.ts';
import { buildDeputies, buildDeputy } from '../support/build/deputies.ts';
import { buildTerm } from '../support/build/geography.ts';
import { key, useWorld } from '../support/world.ts';

const world = useWorld();
let termId: string;
let constituency: { id: string; termId: string };

beforeAll(async () => {
  const { term, constituencies } = await buildTerm(world.as().em);
  termId = term.id;
  const [one] = constituencies;
  if (!one) throw new Error('no constituency');
  constituency = one;
});

const staff = () => world.as('COMMITTEE_STAFF');
const deputyOf = async (over = {}) => (await buildDeputy(world.as().em, constituency, over)).deputy.id;
const totalsOf = (deputyId: string) => world.as().em.findOneOrFail(DeputyTotal, deputyId);
const plan = (over = {}) => ({
  ...key(),
  termId,
  kind: 'INSPECTION' as const,
  title: '视察河道',
  heldOn: '2026-11-20',
  hours: 3,
  summons: { deputyIds: [] as string[] },
  ...over,
});
const come = (activityId: string, ...deputyIds: string[]) => ({
  ...key(),
  activityId,
  method: 'CLERK' as const,
  lines: deputyIds.map((deputyId) => ({ deputyId, mark: 'PRESENT' as const })),
});

describe('planning', () => {
  test('a delegation, the whole term or named deputies are summoned; only mandates that run', async () => {
    const { em } = world.as();
    const { term, constituencies } = await buildTerm(em, { term: 6 });
    const [here] = constituencies;
    if (!here) throw new Error('no constituency');
    const { id: delegationId } = em.create(Delegation, { termId: term.id, name: '第一代表团' });
    const { deputy } = await buildDeputy(em, here, { delegationId });
    await buildDeputies(em, here, 2);
    await buildDeputy(em, here, { endsOn: '2026-01-01', status: 'TERMINATED' });
    await buildDeputy(em, here, { startsOn: '2026-12-01' });
    const of = async (summons: object) =>
      (await createActivity(staff(), plan({ termId: term.id, summons }))).summoned;
    expect(await of({ delegationId })).toBe(1);
    expect(await of({ wholeTerm: true })).toBe(3);
    expect(await of({ deputyIds: [deputy.id, deputy.id] })).toBe(1);
  });

  test('everything that is wrong with it is said at once, and nothing is kept', async () => {
    const wrong = plan({ startsAt: '9:00', hours: -1 });
    await expect(createActivity(staff(), wrong)).rejects.toMatchObject({
      code: 'ACTIVITY_FAULTY',
      details: { faults: ['TIME_UNREADABLE', 'HOURS_OUT_OF_RANGE'] },
    });
    const backwards = plan({ startsAt: '14:00', endsAt: '09:00' });
    await expect(createActivity(staff(), backwards)).rejects.toMatchObject({
      details: { faults: ['ENDS_BEFORE_IT_STARTS'] },
    });
    await expect(createActivity(staff(), plan({ title: ' ' }))).rejects.toThrow('TEXT_MISSING');
    await expect(createActivity(staff(), plan({ title: '长'.repeat(256) }))).rejects.toThrow('TEXT_TOO_LONG');
    const stranger = plan({ summons: { deputyIds: [crypto.randomUUID()] } });
    await expect(createActivity(staff(), stranger)).rejects.toThrow('DEPUTY_NOT_OF_TERM');
  });

  test('a desk acts within its area only', async () => {
    const township = world.asViewer(
      viewerFor({ id: crypto.randomUUID(), displayName: '镇人大', personId: null }, [
        { role: 'COMMITTEE_STAFF', areaCode: '330502100' },
      ]),
    );
    const activity = await buildActivity(world.as().em, termId);
    await expect(createActivity(township, plan())).rejects.toThrow('FORBIDDEN_HERE');
    await expect(recordAttendance(township, come(activity.id))).rejects.toThrow('FORBIDDEN_HERE');
    await expect(holdActivity(township, { ...key(), activityId: activity.id })).rejects.toThrow(
      'FORBIDDEN_HERE',
    );
  });

  test('what is held cannot be called off, what is called off cannot be held, recorded or joined', async () => {
    const held = await buildActivity(world.as().em, termId, { state: 'HELD' });
    const off = await buildActivity(world.as().em, termId);
    await cancelActivity(staff(), { ...key(), activityId: off.id, reason: '台风' });
    expect(await world.as().em.findOneOrFail(Activity, off.id)).toMatchObject({
      state: 'CANCELLED',
      cancelReason: '台风',
    });
    const cancel = { ...key(), activityId: held.id, reason: '台风' };
    await expect(cancelActivity(staff(), cancel)).rejects.toThrow('ACTIVITY_NOT_PLANNED');
    const again = { ...key(), activityId: off.id };
    await expect(holdActivity(staff(), again)).rejects.toThrow('ACTIVITY_NOT_PLANNED');
    await expect(recordAttendance(staff(), come(off.id))).rejects.toThrow('ACTIVITY_CANCELLED');
    const more = { ...key(), activityId: off.id, summons: { wholeTerm: true } };
    await expect(summonDeputies(staff(), more)).rejects.toThrow('ACTIVITY_NOT_PLANNED');
  });

  test('nothing is held or recorded before its day', async () => {
    const tomorrow = await buildActivity(world.as().em, termId, { heldOn: '2026-11-24' });
    await expect(holdActivity(staff(), { ...key(), activityId: tomorrow.id })).rejects.toThrow(
      'ACTIVITY_NOT_YET',
    );
    await expect(recordAttendance(staff(), come(tomorrow.id))).rejects.toThrow('ACTIVITY_NOT_YET');
  });
});

describe('attendance', () => {
  test('what is recorded counts from the moment the activity is held, and corrections at once', async () => {
    const [came, stayed] = [await deputyOf(), await deputyOf()];
    const { activityId } = await createActivity(staff(), plan({ summons: { deputyIds: [came, stayed] } }));
    await recordAttendance(staff(), come(activityId, came));
    expect(await totalsOf(came)).toMatchObject({ summoned: 0, present: 0 });
    await holdActivity(staff(), { ...key(), activityId });
    expect(await totalsOf(came)).toMatchObject({ summoned: 1, present: 1, absent: 0, activities: 1 });
    // No record is no absence.
    expect(await totalsOf(stayed)).toMatchObject({ summoned: 1, present: 0, absent: 0 });
    await recordAttendance(staff(), {
      ...come(activityId),
      lines: [
        { deputyId: stayed, mark: 'ABSENT' },
        { deputyId: came, mark: 'UNRECORDED' },
      ],
    });
    expect(await totalsOf(stayed)).toMatchObject({ summoned: 1, present: 0, absent: 1 });
    expect(await totalsOf(came)).toMatchObject({ summoned: 1, present: 0, absent: 0, activities: 0 });
  });

  test('hours flow to the record of those who came to training, and to nobody else', async () => {
    const [came, stayed] = [await deputyOf(), await deputyOf()];
    const ids = [came, stayed];
    for (const kind of ['TRAINING', 'STUDY'] as const) {
      const input = plan({ kind, hours: 7.5, summons: { deputyIds: ids } });
      const { activityId } = await createActivity(staff(), input);
      await recordAttendance(staff(), come(activityId, came));
      await holdActivity(staff(), { ...key(), activityId });
    }
    expect(await totalsOf(came)).toMatchObject({ trainings: 1, trainingHours: 7.5, activities: 2 });
    expect(await totalsOf(stayed)).toMatchObject({ trainings: 0, trainingHours: 0 });
  });

  test('who comes without a summons has an activity and no duty; taken back, nothing is left', async () => {
    const guest = await deputyOf();
    const { id: activityId } = await buildActivity(world.as().em, termId, { state: 'HELD' });
    await recordAttendance(staff(), come(activityId, guest));
    expect(await totalsOf(guest)).toMatchObject({ summoned: 0, present: 0, activities: 1 });
    const back = { ...come(activityId), lines: [{ deputyId: guest, mark: 'UNRECORDED' as const }] };
    await recordAttendance(staff(), back);
    expect(await totalsOf(guest)).toMatchObject({ activities: 0 });
    expect(await world.as().em.count(Participation, { activityId })).toBe(0);
    const absent = { ...come(activityId), lines: [{ deputyId: guest, mark: 'ABSENT' as const }] };
    await expect(recordAttendance(staff(), absent)).rejects.toThrow('NOT_SUMMONED');
  });

  test('a retry records once; the same person twice in a list is refused', async () => {
    const deputyId = await deputyOf();
    const { id: activityId } = await buildActivity(world.as().em, termId, { summoned: [deputyId] });
    const desk = staff();
    const sheet = come(activityId, deputyId);
    const [one, two] = await Promise.all([
      recordAttendance(world.asViewer(desk.viewer), sheet),
      recordAttendance(world.asViewer(desk.viewer), sheet),
    ]);
    expect(two).toEqual(one);
    const said = await world.as().em.count(AuditEventRow, {
      type: 'ATTENDANCE_RECORDED',
      details: { activityId },
    });
    expect(said).toBe(1);
    await expect(recordAttendance(staff(), come(activityId, deputyId, deputyId))).rejects.toThrow(
      'DEPUTY_LISTED_TWICE',
    );
  });
});

describe('what users of other systems reported, counted from the database', () => {
  const first = civilDate('2026-01-01');
  const expected = (id: string) => reports.cases.find((one) => one.id === id)?.expect;

  /** Holds `record.length` sessions for a deputy, through the services, one a day. */
  async function sat(record: readonly ('PRESENT' | 'ABSENT' | 'EXCUSED')[], over: object) {
    const deputyId = await deputyOf(over);
    for (const [at, presence] of record.entries()) {
      const { id: activityId } = await buildActivity(world.as().em, termId, {
        heldOn: addDays(first, at),
        summoned: new Map([[deputyId, presence]]),
      });
      await holdActivity(staff(), { ...key(), activityId });
    }
    const { present, absent, summoned, excused } = await totalsOf(deputyId);
    const denominator = present + absent;
    expect(summoned - excused).toBe(denominator);
    return { attended: present, denominator, pct: denominator ? percentOf(present, denominator) : null };
  }
  const times = <T>(n: number, one: T): T[] => Array.from({ length: n }, () => one);

  test('twfy-13: eighteen sittings, a member for two of them: 0 of 2', async () => {
    const found = await sat(times(18, 'ABSENT'), { startsOn: first, endsOn: addDays(first, 1) });
    expect(found).toMatchObject({ ...expected('twfy-13') });
  });

  test('sapl-1965: sixty sessions, thirty inside the mandate, present at twenty', async () => {
    const record = [...times(20, 'PRESENT' as const), ...times(40, 'ABSENT' as const)];
    const found = await sat(record, { startsOn: first, endsOn: addDays(first, 29) });
    expect(found).toEqual(expected('sapl-1965'));
  });

  test('sapl-3841: who takes the seat at the fourth session owes nothing before', async () => {
    const record = [...times(3, 'ABSENT' as const), ...times(2, 'PRESENT' as const)];
    expect(await sat(record, { startsOn: addDays(first, 3) })).toEqual(expected('sapl-3841'));
  });

  test('sapl-1373: approved leave leaves the denominator', async () => {
    const record = [...times(6, 'PRESENT' as const), 'ABSENT' as const, ...times(3, 'EXCUSED' as const)];
    expect(await sat(record, { startsOn: first })).toEqual(expected('sapl-1373'));
  });

  test('DT-3: what falls into a suspension is not due', async () => {
    const deputyId = await deputyOf({ startsOn: '2022-01-10' });
    const { em } = world.as();
    em.create(Suspension, { deputyId, startsOn: '2026-01-01', endsOn: '2026-06-30', ground: 'CUSTODY' });
    await em.flush();
    for (const heldOn of ['2026-06-30', '2026-07-01']) {
      const { id: activityId } = await buildActivity(em, termId, {
        heldOn,
        summoned: new Map([[deputyId, 'ABSENT']]),
      });
      await holdActivity(staff(), { ...key(), activityId });
    }
    expect(await totalsOf(deputyId)).toMatchObject({ summoned: 2, excused: 1, absent: 1 });
  });
});
