import { LockMode } from '@mikro-orm/core';
import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { Activity } from './activity.entity.ts';
import { congressOfTerm } from './area.queries.ts';
import { LeaveRequest } from './leave-request.entity.ts';
import { approversOf, leaveFaults, type LeaveKind } from './leave.rules.ts';
import { leaveKindsOf } from './schedule.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A deputy asked for leave. The reason is not repeated here: it may speak of health. */
    LEAVE_REQUESTED: { readonly leaveId: string; readonly activityId: string; readonly kind: LeaveKind };
  }
}

const LONGEST_REASON = 2_000;

/** Asks for leave from an activity the viewer was summoned to (DL 13; DD-4). */
export async function requestLeave(
  ctx: RequestContext,
  input: Intent & { readonly activityId: string; readonly kind: LeaveKind; readonly reason: string },
): Promise<{ leaveId: string }> {
  const { personId } = requireAccount(ctx.viewer);
  return change(ctx, 'requestLeave', input, async ({ em, record, sql }) => {
    const activity = await em.findOneOrFail(Activity, input.activityId, {
      lockMode: LockMode.PESSIMISTIC_READ,
    });
    // The deputy's own line is locked: of two requests at once the second finds the first.
    const [line] = await sql<{ deputy_id: string }>(
      `select p.deputy_id from county.participation p join county.deputy d on d.id = p.deputy_id
       where p.activity_id = ? and d.person_id = ?::uuid and p.summoned for update of p`,
      [activity.id, personId],
    );
    if (!line) throw new DomainError('NOT_SUMMONED');
    if (activity.state !== 'PLANNED')
      throw new DomainError('ACTIVITY_NOT_PLANNED', { state: activity.state });
    const allowed = leaveKindsOf(activity.kind);
    if (!allowed.includes(input.kind)) throw new DomainError('LEAVE_KIND_UNFIT', { allowed });
    const deputyId = line.deputy_id;
    if (
      await em.findOne(LeaveRequest, {
        activityId: activity.id,
        deputyId,
        state: ['REQUESTED', 'APPROVED'],
      })
    ) {
      throw new DomainError('LEAVE_ALREADY_ASKED');
    }
    const { level } = await congressOfTerm(em, activity.termId);
    const [approver = 'CONVENOR'] = approversOf(input.kind, level);
    const faults = leaveFaults({
      kind: input.kind,
      level,
      written: true,
      requestedOn: civilDate(ctx.clock.today()),
      beginsOn: civilDate(activity.heldOn),
      approver,
    });
    if (faults.length > 0) throw new DomainError('LEAVE_NOT_APPROVABLE', { faults });
    const leave = em.create(LeaveRequest, {
      activityId: activity.id,
      deputyId,
      kind: input.kind,
      reason: requiredText('reason', input.reason, LONGEST_REASON),
      state: 'REQUESTED',
      requestedAt: ctx.clock.now(),
    });
    record({ type: 'LEAVE_REQUESTED', leaveId: leave.id, activityId: activity.id, kind: input.kind });
    return { leaveId: leave.id };
  });
}
