import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { heldDraft } from './held-plan.queries.ts';
import type { PlanLayout } from './plan-layout.rules.ts';
import { writeLayout } from './write-layout.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A draft was saved as it now stands. */
    PLAN_SAVED: {
      readonly planId: string;
      readonly revision: number;
      readonly constituencies: number;
      readonly seats: number;
    };
  }
}

export interface SavePlan extends Intent, PlanLayout {
  readonly planId: string;
  /** The revision the caller began from. */
  readonly revision: number;
  readonly name: string;
  readonly warnPercent: number;
  readonly strongPercent: number;
}

/** Saves a draft whole. It may still be faulty; who saves over somebody else's work is refused. */
export async function savePlan(ctx: RequestContext, input: SavePlan) {
  const { planId, revision, warnPercent, strongPercent, constituencies, looseUnits } = input;
  return change(ctx, 'savePlan', input, async ({ em, record }) => {
    const { plan } = await heldDraft(ctx, em, planId, revision);
    const name = input.name.trim();
    if (name === '') throw new DomainError('NAME_MISSING');
    if (warnPercent < 1 || strongPercent < warnPercent) throw new DomainError('TOLERANCE_FAULTY');
    Object.assign(plan, { name, warnPercent, strongPercent, revision: revision + 1 });
    await writeLayout(em, planId, { constituencies, looseUnits });
    const seats = constituencies.reduce((sum, one) => sum + one.seats, 0);
    record({
      type: 'PLAN_SAVED',
      planId,
      revision: plan.revision,
      constituencies: constituencies.length,
      seats,
    });
    return { id: planId, revision: plan.revision };
  });
}
