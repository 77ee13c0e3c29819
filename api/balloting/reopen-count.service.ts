import { LockMode } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { CountPlace } from './count-place.entity.ts';
import { NO_DECLARATION } from './declaration.rules.ts';
import { Round } from './round.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A count both clerks had agreed on was sent back to them before it was declared. */
    COUNT_REOPENED: { readonly roundId: string; readonly placeIds: readonly string[] };
  }
}

export interface ReopenCount extends Intent {
  readonly roundId: string;
  /** The place whose sheets are wrong; all of them when it is left out. */
  readonly placeId?: string | null;
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
    const meant = input.placeId ? { id: input.placeId } : {};
    const places = await em.find(CountPlace, { roundId: round.id, agreedAt: { $ne: null }, ...meant });
    if (places.length === 0) throw new DomainError('NOT_COUNTED');
    for (const place of places) place.agreedAt = null;
    em.assign(round, { state: 'OPEN', outcome: null, ...NO_DECLARATION });
    record({ type: 'COUNT_REOPENED', roundId: round.id, placeIds: places.map(({ id }) => id) });
    return { roundId: round.id };
  });
}
