import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Activity } from './activity.entity.ts';
import type { AttendanceMark, SignInMethod } from './activity.rules.ts';
import { congressOfTerm } from './area.queries.ts';
import { recountAttendance } from './recount-attendance.service.ts';
import { recordedHours } from './schedule.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Attendance was recorded, or corrected. */
    ATTENDANCE_RECORDED: {
      readonly activityId: string;
      readonly method: SignInMethod;
      readonly lines: readonly AttendanceLine[];
    };
  }
}

export interface AttendanceLine {
  readonly deputyId: string;
  readonly mark: AttendanceMark;
}

export interface AttendanceSheet extends Intent {
  readonly activityId: string;
  readonly method: SignInMethod;
  readonly lines: readonly AttendanceLine[];
}

/**
 * Records who came, who did not, and takes back what was recorded by mistake. Who comes in spite of approved leave
 * has come; who does not, stays excused. A deputy who was not summoned and came gets a line that never counts as due.
 */
export function recordAttendance(
  ctx: RequestContext,
  input: AttendanceSheet,
): Promise<{ activityId: string; recorded: number }> {
  return change(ctx, 'recordAttendance', input, async (at) => {
    const activity = await at.em.findOneOrFail(Activity, input.activityId, {
      lockMode: LockMode.PESSIMISTIC_READ,
    });
    requireIn(ctx, 'attendance:record', (await congressOfTerm(at.em, activity.termId)).divisionCode);
    if (activity.state === 'CANCELLED') throw new DomainError('ACTIVITY_CANCELLED');
    if (activity.heldOn > ctx.clock.today())
      throw new DomainError('ACTIVITY_NOT_YET', { on: activity.heldOn });
    const deputyIds = [...new Set(input.lines.map(({ deputyId }) => deputyId))];
    if (deputyIds.length < input.lines.length) throw new DomainError('DEPUTY_LISTED_TWICE');

    const lines = JSON.stringify(input.lines);
    await lineUp(at, activity, lines, deputyIds);
    await write(ctx, at, activity, input.method, lines);
    if (activity.state === 'HELD') await recountAttendance(at, deputyIds);
    const { activityId, method } = input;
    at.record({ type: 'ATTENDANCE_RECORDED', activityId, method, lines: input.lines });
    return { activityId, recorded: deputyIds.length };
  });
}

const LINES = `jsonb_to_recordset(?::jsonb) as l("deputyId" uuid, mark text)`;

/** Every line has its row, locked in one order; who came without a summons gets one. */
async function lineUp(
  { sql }: Pick<Change, 'sql'>,
  activity: Activity,
  lines: string,
  deputyIds: readonly string[],
): Promise<void> {
  await sql(
    `insert into county.participation (activity_id, deputy_id, kind, held_on, summoned)
     select ?, d.id, ?, ?::date, false from ${LINES} join county.deputy d on d.id = l."deputyId"
     where l.mark = 'PRESENT' order by d.id on conflict do nothing`,
    [activity.id, activity.kind, activity.heldOn, lines],
  );
  const locked = await sql<{ deputy_id: string }>(
    `select deputy_id from county.participation where activity_id = ?
     and deputy_id in (select value::uuid from jsonb_array_elements_text(?::jsonb)) order by deputy_id for update`,
    [activity.id, JSON.stringify(deputyIds)],
  );
  if (locked.length === deputyIds.length) return;
  const found = new Set(locked.map(({ deputy_id: id }) => id));
  throw new DomainError('NOT_SUMMONED', { deputyIds: deputyIds.filter((id) => !found.has(id)) });
}

async function write(
  ctx: RequestContext,
  { sql }: Pick<Change, 'sql'>,
  activity: Activity,
  method: SignInMethod,
  lines: string,
): Promise<void> {
  await sql(
    `update county.participation p set
       presence = case when l.mark <> 'PRESENT' and exists (
         select 1 from county.leave_request r where r.activity_id = p.activity_id
         and r.deputy_id = p.deputy_id and r.state = 'APPROVED') then 'EXCUSED' else l.mark end,
       hours = case when l.mark = 'PRESENT' then ?::numeric else 0 end,
       method = case when l.mark = 'UNRECORDED' then null else ? end,
       signed_in_at = case when l.mark <> 'PRESENT' then null
         when p.presence = 'PRESENT' then p.signed_in_at else ?::timestamptz end
     from ${LINES} where p.activity_id = ? and p.deputy_id = l."deputyId"`,
    [recordedHours(activity.kind, activity.hours), method, ctx.clock.now(), lines, activity.id],
  );
  // Who was not summoned and did not come has no part in it.
  await sql(
    `delete from county.participation p using ${LINES}
     where p.activity_id = ? and p.deputy_id = l."deputyId" and not p.summoned and p.presence <> 'PRESENT'`,
    [lines, activity.id],
  );
}
