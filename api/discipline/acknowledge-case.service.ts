import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { openCase } from './case-sight.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody took a case in hand. */
    CASE_ACKNOWLEDGED: { readonly caseId: string };
  }
}

export interface AcknowledgeCase extends Intent {
  readonly caseId: string;
}

/** Takes a case in hand (受理): from now on it is being looked into. */
export async function acknowledgeCase(ctx: RequestContext, input: AcknowledgeCase) {
  return change(ctx, 'acknowledgeCase', input, async (work) => {
    const found = await openCase(ctx, work, input.caseId);
    if (found.state !== 'RECEIVED') throw new DomainError('CASE_ACKNOWLEDGED');
    found.state = 'ACKNOWLEDGED';
    found.acknowledgedAt = ctx.clock.now();
    found.acknowledgedBy = requireAccount(ctx.viewer).id;
    work.record({ type: 'CASE_ACKNOWLEDGED', caseId: found.id });
    return { id: found.id };
  });
}
