import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Activity } from './activity.entity.ts';
import { congressOfTerm } from './area.queries.ts';
import { recountAttendance } from './recount-attendance.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An activity took place: from now on it counts. */
    ACTIVITY_HELD: { readonly activityId: string; readonly deputies: number };
  }
}

/** States that an activity took place. From now on its attendance counts; who was not recorded is not absent. */
export function holdActivity(
  ctx: RequestContext,
  input: Intent & { readonly activityId: string },
): Promise<{ activityId: string; deputies: number }> {
  return change(ctx, 'holdActivity', input, async (at) => {
    const activity = await at.em.findOneOrFail(Activity, input.activityId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    requireIn(ctx, 'activity:manage', (await congressOfTerm(at.em, activity.termId)).divisionCode);
    if (activity.state !== 'PLANNED')
      throw new DomainError('ACTIVITY_NOT_PLANNED', { state: activity.state });
    if (activity.heldOn > ctx.clock.today())
      throw new DomainError('ACTIVITY_NOT_YET', { on: activity.heldOn });
    activity.state = 'HELD';
    await at.em.flush();
    const lines = await at.sql<{ deputy_id: string }>(
      `select deputy_id from county.participation where activity_id = ?`,
      [activity.id],
    );
    await recountAttendance(
      at,
      lines.map(({ deputy_id: id }) => id),
    );
    at.record({ type: 'ACTIVITY_HELD', activityId: activity.id, deputies: lines.length });
    return { activityId: activity.id, deputies: lines.length };
  });
}
