import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { requiredText } from '../kernel/text.ts';
import { CaseNote } from './case-note.entity.ts';
import { openCase } from './case-sight.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A note was added to a case. */
    CASE_NOTED: { readonly caseId: string };
  }
}

export const CASE_NOTE = 'case_note.text_sealed';

export interface NoteCase extends Intent {
  readonly caseId: string;
  readonly text: string;
}

/** Adds to what was found out (核查记录). */
export async function noteCase(ctx: RequestContext, { text, ...input }: NoteCase) {
  const kept = { ...input, told: ctx.vault.digest(text).toString('base64url') };
  return change(ctx, 'noteCase', kept, async (work) => {
    const { id: caseId } = await openCase(ctx, work, input.caseId);
    const { id: byId, displayName: byName } = requireAccount(ctx.viewer);
    const textSealed = ctx.vault.seal(requiredText('text', text, 5_000), CASE_NOTE);
    work.em.create(CaseNote, { caseId, at: ctx.clock.now(), byId, byName, textSealed });
    work.record({ type: 'CASE_NOTED', caseId });
    return { id: caseId };
  });
}
