import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Vault } from '../kernel/vault.ts';
import { openAppraisalInArea } from './open-appraisal.service.ts';
import { readCode, writeCode } from './slip-code.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** One-time slips were made. */
    SLIPS_ISSUED: { readonly appraisalId: string; readonly count: number };
  }
}

/** How a slip is found: by a keyed digest of its code. The code itself is printed on paper and stored nowhere. */
export const slipDigest = (vault: Vault, code: string): string =>
  vault.digest(`appraisal slip ${readCode(code)}`).toString('base64url');

/**
 * Makes slips, no more in all than there are persons present, and hands out their codes. The codes follow from the
 * intent and our key: a retry of the same intent by the same account gets the same codes, and nothing keeps them.
 */
export async function issueSlips(
  ctx: RequestContext,
  input: Intent & { readonly appraisalId: string; readonly count: number },
): Promise<{ appraisalId: string; codes: readonly string[] }> {
  const { appraisalId, count } = input;
  const codes = Array.from({ length: Math.max(0, Math.min(count, MOST_AT_ONCE)) }, (_, at) =>
    writeCode(ctx.vault.digest(`slip code ${appraisalId} ${input.idempotencyKey} ${at}`)),
  );
  await change(ctx, 'issueSlips', input, async ({ em, record, sql }) => {
    const appraisal = await openAppraisalInArea(ctx, em, appraisalId);
    const { present, slipsIssued } = appraisal;
    if (codes.length !== count || count < 1 || slipsIssued + count > present) {
      throw new DomainError('SLIPS_EXCEED_PRESENT', { present, issued: slipsIssued });
    }
    appraisal.slipsIssued = slipsIssued + count;
    const digests = codes.map((code) => slipDigest(ctx.vault, code));
    // In the order of the digests, so that the table keeps nothing of the order in which slips leave the printer.
    await sql(
      `insert into county.appraisal_slip (appraisal_id, code_digest)
       select ?::uuid, value from jsonb_array_elements_text(?::jsonb) order by value`,
      [appraisalId, JSON.stringify(digests)],
    );
    record({ type: 'SLIPS_ISSUED', appraisalId, count });
    return { count };
  });
  return { appraisalId, codes };
}

const MOST_AT_ONCE = 1_000;
