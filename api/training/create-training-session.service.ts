import { type ActivityPlan, planActivity } from '../activities/create-activity.service.ts';
import { congressOfTerm } from '../activities/area.queries.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { TrainingSession } from './training-session.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A training session was planned. */
    TRAINING_PLANNED: { readonly activityId: string; readonly course: string; readonly induction: boolean };
  }
}

export interface TrainingPlan extends Omit<ActivityPlan, 'kind'> {
  readonly course: string;
  readonly teacher?: string | null;
  /** For deputies who are new (初任培训). */
  readonly induction: boolean;
}

/** Plans a training session: an activity whose hours flow to the record of those who come (DL 47). */
export function createTrainingSession(
  ctx: RequestContext,
  input: Intent & TrainingPlan,
): Promise<{ activityId: string; summoned: number }> {
  return change(ctx, 'createTrainingSession', input, async (at) => {
    const { divisionCode } = await congressOfTerm(at.em, input.termId);
    requireIn(ctx, 'training:manage', divisionCode);
    const planned = await planActivity(ctx, at, { ...input, kind: 'TRAINING' });
    const { activityId } = planned;
    const course = requiredText('course', input.course);
    const { induction } = input;
    at.em.create(TrainingSession, {
      activityId,
      course,
      teacher: optionalText('teacher', input.teacher),
      induction,
    });
    at.record({ type: 'TRAINING_PLANNED', activityId, course, induction });
    return planned;
  });
}
