import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { decodeCursor, encodeCursor, pageSize } from '../kernel/paging.ts';
import {
  type AllegationCategory,
  CASE_CLOCK,
  type CaseChannel,
  type CaseClock,
  type CaseFinding,
  type CaseState,
  dueDays,
  overdue,
  type SubjectStanding,
} from './case.rules.ts';
import { IN_SIGHT, sightOf } from './case-sight.queries.ts';
import { CASE_ANSWER, CASE_GROUND } from './close-case.service.ts';
import { CASE_NOTE } from './note-case.service.ts';
import { CASE_TEXT } from './receive-report.service.ts';

interface Subject {
  readonly personId: string;
  readonly name: string;
  readonly standing: SubjectStanding;
}

interface CaseRow {
  readonly id: string;
  readonly year: number;
  readonly ordinal: number;
  readonly electionId: string;
  readonly electionDay: string;
  readonly constituency: string | null;
  readonly channel: CaseChannel;
  readonly category: AllegationCategory;
  readonly receivedAt: Date;
  readonly receivedOn: string;
  readonly state: CaseState;
  readonly finding: CaseFinding | null;
  readonly closedOn: string | null;
  readonly clock: CaseClock | null;
  readonly subjects: readonly Subject[];
  readonly sortAt: string;
}

const CLOCK = `(select json_build_object('acknowledgeDays', t.acknowledge_days, 'decideDays', t.decide_days,
  'decideDaysNear', t.decide_days_near, 'nearFrom', t.near_from) from county.case_clock t where t.election_id = e.id)`;

const ROW = `k.id, k.year, k.ordinal, k.election_id as "electionId", e.election_day::text as "electionDay",
  (select c.name from county.constituency c where c.id = k.constituency_id) as constituency, k.channel, k.category,
  k.received_at as "receivedAt", k.received_on::text as "receivedOn", k.state, k.finding,
  k.closed_on::text as "closedOn", ${CLOCK} as clock, k.received_at::text as "sortAt",
  (select coalesce(json_agg(json_build_object('personId', s.person_id, 'name', p.name, 'standing', s.standing)
    order by p.name, s.id), '[]') from county.case_subject s join county.person p on p.id = s.person_id
    where s.case_id = k.id) as subjects`;
const FROM = 'county.discipline_case k join county.election e on e.id = k.election_id';

const told = <Row extends CaseRow>(ctx: RequestContext, all: Row) => {
  const { clock, year, ordinal, ...row } = all;
  const due = dueDays(clock ?? CASE_CLOCK, civilDate(row.receivedOn), civilDate(row.electionDay));
  const number = `${year}-${String(ordinal).padStart(4, '0')}`;
  const late = overdue({ state: row.state, ...due }, civilDate(ctx.clock.today()));
  return { ...row, number, ...due, overdue: late };
};

/** The cases of an election that this desk sees, the open ones or those that are closed, newest first. */
export async function casesOf(
  ctx: RequestContext,
  electionId: string,
  asked: { readonly closed: boolean; readonly first: number | null; readonly after: string | null },
) {
  const size = pageSize(asked.first);
  const after = decodeCursor(asked.after, 2);
  const where = `k.election_id = $3::uuid and (k.state = 'CLOSED') = $4 and ${IN_SIGHT}`;
  const values = [...sightOf(ctx), electionId, asked.closed];
  const [rows, [count]] = await Promise.all([
    ctx.reader.rows<CaseRow>(
      `select ${ROW} from ${FROM} where ${where}
         and ($5::timestamptz is null or (k.received_at, k.id) < ($5::timestamptz, $6::uuid))
       order by k.received_at desc, k.id desc limit $7`,
      [...values, after?.[0] ?? null, after?.[1] ?? null, size + 1],
    ),
    ctx.reader.rows<{ n: number }>(`select count(*)::int as n from ${FROM} where ${where}`, values),
  ]);
  const edges = rows
    .slice(0, size)
    .map((row) => ({ cursor: encodeCursor([row.sortAt, row.id]), node: told(ctx, row) }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: count?.n ?? 0,
  };
}

interface WholeRow extends CaseRow {
  readonly textSealed: Buffer;
  readonly findingSealed: Buffer | null;
  readonly answerSealed: Buffer | null;
  readonly hasComplainant: boolean;
  readonly acknowledgedAt: Date | null;
  readonly notes: readonly { readonly id: string; at: string; byName: string; readonly sealed: string }[];
  readonly handOvers: readonly {
    readonly id: string;
    readonly body: string;
    readonly handedOn: string;
    readonly receiptNumber: string | null;
    readonly receiptOn: string | null;
  }[];
  readonly files: readonly { readonly id: string; readonly name: string }[];
}

const WHOLE = `select ${ROW}, k.text_sealed as "textSealed", k.finding_sealed as "findingSealed",
  k.answer_sealed as "answerSealed", k.complainant_sealed is not null as "hasComplainant",
  k.acknowledged_at as "acknowledgedAt",
  (select coalesce(json_agg(json_build_object('id', n.id, 'at', n.at, 'byName', n.by_name,
    'sealed', encode(n.text_sealed, 'hex')) order by n.at, n.id), '[]')
    from county.case_note n where n.case_id = k.id) as notes,
  (select coalesce(json_agg(json_build_object('id', h.id, 'body', h.body, 'handedOn', h.handed_on,
    'receiptNumber', h.receipt_number, 'receiptOn', h.receipt_on) order by h.handed_on, h.id), '[]')
    from county.case_hand_over h where h.case_id = k.id) as "handOvers",
  (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.file_name) order by f.created_at, f.id), '[]')
    from county.case_file a join county.stored_file f on f.id = a.file_id where a.case_id = k.id) as files
  from ${FROM} where k.id = $3::uuid and ${IN_SIGHT}`;

/** A case with what was told, opened for the desk that handles it; a case out of sight is not there. */
export async function caseOf(ctx: RequestContext, id: string) {
  const [row] = await ctx.reader.rows<WholeRow>(WHOLE, [...sightOf(ctx), id]);
  if (!row) throw new DomainError('NOT_FOUND', { entity: 'DisciplineCase', where: id });
  const open = (sealed: Buffer | null, context: string) => sealed && ctx.vault.open(sealed, context);
  return {
    ...told(ctx, row),
    text: ctx.vault.open(row.textSealed, CASE_TEXT),
    ground: open(row.findingSealed, CASE_GROUND),
    answer: open(row.answerSealed, CASE_ANSWER),
    notes: row.notes.map(({ sealed, at, ...note }) => ({
      ...note,
      at: new Date(at),
      text: ctx.vault.open(Buffer.from(sealed, 'hex'), CASE_NOTE),
    })),
  };
}

/** The limits of an election's desk, and whether it set them itself. */
export async function caseClock(ctx: RequestContext, electionId: string) {
  const [row] = await ctx.reader.rows<{ clock: CaseClock | null }>(
    `select ${CLOCK} as clock from county.election e where e.id = $1`,
    [electionId],
  );
  return { electionId, settled: row?.clock !== null && row !== undefined, ...(row?.clock ?? CASE_CLOCK) };
}
