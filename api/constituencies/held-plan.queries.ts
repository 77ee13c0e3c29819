import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { requireIn } from '../kernel/auth.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Congress } from './congress.entity.ts';
import { CongressTerm } from './congress-term.entity.ts';
import { ConstituencyPlan } from './constituency-plan.entity.ts';

/** A draft with its term and congress, term and plan locked, and at the revision the caller saw. */
export async function heldDraft(
  ctx: RequestContext,
  em: EntityManager,
  planId: string,
  revision: number | null = null,
) {
  const { termId } = await em.findOneOrFail(ConstituencyPlan, planId);
  const { term, congress } = await heldTerm(ctx, em, termId);
  const plan = await em.findOneOrFail(ConstituencyPlan, planId, {
    lockMode: LockMode.PESSIMISTIC_WRITE,
    refresh: true,
  });
  if (plan.state !== 'DRAFT') throw new DomainError('PLAN_FROZEN', { name: plan.name });
  if (revision !== null && plan.revision !== revision)
    throw new DomainError('PLAN_CHANGED', { name: plan.name });
  return { plan, term, congress };
}

/** A term and its congress, the term locked, for somebody who may manage it. */
export async function heldTerm(ctx: RequestContext, em: EntityManager, termId: string) {
  const term = await em.findOneOrFail(CongressTerm, termId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const congress = await em.findOneOrFail(Congress, term.congressId);
  requireIn(ctx, 'election:manage', congress.divisionCode);
  return { term, congress };
}
