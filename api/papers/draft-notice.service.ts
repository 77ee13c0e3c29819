import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { composeNotice, type NoticeOrder } from './compose-notice.queries.ts';
import { Notice } from './notice.entity.ts';
import type { NoticeKind } from './notice.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A notice was drafted from the records. */
    NOTICE_DRAFTED: {
      readonly noticeId: string;
      readonly electionId: string;
      readonly kind: NoticeKind;
      readonly constituencyId: string | null;
    };
  }
}

export interface DraftNotice extends Intent, NoticeOrder {
  /** The notice that this one is to stand in place of. */
  readonly replacesId: string | null;
}

/** Drafts a notice: what it says is taken from the records now and kept with the draft. */
export async function draftNotice(ctx: RequestContext, input: DraftNotice) {
  const { id: draftedBy } = requireAccount(ctx.viewer);

  return change(ctx, 'draftNotice', input, async ({ em, record }) => {
    const { facts, notice } = await composeNotice(ctx, input);
    requireIn(ctx, 'notice:manage', facts.divisionCode);
    const { electionId, termId, constituencyId, kind, replacesId } = input;
    if (replacesId !== null) await requireIssued(em, replacesId, electionId);
    const drafted = em.create(Notice, {
      electionId,
      termId,
      constituencyId,
      kind,
      bodyCode: facts.divisionCode,
      bodyName: facts.body,
      title: notice.title.join(''),
      content: notice,
      draftedAt: ctx.clock.now(),
      draftedBy,
      replacesId,
    });
    record({ type: 'NOTICE_DRAFTED', noticeId: drafted.id, electionId, kind, constituencyId });
    return { id: drafted.id };
  });
}

async function requireIssued(em: RequestContext['em'], id: string, electionId: string): Promise<void> {
  const replaced = await em.findOneOrFail(Notice, { id, electionId });
  if (replaced.state === 'DRAFT') throw new DomainError('NOTICE_STATE', { state: replaced.state });
}
