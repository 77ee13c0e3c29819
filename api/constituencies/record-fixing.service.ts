import type { EntityManager } from '@mikro-orm/postgresql';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { QuotaFixing } from './quota-fixing.entity.ts';
import type { QuotaGround } from './quota.rules.ts';

/** A number of seats as a decision fixed it. */
export interface Fixing {
  readonly ground: QuotaGround;
  readonly approvedSeats: number;
  readonly militarySeats: number;
  readonly population: number;
  readonly extraFivePercent: boolean;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly filedOn: string | null;
}

/** Writes down, within a change that holds the term, the decision that fixed its seats (EL 13, 14; EQ-7, EQ-8). */
export function recordFixing(
  ctx: RequestContext,
  em: EntityManager,
  termId: string,
  fixing: Fixing,
): QuotaFixing {
  const today = ctx.clock.today();
  const [decisionNumber, decidedBy] = [fixing.decisionNumber.trim(), fixing.decidedBy.trim()];
  if (decisionNumber === '' || decidedBy === '') throw new DomainError('DECISION_MISSING');
  if (fixing.decidedOn > today || (fixing.filedOn ?? '') > today)
    throw new DomainError('DATE_AHEAD', { today });
  return em.create(QuotaFixing, {
    termId,
    ground: fixing.ground,
    approvedSeats: fixing.approvedSeats,
    militarySeats: fixing.militarySeats,
    population: fixing.population,
    extraFivePercent: fixing.extraFivePercent,
    decisionNumber,
    decidedBy,
    decidedOn: fixing.decidedOn,
    filedOn: fixing.filedOn,
    recordedAt: ctx.clock.now(),
  });
}
