import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Nomination } from './nomination.entity.ts';
import { NominationSignature } from './nomination-signature.entity.ts';
import { openConstituency, requireNoList } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A voter took a signature under a nomination back. */
    SIGNATURE_WITHDRAWN: { readonly nominationId: string; readonly registrationId: string };
  }
}

export interface WithdrawSignature extends Intent {
  readonly nominationId: string;
  readonly registrationId: string;
}

/** Takes one signature back. With fewer than ten left the nomination no longer counts (EL 30; EN-1), and is shown so. */
export async function withdrawSignature(ctx: RequestContext, input: WithdrawSignature) {
  const { nominationId, registrationId } = input;
  return change(ctx, 'withdrawSignature', input, async ({ em, record }) => {
    const { electionId, constituencyId } = await em.findOneOrFail(Nomination, nominationId);
    await openConstituency(ctx, em, 'nomination:record', electionId, constituencyId);
    await requireNoList(em, electionId, constituencyId);
    const signature = await em.findOneOrFail(NominationSignature, { nominationId, registrationId });
    if (signature.withdrawnOn) throw new DomainError('ALREADY_WITHDRAWN');
    signature.withdrawnOn = ctx.clock.today();
    record({ type: 'SIGNATURE_WITHDRAWN', nominationId, registrationId });
    return { id: nominationId };
  });
}
