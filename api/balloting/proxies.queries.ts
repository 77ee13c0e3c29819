import type { RequestContext } from '../kernel/context.ts';
import { mayIn } from '../kernel/permission.rules.ts';
import { decodeCursor, encodeCursor, pageSize } from '../kernel/paging.ts';
import { votingRulesOf } from './place-of.queries.ts';
import type { ProxyState } from './proxy.rules.ts';

interface ProxyRow {
  readonly id: string;
  readonly number: number;
  readonly total: number;
}

/** The constituencies of a principal in an election, as one text. */
const CONSTITUENCIES = `(select string_agg(c.name, '、' order by r.level)
  from county.registration r join county.constituency c on c.id = r.constituency_id
  join county.election_term t on t.term_id = c.term_id and t.election_id = g.election_id
  where r.person_id = g.principal_id and r.removed_on is null)`;

export interface ProxiesAsked {
  readonly electionId: string;
  readonly state: ProxyState | null;
  readonly first: number;
  readonly after: string | null;
}

/** Areas in which the viewer manages proxies; the ledger shows those of these areas. */
const areasOf = ({ viewer }: RequestContext): string[] =>
  viewer.roles
    .filter((held) => mayIn([held], 'proxy:manage', held.areaCode))
    .map(({ areaCode }) => `${areaCode}%`);

/** The ledger of proxies of an election, the newest first. */
export async function proxies(ctx: RequestContext, asked: ProxiesAsked) {
  const first = pageSize(asked.first);
  const [after] = decodeCursor(asked.after, 1) ?? [null];
  const rows = await ctx.reader.rows<ProxyRow>(
    `with ledger as (select * from county.proxy_grant
       where election_id = $1 and ($2::text is null or state = $2) and division_code like any($5::text[]))
     select g.id, g.number, p.name as principal, coalesce(${CONSTITUENCIES}, '') as constituencies, x.name as proxy,
       (select count(*)::int from county.proxy_grant o where o.election_id = g.election_id
         and o.vote_number = g.vote_number and o.proxy_id = g.proxy_id and o.state = 'GRANTED') as "principalsOfProxy",
       g.reason, g.means, g.asked_on::text as "askedOn", g.file_id as "fileId", g.state,
       coalesce(g.revoked_on, g.decided_on)::text as "settledOn",
       coalesce(g.revoke_reason, g.decision_reason) as "settledBecause",
       exists (select from county.check_in c where c.proxy_id = g.id and c.state <> 'UNDONE') as used,
       (select count(*)::int from ledger) as total
     from ledger g join county.person p on p.id = g.principal_id join county.person x on x.id = g.proxy_id
     where $3::int is null or g.number < $3 order by g.number desc limit $4`,
    [asked.electionId, asked.state, after, first + 1, areasOf(ctx)],
  );
  const page = rows.slice(0, first);
  const edges = page.map((node) => ({ cursor: encodeCursor([node.number]), node }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: rows[0]?.total ?? 0,
  };
}

/** Principals and proxies for everybody to read, where the committee settled that they are published (ZJE 43). */
export async function publishedProxies(ctx: RequestContext, electionId: string, first: number) {
  const { proxiesPublished } = await votingRulesOf(ctx, electionId);
  if (!proxiesPublished) return null;
  return ctx.reader.rows(
    `select p.name as principal, x.name as proxy, coalesce(${CONSTITUENCIES}, '') as constituencies
     from county.proxy_grant g join county.person p on p.id = g.principal_id
     join county.person x on x.id = g.proxy_id
     where g.election_id = $1 and g.state = 'GRANTED' order by g.number limit $2`,
    [electionId, pageSize(first)],
  );
}
