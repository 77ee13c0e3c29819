import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { heldDraft } from './held-plan.queries.ts';

export interface RejectPlan extends Intent {
  readonly planId: string;
  readonly revision: number;
}

/** Puts a draft aside: it stays to be compared with, and is drawn on no more. */
export async function rejectPlan(ctx: RequestContext, input: RejectPlan) {
  const { planId, revision } = input;
  return change(ctx, 'rejectPlan', input, async ({ em, record }) => {
    const { plan } = await heldDraft(ctx, em, planId, revision);
    plan.state = 'REJECTED';
    record({ type: 'PLAN_REJECTED', planId, termId: plan.termId });
    return { id: planId, revision: plan.revision };
  });
}
