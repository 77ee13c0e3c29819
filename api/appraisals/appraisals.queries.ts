import { congressOfTerm, termsWhere } from '../activities/area.queries.ts';
import { requireIn } from '../kernel/auth.ts';
import type { RequestContext } from '../kernel/context.ts';
import type { AppraisalState, CategoryScheme, ReportState } from './report.rules.ts';
import { closingFaults } from './closing.rules.ts';
import { slipDigest } from './issue-slips.service.ts';

const MOST_ROWS = 200;

/** An appraisal as its desk sees it: progress while it is open, the content only when it is closed. */
interface AppraisalRow {
  readonly id: string;
  readonly reportId: string;
  readonly reportTitle: string;
  readonly deputyId: string;
  readonly termId: string;
  readonly name: string;
  readonly congress: string;
  readonly heldOn: string;
  readonly place: string | null;
  readonly present: number;
  readonly state: AppraisalState;
  readonly issued: number;
  readonly returned: number;
  readonly void: number | null;
  readonly tally: Readonly<Record<string, number>> | null;
  readonly category: string | null;
  readonly scheme: CategoryScheme;
}

const APPRAISAL = `
  select a.id, a.report_id as "reportId", r.title as "reportTitle", a.deputy_id as "deputyId",
    d.term_id as "termId", d.name, c.name as congress, a.held_on::text as "heldOn", a.place, a.present, a.state,
    a.slips_issued as issued, a.scheme, a.category, a.tally,
    case when a.state = 'CLOSED' then a.slips_void end as void,
    case when a.state = 'CLOSED' then a.slips_returned
      else (select count(*)::int from county.appraisal_slip s where s.appraisal_id = a.id and s.used) end as returned
  from county.appraisal a join county.duty_report r on r.id = a.report_id
  join county.deputy d on d.id = a.deputy_id join county.congress_term t on t.id = d.term_id
  join county.congress c on c.id = t.congress_id`;

const shown = ({ scheme, tally, ...row }: AppraisalRow) => ({
  ...row,
  minimumSlips: scheme.minimumSlips,
  quorumOfPresent: scheme.quorumOfPresent ?? 0,
  // By the numbers alone: what is marked is not looked at before closing.
  faults: row.state === 'OPEN' ? closingFaults(scheme, { ...row, marks: {} }) : [],
  categories: scheme.categories.map(({ code, label }, at) => ({
    code,
    label,
    threshold: scheme.thresholds[at] ?? null,
    slips: tally ? (tally[code] ?? 0) : null,
  })),
});

/** One appraisal, for a desk whose area it lies in; null when there is none. */
export async function appraisalById(ctx: RequestContext, id: string) {
  const [row] = await ctx.reader.rows<AppraisalRow>(`${APPRAISAL} where a.id = $1::uuid`, [id]);
  if (!row) return null;
  requireIn(ctx, 'appraisal:manage', (await congressOfTerm(ctx.em, row.termId)).divisionCode);
  return shown(row);
}

/** The appraisals of the viewer’s area: open ones first, then the newest. */
export async function appraisalsInArea(ctx: RequestContext, state: AppraisalState | null) {
  const rows = await ctx.reader.rows<AppraisalRow>(
    `${APPRAISAL} where d.term_id = any($1::uuid[]) and ($2::text is null or a.state = $2)
     order by a.state desc, a.held_on desc, a.id limit $3`,
    [await termsWhere(ctx, 'appraisal:manage'), state, MOST_ROWS],
  );
  return rows.map(shown);
}

const REPORT = `
  select r.id, r.deputy_id as "deputyId", d.name, c.name as congress, r.title, r.body, r.state,
    r.delivered_on::text as "deliveredOn", r.return_reason as "returnReason", a.id as "appraisalId"
  from county.duty_report r join county.deputy d on d.id = r.deputy_id
  join county.congress_term t on t.id = d.term_id join county.congress c on c.id = t.congress_id
  left join county.appraisal a on a.report_id = r.id`;

/** Reports of the viewer’s area in one state. Drafts are their writers’ own and never here. */
export async function reportsInArea(ctx: RequestContext, state: ReportState) {
  return ctx.reader.rows(
    `${REPORT} where r.state = $1 and r.state <> 'DRAFT' and d.term_id = any($2::uuid[])
     order by a.id is not null, r.created_at, r.id limit $3`,
    [state, await termsWhere(ctx, 'report:decide'), MOST_ROWS],
  );
}

/** Every report of the viewer’s own, drafts as well, the newest first. */
export async function ownReports(ctx: RequestContext) {
  return ctx.reader.rows(`${REPORT} where d.person_id = $1::uuid order by r.created_at desc, r.id limit $2`, [
    ctx.viewer.account?.personId ?? null,
    MOST_ROWS,
  ]);
}

interface SlipRow {
  readonly name: string;
  readonly congress: string;
  readonly heldOn: string;
  readonly used: boolean;
  readonly state: AppraisalState;
  readonly scheme: CategoryScheme;
}

/** What a slip is for, found by its code; null when there is no such slip. */
export async function slipByCode(ctx: RequestContext, code: string) {
  const [slip] = await ctx.reader.rows<SlipRow>(
    `select d.name, c.name as congress, a.held_on::text as "heldOn", s.used, a.state, a.scheme
     from county.appraisal_slip s join county.appraisal a on a.id = s.appraisal_id
     join county.deputy d on d.id = a.deputy_id join county.congress_term t on t.id = d.term_id
     join county.congress c on c.id = t.congress_id where s.code_digest = $1`,
    [slipDigest(ctx.vault, code)],
  );
  if (!slip) return null;
  const { used, state, scheme, ...shownOf } = slip;
  const is = state === 'CLOSED' ? 'CLOSED' : used ? 'USED' : 'READY';
  return { ...shownOf, state: is, categories: scheme.categories };
}
