import { LockMode } from '@mikro-orm/core';
import { PUBLIC_VIEWER } from '../identity/sessions.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { AppraisalMark } from './appraisal-mark.entity.ts';
import { AppraisalSlip } from './appraisal-slip.entity.ts';
import { Appraisal } from './appraisal.entity.ts';
import { VOID } from './closing.rules.ts';
import { slipDigest } from './issue-slips.service.ts';
import { sealMark } from './sealed-mark.ts';
import { readCode } from './slip-code.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A slip came back. Nobody is named, nor the slip, nor what was marked. */
    SLIP_MARKED: { readonly appraisalId: string };
  }
}

/**
 * Takes a slip in, once. What is stored of it: that this slip was used; that some slip was marked, sealed; that a slip
 * came back. The key of a retry is bound to the slip by a digest only we can make, and to no mark: so a retry gets the
 * same answer whatever it says now, and the first mark stays (ADR 0004).
 */
export function markSlip(
  ctx: RequestContext,
  { idempotencyKey, code, category }: Intent & { readonly code: string; readonly category: string },
): Promise<{ appraisalId: string }> {
  // Whoever is signed in on this machine, and which request it was, is nobody’s business here.
  const nobody: RequestContext = { ...ctx, viewer: PUBLIC_VIEWER, requestId: 'withheld' };
  const retry = ctx.vault.digest(`retry of slip ${readCode(code)}`).toString('base64url');
  return change(nobody, 'markSlip', { idempotencyKey, retry }, async ({ em, record, sql }) => {
    const slip = await em.findOne(AppraisalSlip, { codeDigest: slipDigest(ctx.vault, code) });
    if (!slip) throw new DomainError('SLIP_UNKNOWN');
    const { appraisalId } = slip;
    const { state, scheme } = await em.findOneOrFail(Appraisal, appraisalId, {
      lockMode: LockMode.PESSIMISTIC_READ,
    });
    if (state !== 'OPEN') throw new DomainError('APPRAISAL_CLOSED');
    if (category !== VOID && !scheme.categories.some((one) => one.code === category)) {
      throw new DomainError('CATEGORY_UNKNOWN');
    }
    const taken = await sql(
      `update county.appraisal_slip set used = true
       where appraisal_id = ? and code_digest = ? and not used returning used`,
      [appraisalId, slip.codeDigest],
    );
    if (taken.length === 0) throw new DomainError('SLIP_USED');
    em.create(AppraisalMark, { appraisalId, sealed: sealMark(ctx.vault, appraisalId, category) });
    record({ type: 'SLIP_MARKED', appraisalId });
    return { appraisalId };
  });
}
