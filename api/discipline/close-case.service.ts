import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import type { CaseFinding } from './case.rules.ts';
import { CaseHandOver } from './case-hand-over.entity.ts';
import { openCase } from './case-sight.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A case was closed with a finding. */
    CASE_CLOSED: { readonly caseId: string; readonly finding: CaseFinding };
  }
}

export const CASE_GROUND = 'discipline_case.finding_sealed';
export const CASE_ANSWER = 'discipline_case.answer_sealed';

export interface CloseCase extends Intent {
  readonly caseId: string;
  readonly finding: CaseFinding;
  /** Why, for the file. */
  readonly ground: string;
  /** What the complainant reads. */
  readonly answer: string;
}

/** Closes a case (EL 58, 59; EX-4): what was found, on what ground, and what the complainant is answered. */
export async function closeCase(ctx: RequestContext, { ground, answer, ...input }: CloseCase) {
  const kept = { ...input, told: ctx.vault.digest(JSON.stringify([ground, answer])).toString('base64url') };
  return change(ctx, 'closeCase', kept, async (work) => {
    const found = await openCase(ctx, work, input.caseId);
    const { finding } = input;
    if (found.state !== 'ACKNOWLEDGED') throw new DomainError('CASE_NOT_ACKNOWLEDGED');
    const handedOver = await work.em.count(CaseHandOver, { caseId: found.id });
    if (finding === 'HANDED_OVER' && handedOver === 0) throw new DomainError('CASE_NOT_HANDED_OVER');
    found.state = 'CLOSED';
    found.finding = finding;
    found.findingSealed = ctx.vault.seal(requiredText('ground', ground, 5_000), CASE_GROUND);
    found.answerSealed = ctx.vault.seal(requiredText('answer', answer, 2_000), CASE_ANSWER);
    found.closedOn = ctx.clock.today();
    found.closedBy = requireAccount(ctx.viewer).id;
    work.record({ type: 'CASE_CLOSED', caseId: found.id, finding });
    return { id: found.id };
  });
}
