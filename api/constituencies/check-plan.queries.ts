import type { RequestContext } from '../kernel/context.ts';
import { Congress } from './congress.entity.ts';
import { CongressTerm } from './congress-term.entity.ts';
import { Constituency } from './constituency.entity.ts';
import { type FoundPlanFault, type PlannedConstituency, planFaults } from './plan.rules.ts';

/** The faults a plan would be refused for. */
export async function checkPlan(
  { em }: RequestContext,
  termId: string,
  plan: readonly PlannedConstituency[],
): Promise<FoundPlanFault[]> {
  const term = await em.findOneOrFail(CongressTerm, termId);
  const { divisionCode } = await em.findOneOrFail(Congress, term.congressId);
  const existing = await em.find(Constituency, { termId }, { fields: ['number', 'seats'] });
  return planFaults({ divisionCode, approvedSeats: term.approvedSeats, existing }, plan);
}
