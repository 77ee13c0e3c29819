import { requireIn } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { Activity } from './activity.entity.ts';
import type { ActivityKind } from './activity.rules.ts';
import { congressOfTerm } from './area.queries.ts';
import { scheduleFaults } from './schedule.rules.ts';
import { summon, type Summons } from './summon.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An activity was planned and deputies were summoned to it. */
    ACTIVITY_PLANNED: {
      readonly activityId: string;
      readonly kind: ActivityKind;
      readonly heldOn: string;
      readonly summoned: number;
    };
  }
}

export interface ActivityPlan {
  readonly termId: string;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly heldOn: string;
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
  readonly place?: string | null;
  readonly organiser?: string | null;
  readonly hours: number;
  readonly summons: Summons;
}

/** Plans an activity and summons deputies to it. */
export function createActivity(
  ctx: RequestContext,
  input: Intent & ActivityPlan,
): Promise<{ activityId: string; summoned: number }> {
  return change(ctx, 'createActivity', input, async (at) => {
    const { divisionCode } = await congressOfTerm(at.em, input.termId);
    requireIn(ctx, 'activity:manage', divisionCode);
    return planActivity(ctx, at, input);
  });
}

/** The same inside another change: a training session is an activity first. */
export async function planActivity(
  ctx: RequestContext,
  at: Change,
  plan: ActivityPlan,
): Promise<{ activityId: string; summoned: number }> {
  const startsAt = optionalText('startsAt', plan.startsAt);
  const endsAt = optionalText('endsAt', plan.endsAt);
  const faults = scheduleFaults({ startsAt, endsAt, hours: plan.hours });
  if (faults.length > 0) throw new DomainError('ACTIVITY_FAULTY', { faults });
  const activity = at.em.create(Activity, {
    termId: plan.termId,
    kind: plan.kind,
    title: requiredText('title', plan.title),
    place: optionalText('place', plan.place),
    organiser: optionalText('organiser', plan.organiser),
    heldOn: plan.heldOn,
    startsAt,
    endsAt,
    hours: plan.hours,
    state: 'PLANNED',
    createdAt: ctx.clock.now(),
  });
  const summoned = await summon(at, activity, plan.summons);
  at.record({
    type: 'ACTIVITY_PLANNED',
    activityId: activity.id,
    kind: plan.kind,
    heldOn: plan.heldOn,
    summoned,
  });
  return { activityId: activity.id, summoned };
}
