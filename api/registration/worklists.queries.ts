import type { CivilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { decodeCursor, encodeCursor, pageSize } from '../kernel/paging.ts';
import type { Sex } from '../people/person.rules.ts';
import { factsOfElection } from './roll-facts.queries.ts';
import type { RollReason } from './roll.rules.ts';
import { bornBy } from './voter-list.rules.ts';
import { BEGINS, type Worklist, type WorklistSource, type WorklistState } from './worklist.rules.ts';

/** SQL of the state of an entry today: who is not yet eighteen on election day waits, wherever it was moved to (ER-2). */
const STATE = `case when w.state in ('OPEN', 'LATER') and w.birth_date > $2::date then 'WAITING' else w.state end`;

interface EntryRow {
  readonly id: string;
  readonly list: Worklist;
  readonly source: WorklistSource;
  readonly state: WorklistState;
  readonly reason: RollReason;
  readonly name: string;
  readonly sex: Sex;
  readonly birthDate: CivilDate;
  readonly idMasked: string | null;
  readonly standing: readonly string[];
  readonly proposed: readonly string[];
  readonly document: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly ground: string | null;
}

interface Asked {
  readonly electionId: string;
  readonly list: Worklist;
  readonly state: WorklistState | null;
  readonly first: number | null;
  readonly after: string | null;
}

/** A page of a worklist in the order in which its entries came. */
export async function worklist(ctx: RequestContext, { electionId, list, state, first, after }: Asked) {
  const { electionDay } = await factsOfElection(ctx, electionId);
  const size = pageSize(first);
  const [id = null] = decodeCursor(after, 1) ?? [];
  const rows = await ctx.reader.rows<EntryRow & { total: number }>(
    `with asked as (
       select w.*, ${STATE} as shown from county.worklist_entry w
       where w.election_id = $1 and w.list = $3 and ($4::text is null or ${STATE} = $4))
     select w.id::text, w.list, w.source, w.shown as state, w.reason, w.name, w.sex,
       w.birth_date::text as "birthDate", w.id_masked as "idMasked", w.document, w.decided_at as "decidedAt",
       w.ground, a.display_name as "decidedBy",
       array(select c.name from county.registration g join county.constituency c on c.id = g.constituency_id
         where g.removed_on is null and (g.person_id = w.person_id or g.id = w.registration_id
           or g.id = w.other_registration_id) order by g.id = w.registration_id desc, g.level, g.id) as standing,
       array(select c.name from county.constituency c
         where c.id in (w.county_constituency_id, w.township_constituency_id)
         order by c.id = w.county_constituency_id desc) as proposed,
       (select count(*)::int from asked) as total
     from asked w left join shared.account a on a.id = w.decided_by
     where $5::bigint is null or w.id > $5::bigint
     order by w.id limit $6`,
    [electionId, bornBy(electionDay), list, state, id, size + 1],
  );
  const edges = rows.slice(0, size).map((row) => ({
    cursor: encodeCursor([row.id]),
    node: { ...row, complete: !BEGINS.includes(row.reason) || row.proposed.length > 0 },
  }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: rows[0]?.total ?? 0,
  };
}

/** How many entries of each worklist stand in each state. */
export async function worklistCounts(ctx: RequestContext, electionId: string) {
  const { electionDay } = await factsOfElection(ctx, electionId);
  return ctx.reader.rows<{ list: Worklist; state: WorklistState; count: number }>(
    `select w.list, ${STATE} as state, count(*)::int as count from county.worklist_entry w
     where w.election_id = $1 group by 1, 2 order by 1, 2`,
    [electionId, bornBy(electionDay)],
  );
}

/** What waits for somebody on the roll of an election: the counters of its pages. */
export async function rollWork(ctx: RequestContext, electionId: string) {
  const { electionDay } = await factsOfElection(ctx, electionId);
  const [work] = await ctx.reader.rows<{ worklists: number; applications: number; objections: number }>(
    `select (select count(*)::int from county.worklist_entry w where w.election_id = $1 and w.state = 'OPEN'
         and w.birth_date <= $2::date) as worklists,
       (select count(*)::int from county.voter_application a where a.election_id = $1 and a.state = 'SUBMITTED')
         as applications,
       (select count(*)::int from county.list_objection o where o.election_id = $1 and o.state = 'OPEN')
         as objections`,
    [electionId, bornBy(electionDay)],
  );
  return { worklists: 0, applications: 0, objections: 0, ...work };
}
