import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Congress } from './congress.entity.ts';
import { CongressTerm } from './congress-term.entity.ts';
import { Constituency } from './constituency.entity.ts';
import { type PlannedConstituency, planFaults } from './plan.rules.ts';
import { setUpConstituencies } from './set-up-constituencies.service.ts';

export interface CreateConstituencies extends Intent {
  readonly termId: string;
  readonly constituencies: readonly PlannedConstituency[];
}

/** Sets up the constituencies of a term with their seats, all or none. The term is locked, so that seats are counted once. */
export async function createConstituencies(ctx: RequestContext, input: CreateConstituencies) {
  const { termId, constituencies: plan } = input;
  return change(ctx, 'createConstituencies', input, async (work) => {
    const { em } = work;
    const term = await em.findOneOrFail(CongressTerm, termId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { divisionCode } = await em.findOneOrFail(Congress, term.congressId);
    requireIn(ctx, 'election:manage', divisionCode);
    const existing = await em.find(Constituency, { termId }, { fields: ['number', 'seats'] });
    const faults = planFaults({ divisionCode, approvedSeats: term.approvedSeats, existing }, plan);
    if (faults.length > 0) throw new DomainError('PLAN_REFUSED', { faults });

    return { ids: await setUpConstituencies(work, termId, plan) };
  });
}
