import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { Notice } from './notice.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An issued notice no longer holds. Its number and its file stay. */
    NOTICE_WITHDRAWN: { readonly noticeId: string; readonly reason: string };
    /** A draft was thrown away. It had no number. */
    NOTICE_DISCARDED: { readonly noticeId: string };
  }
}

export interface WithdrawNotice extends Intent {
  readonly noticeId: string;
  readonly reason: string | null;
}

/** Withdraws an issued notice for a reason; a draft is thrown away, for nobody has read it. */
export async function withdrawNotice(ctx: RequestContext, input: WithdrawNotice) {
  return change(ctx, 'withdrawNotice', input, async ({ em, record }) => {
    const notice = await em.findOneOrFail(Notice, input.noticeId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    requireIn(ctx, 'notice:manage', notice.bodyCode);
    if (notice.state === 'WITHDRAWN') throw new DomainError('NOTICE_STATE', { state: notice.state });
    if (notice.state === 'DRAFT') {
      em.remove(notice);
      record({ type: 'NOTICE_DISCARDED', noticeId: notice.id });
      return { id: notice.id };
    }
    const reason = requiredText('reason', input.reason ?? '');
    em.assign(notice, { state: 'WITHDRAWN', withdrawnOn: ctx.clock.today(), withdrawnReason: reason });
    record({ type: 'NOTICE_WITHDRAWN', noticeId: notice.id, reason });
    return { id: notice.id };
  });
}
