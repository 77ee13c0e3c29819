import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Constituency } from './constituency.entity.ts';
import { heldDraft } from './held-plan.queries.ts';
import { layoutOf } from './plan-layout.queries.ts';
import { adoptionFaults, peopleOf } from './plan-layout.rules.ts';
import { setUpConstituencies } from './set-up-constituencies.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A plan was adopted, and its constituencies were set up. */
    PLAN_ADOPTED: {
      readonly planId: string;
      readonly termId: string;
      readonly decisionNumber: string;
      readonly constituencies: number;
    };
    /** A plan was not chosen. */
    PLAN_REJECTED: { readonly planId: string; readonly termId: string };
  }
}

/** The decision on a plan. */
export interface PlanDecision extends Intent {
  readonly planId: string;
  readonly revision: number;
  readonly decidedBy: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
}

/**
 * Adopts a plan and sets up its constituencies (EL 11, 15, 25, 26; ZJE 18, 20–23). The plan is then frozen; the
 * database itself refuses to alter it.
 */
export async function adoptPlan(ctx: RequestContext, input: PlanDecision) {
  const { planId, revision } = input;
  return change(ctx, 'adoptPlan', input, async (work) => {
    const { em, record } = work;
    const { plan, term, congress } = await heldDraft(ctx, em, planId, revision);
    const decision = decisionOf(ctx, input);
    if ((await em.count(Constituency, { termId: term.id })) > 0)
      throw new DomainError('TERM_HAS_CONSTITUENCIES');
    const layout = await layoutOf(em, planId);
    const civilSeats = term.approvedSeats - term.militarySeats;
    const faults = adoptionFaults({ divisionCode: congress.divisionCode, civilSeats }, layout);
    if (faults.length > 0) throw new DomainError('PLAN_NOT_ADOPTABLE', { faults, count: faults.length });

    const planned = layout.constituencies.map((one) => ({ ...one, population: peopleOf(one.units) }));
    const ids = await setUpConstituencies(work, term.id, planned);
    for (const [at, row] of layout.rows.entries()) row.constituencyId = ids[at] ?? null;
    // The rows are tied before the plan freezes.
    await em.flush();
    Object.assign(plan, { ...decision, state: 'ADOPTED' });
    record({
      type: 'PLAN_ADOPTED',
      planId,
      termId: term.id,
      decisionNumber: decision.decisionNumber,
      constituencies: ids.length,
    });
    return { id: planId, revision: plan.revision };
  });
}

/** Who decided on a plan, when and by which document; all of it is needed. */
export function decisionOf(
  ctx: RequestContext,
  given: Pick<PlanDecision, 'decidedBy' | 'decisionNumber' | 'decidedOn'>,
) {
  const today = ctx.clock.today();
  const [decidedBy, decisionNumber] = [given.decidedBy.trim(), given.decisionNumber.trim()];
  if (decidedBy === '' || decisionNumber === '') throw new DomainError('DECISION_MISSING');
  if (given.decidedOn > today) throw new DomainError('DATE_AHEAD', { today });
  return { decidedBy, decisionNumber, decidedOn: given.decidedOn };
}
