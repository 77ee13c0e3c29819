import { requireIn } from '../kernel/auth.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { bodyOf } from './issuing-body.queries.ts';
import type { NoticeText } from './notice-blocks.rules.ts';
import { noticeNumber, type NoticeState } from './notice.rules.ts';
import { printNotice } from './print-notice.ts';

interface NoticeRow {
  readonly state: NoticeState;
  readonly title: string;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly congress: string;
  readonly number: number | null;
  readonly content: NoticeText;
  readonly pdf: Buffer | null;
}

/** The file of an issued notice, for everybody; of a draft a preview, for those who may issue it. */
export async function noticePaper(ctx: RequestContext, id: string) {
  const [row] = await ctx.reader.rows<NoticeRow>(
    `select n.state, n.title, n.body_code as "bodyCode", n.body_name as "bodyName", k.name as congress, n.number,
       case n.state when 'DRAFT' then n.content end as content, n.pdf
     from county.notice n join county.congress_term t on t.id = n.term_id
     join county.congress k on k.id = t.congress_id where n.id = $1`,
    [id],
  );
  if (!row) throw new DomainError('NOT_FOUND', { entity: 'Notice', where: id });
  if (row.pdf) {
    return {
      title: `${row.bodyName}公告${noticeNumber(row.number)}${row.title}`,
      pdf: row.pdf,
      frozen: true,
    };
  }
  requireIn(ctx, 'notice:manage', row.bodyCode);
  const body = await bodyOf(ctx, row.bodyCode, row.congress);
  const date = ctx.clock.today();
  const { pdf } = await printNotice({ content: row.content, body, number: null, date, anchor: null });
  return { title: `草稿${row.title}`, pdf, frozen: false };
}
