import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { Activity } from './activity.entity.ts';
import { congressOfTerm } from './area.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A planned activity does not take place. */
    ACTIVITY_CANCELLED: { readonly activityId: string; readonly reason: string };
  }
}

/** Calls off a planned activity. It never counted, so no total changes; what was held cannot be called off. */
export function cancelActivity(
  ctx: RequestContext,
  input: Intent & { readonly activityId: string; readonly reason: string },
): Promise<{ activityId: string }> {
  return change(ctx, 'cancelActivity', input, async ({ em, record }) => {
    const activity = await em.findOneOrFail(Activity, input.activityId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    requireIn(ctx, 'activity:manage', (await congressOfTerm(em, activity.termId)).divisionCode);
    if (activity.state !== 'PLANNED')
      throw new DomainError('ACTIVITY_NOT_PLANNED', { state: activity.state });
    const reason = requiredText('reason', input.reason);
    activity.state = 'CANCELLED';
    activity.cancelReason = reason;
    record({ type: 'ACTIVITY_CANCELLED', activityId: activity.id, reason });
    return { activityId: activity.id };
  });
}
