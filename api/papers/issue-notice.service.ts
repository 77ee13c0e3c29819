import { createHash } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { Congress } from '../constituencies/congress.entity.ts';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { auditAnchor } from './audit-anchor.queries.ts';
import { bodyOf } from './issuing-body.queries.ts';
import { Notice } from './notice.entity.ts';
import type { NoticeKind } from './notice.rules.ts';
import { printNotice } from './print-notice.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A notice got its number, and its file is frozen. */
    NOTICE_ISSUED: {
      readonly noticeId: string;
      readonly electionId: string;
      readonly kind: NoticeKind;
      readonly bodyCode: string;
      readonly year: number;
      readonly number: number;
      readonly sha256: string;
    };
  }
}

export interface IssueNotice extends Intent {
  readonly noticeId: string;
}

/**
 * Issues a draft: takes the next number of its body and year, sets it, and keeps the file with its SHA-256. A notice
 * that cannot be set takes no number, so that none is missing in the row.
 */
export async function issueNotice(ctx: RequestContext, input: IssueNotice) {
  const { id: issuedBy } = requireAccount(ctx.viewer);

  return change(ctx, 'issueNotice', input, async ({ em, sql, record }) => {
    const notice = await em.findOneOrFail(Notice, input.noticeId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    requireIn(ctx, 'notice:manage', notice.bodyCode);
    if (notice.state !== 'DRAFT') throw new DomainError('NOTICE_STATE', { state: notice.state });
    const issuedOn = ctx.clock.today();
    const year = Number(issuedOn.slice(0, 4));
    const number = await nextNumber(ctx, sql, notice.bodyCode, year);
    const term = await em.findOneOrFail(CongressTerm, notice.termId);
    const congress = await em.findOneOrFail(Congress, term.congressId);
    const body = await bodyOf(ctx, notice.bodyCode, congress.name);
    const anchor = await auditAnchor(ctx, sql);
    const { pdf, pages } = await printNotice({
      content: notice.content,
      body,
      number,
      date: issuedOn,
      anchor,
    });
    const sha256 = createHash('sha256').update(pdf).digest('hex');

    em.assign(notice, { state: 'ISSUED', year, number, issuedOn, issuedBy, anchor, pages, sha256, pdf });
    notice.bodyName = body.name;
    const { id: noticeId, electionId, kind, bodyCode } = notice;
    record({ type: 'NOTICE_ISSUED', noticeId, electionId, kind, bodyCode, year, number, sha256 });
    return { id: noticeId, year, number, sha256, pages };
  });
}

/** Two officers wait for each other here: each gets a number, one after the other, and none is left out. */
async function nextNumber(
  ctx: RequestContext,
  sql: Change['sql'],
  bodyCode: string,
  year: number,
): Promise<number> {
  await sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `notice ${ctx.county.schema} ${bodyCode} ${year}`,
  ]);
  const [row] = await sql<{ next: number }>(
    'select coalesce(max(number), 0) + 1 as next from county.notice where body_code = ? and year = ?',
    [bodyCode, year],
  );
  return row?.next ?? 1;
}
