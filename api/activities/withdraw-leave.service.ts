import { LockMode } from '@mikro-orm/core';
import { Deputy } from '../deputies/deputy.entity.ts';
import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Activity } from './activity.entity.ts';
import { LeaveRequest } from './leave-request.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A deputy took a request for leave back. */
    LEAVE_WITHDRAWN: { readonly leaveId: string };
  }
}

/** Takes one's own request back, decided or not, while the activity lies ahead: then the deputy is expected again. */
export async function withdrawLeave(
  ctx: RequestContext,
  input: Intent & { readonly leaveId: string },
): Promise<{ leaveId: string }> {
  const { personId } = requireAccount(ctx.viewer);
  return change(ctx, 'withdrawLeave', input, async ({ em, record, sql }) => {
    const leave = await em.findOneOrFail(LeaveRequest, input.leaveId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    const deputy = await em.findOneOrFail(Deputy, leave.deputyId);
    if (personId === null || deputy.personId !== personId) throw new DomainError('NOT_YOUR_OWN');
    const activity = await em.findOneOrFail(Activity, leave.activityId, {
      lockMode: LockMode.PESSIMISTIC_READ,
    });
    if (leave.state !== 'REQUESTED' && leave.state !== 'APPROVED') {
      throw new DomainError('LEAVE_NOT_OPEN', { state: leave.state });
    }
    if (activity.state !== 'PLANNED')
      throw new DomainError('ACTIVITY_NOT_PLANNED', { state: activity.state });
    leave.state = 'WITHDRAWN';
    await em.flush();
    await sql(
      `update county.participation set presence = 'UNRECORDED' where activity_id = ? and deputy_id = ?
       and presence = 'EXCUSED'`,
      [leave.activityId, leave.deputyId],
    );
    record({ type: 'LEAVE_WITHDRAWN', leaveId: leave.id });
    return { leaveId: leave.id };
  });
}
