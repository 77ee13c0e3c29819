import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText } from '../kernel/text.ts';
import { Nomination } from './nomination.entity.ts';
import { openConstituency, requireNoList } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A nomination was taken back by those who had made it. */
    NOMINATION_WITHDRAWN: { readonly nominationId: string };
  }
}

export interface WithdrawNomination extends Intent {
  readonly nominationId: string;
  readonly reason?: string | null;
}

/** Takes a nomination back; its signatories may sign again (EN-3). After the list is published nobody leaves it (EN-5). */
export async function withdrawNomination(ctx: RequestContext, input: WithdrawNomination) {
  const { nominationId } = input;
  return change(ctx, 'withdrawNomination', input, async ({ em, record }) => {
    const found = await em.findOneOrFail(Nomination, nominationId);
    const { electionId, constituencyId } = found;
    await openConstituency(ctx, em, 'nomination:record', electionId, constituencyId);
    await requireNoList(em, electionId, constituencyId);
    // Read again under the lock: somebody may have been quicker.
    const nomination = await em.refreshOrFail(found);
    if (nomination.withdrawnOn) throw new DomainError('ALREADY_WITHDRAWN');
    nomination.withdrawnOn = ctx.clock.today();
    nomination.withdrawnReason = optionalText('reason', input.reason, 1_000);
    record({ type: 'NOMINATION_WITHDRAWN', nominationId });
    return { id: nominationId };
  });
}
