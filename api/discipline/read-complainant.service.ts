import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { caseToHandle } from './case-sight.queries.ts';
import { CASE_COMPLAINANT } from './receive-report.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody read who reported, for a stated purpose. */
    COMPLAINANT_READ: { readonly caseId: string; readonly purpose: string };
  }
}

export interface ReadComplainant extends Intent {
  readonly caseId: string;
  readonly purpose: string;
}

interface Complainant {
  readonly name: string | null;
  readonly contact: string | null;
}

/** Opens who reported. EL 58 protects them, so each reading has a purpose, and is on record. */
export async function readComplainant(ctx: RequestContext, input: ReadComplainant): Promise<Complainant> {
  // What is opened is no outcome that a retry would find stored.
  let opened: Complainant = { name: null, contact: null };
  await change(ctx, 'readComplainant', { ...input, idempotencyKey: crypto.randomUUID() }, async (work) => {
    const found = await caseToHandle(ctx, work, input.caseId);
    if (!found.complainantSealed) throw new DomainError('COMPLAINANT_UNKNOWN');
    const purpose = requiredText('purpose', input.purpose);
    opened = JSON.parse(
      ctx.vault.open(Buffer.from(found.complainantSealed), CASE_COMPLAINANT),
    ) as Complainant;
    work.record({ type: 'COMPLAINANT_READ', caseId: found.id, purpose });
    return null;
  });
  return opened;
}
