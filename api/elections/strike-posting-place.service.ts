import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { areaOfPosting } from './posting-area.queries.ts';
import { PostingPlace } from './posting-place.entity.ts';
import { Posting } from './posting.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A record of where a notice hung was struck as wrong. */
    POSTING_PLACE_STRUCK: { readonly placeId: string; readonly reason: string };
  }
}

export interface StrikePostingPlace extends Intent {
  readonly placeId: string;
  readonly reason: string;
}

/** Strikes a wrong record of where a notice hung; it stays to be read, with the reason. */
export function strikePostingPlace(ctx: RequestContext, input: StrikePostingPlace): Promise<{ id: string }> {
  return change(ctx, 'strikePostingPlace', input, async ({ em, record }) => {
    const { placeId } = input;
    const found = await em.findOneOrFail(PostingPlace, placeId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const posting = await em.findOneOrFail(Posting, found.postingId);
    requireIn(ctx, 'election:manage', await areaOfPosting(ctx, em, posting));
    if (found.struckAt) throw new DomainError('PLACE_STRUCK');
    const reason = requiredText('reason', input.reason, 1_000);
    found.struckAt = ctx.clock.now();
    found.struckReason = reason;
    record({ type: 'POSTING_PLACE_STRUCK', placeId, reason });
    return { id: placeId };
  });
}
