import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Congress } from './congress.entity.ts';
import { CongressTerm } from './congress-term.entity.ts';
import { Constituency } from './constituency.entity.ts';
import { QuotaFixing } from './quota-fixing.entity.ts';
import { quotaFindings, type QuotaGround } from './quota.rules.ts';
import { type Fixing, recordFixing } from './record-fixing.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The number of seats of a term was fixed anew, or its first decision was written down. */
    SEATS_FIXED: {
      readonly termId: string;
      readonly ground: QuotaGround;
      readonly approvedSeats: number;
      readonly militarySeats: number;
      readonly before: number;
    };
  }
}

export interface FixSeatsAnew extends Intent, Fixing {
  readonly termId: string;
}

/**
 * Fixes the seats of a term anew (EL 14; ZJE 17; EQ-8). A number once fixed stays: only changed boundaries or a large
 * shift of population are grounds. FIRST writes down a decision that was missing, and changes no figure.
 */
export async function fixSeatsAnew(ctx: RequestContext, input: FixSeatsAnew) {
  const { termId, ground, approvedSeats, militarySeats, population, extraFivePercent } = input;
  return change(ctx, 'fixSeatsAnew', input, async ({ em, record }) => {
    const term = await em.findOneOrFail(CongressTerm, termId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { divisionCode, level } = await em.findOneOrFail(Congress, term.congressId);
    requireIn(ctx, 'election:manage', divisionCode);
    if (approvedSeats < 1 || population < 1 || militarySeats < 0 || militarySeats >= approvedSeats)
      throw new DomainError('FIGURES_NOT_POSITIVE');
    const same =
      approvedSeats === term.approvedSeats &&
      population === term.population &&
      militarySeats === term.militarySeats;
    const decided = (await em.count(QuotaFixing, { termId })) > 0;
    if (ground === 'FIRST' && (decided || !same)) throw new DomainError('SEATS_FROZEN');
    if (ground !== 'FIRST' && same) throw new DomainError('SEATS_UNCHANGED');
    const findings = quotaFindings(level, population, approvedSeats, extraFivePercent);
    if (findings.includes('OVER_CAP')) throw new DomainError('SEATS_OVER_CAP', { approvedSeats });
    const set = await em.find(Constituency, { termId }, { fields: ['seats'] });
    const allotted = set.reduce((sum, { seats }) => sum + seats, 0);
    if (allotted > approvedSeats) throw new DomainError('SEATS_ALLOTTED', { allotted, approvedSeats });

    const before = term.approvedSeats;
    const fixing = recordFixing(ctx, em, termId, input);
    // The decision stands before the figures change: the database asks for it.
    await em.flush();
    Object.assign(term, { approvedSeats, militarySeats, population, extraFivePercent });
    record({ type: 'SEATS_FIXED', termId, ground, approvedSeats, militarySeats, before });
    return { id: fixing.id, findings };
  });
}
