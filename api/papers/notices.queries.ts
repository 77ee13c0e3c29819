import type { RequestContext } from '../kernel/context.ts';
import { mayIn } from '../kernel/permission.rules.ts';
import type { NoticeKind, NoticeState } from './notice.rules.ts';

interface NoticeRow {
  readonly id: string;
  readonly electionId: string;
  readonly kind: NoticeKind;
  readonly state: NoticeState;
  readonly bodyCode: string;
  readonly bodyName: string;
  readonly title: string;
  readonly constituencyId: string | null;
  readonly constituencyName: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly issuedOn: string | null;
  readonly pages: number | null;
  readonly sha256: string | null;
  readonly replacesId: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string | null;
}

/** Notices on a page of the register. */
const PAGE = 50;

const NOTICES = `
  select n.id, n.election_id as "electionId", n.kind, n.state, n.body_code as "bodyCode", n.body_name as "bodyName",
    n.title, n.constituency_id as "constituencyId", c.name as "constituencyName", n.year, n.number,
    n.issued_on::text as "issuedOn", n.pages, n.sha256, n.replaces_id as "replacesId",
    n.withdrawn_on::text as "withdrawnOn", n.withdrawn_reason as "withdrawnReason"
  from county.notice n left join county.constituency c on c.id = n.constituency_id`;

/** A place in the register: drafts first, then the newest numbers. */
interface Place {
  readonly rank: string;
  readonly id: string;
}

const RANK = `(case when n.number is null then '9' else '1' end || to_char(coalesce(n.issued_on, '2999-12-31'::date), 'YYYYMMDD')
  || lpad(coalesce(n.number, 0)::text, 6, '0'))`;

const readPlace = (after: string | null): Place | null => {
  const [, rank, id] = /^(\d{15})\.([0-9a-f-]{36})$/.exec(after ?? '') ?? [];
  return rank && id ? { rank, id } : null;
};

/** The register of the notices of an election; the public sees what was issued, newest first. */
export async function notices(
  ctx: RequestContext,
  asked: { readonly electionId: string; readonly kind: NoticeKind | null; readonly after: string | null },
) {
  const place = readPlace(asked.after);
  const rows = await ctx.reader.rows<NoticeRow & { rank: string }>(
    `select * from (select listed.*, count(*) over ()::int as total from (${NOTICES.replace(
      'from county.notice n',
      `, ${RANK} as rank from county.notice n`,
    )}
       where n.election_id = $1 and ($2::text is null or n.kind = $2) and ($3 or n.state <> 'DRAFT')) listed) paged
     where $4::text is null or (rank, id) < ($4, $5::uuid)
     order by rank desc, id desc limit ${PAGE + 1}`,
    [
      asked.electionId,
      asked.kind,
      ctx.viewer.permissions.has('notice:manage'),
      place?.rank ?? null,
      place?.id ?? null,
    ],
  );
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    total: (rows[0] as { total?: number } | undefined)?.total ?? 0,
    next: rows.length > PAGE && last ? `${last.rank}.${last.id}` : null,
    notices: shown.map((row) => shownTo(ctx, row)),
  };
}

/** One notice of the register after it was changed. */
export async function noticeById(ctx: RequestContext, id: string) {
  const [row] = await ctx.reader.rows<NoticeRow>(`${NOTICES} where n.id = $1`, [id]);
  return row ? shownTo(ctx, row) : null;
}

function shownTo(ctx: RequestContext, row: NoticeRow) {
  const may = mayIn(ctx.viewer.roles, 'notice:manage', row.bodyCode);
  return {
    ...row,
    link: `/papers/notices/${row.id}.pdf`,
    viewerCan: { issue: may && row.state === 'DRAFT', withdraw: may && row.state === 'ISSUED' },
  };
}
