import { LockMode } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Round } from './round.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A count both clerks had agreed on was sent back to them before it was declared. */
    COUNT_REOPENED: { readonly roundId: string };
  }
}

export interface ReopenCount extends Intent {
  readonly roundId: string;
}

/**
 * Sends an agreed count back to the clerks when the paper says otherwise (EL 43; EP-11). Their sheets stay; a
 * correction is a further one, and when both agree again the result is found anew. Once declared, nothing goes back.
 */
export function reopenCount(ctx: RequestContext, input: ReopenCount): Promise<{ roundId: string }> {
  return change(ctx, 'reopenCount', input, async ({ em, record }) => {
    const round = await em.findOneOrFail(Round, input.roundId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const constituency = await em.findOneOrFail(Constituency, round.constituencyId);
    requireIn(ctx, 'result:declare', constituency.divisionCode);
    if (round.state === 'DECLARED') throw new DomainError('ALREADY_DECLARED');
    if (round.state !== 'COUNTED') throw new DomainError('NOT_COUNTED');
    em.assign(round, { state: 'OPEN', outcome: null });
    record({ type: 'COUNT_REOPENED', roundId: round.id });
    return { roundId: round.id };
  });
}
