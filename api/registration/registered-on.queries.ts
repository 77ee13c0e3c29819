import type { Change } from '../kernel/change.ts';
import { registeredAfter } from './list-change.rules.ts';

/** Which constituencies of which election are asked about, and on which day. */
export interface RegisteredAsked {
  readonly electionId: string;
  readonly constituencyIds: readonly string[];
  readonly day: string;
}

/**
 * The registered voters R of constituencies on a day: the newest list published by then, and what its supplements up to
 * that day added and removed (EL 28, 29; ZJE 29; law.md 10, 14). A constituency that is on no list is not there.
 */
export async function registeredOn(
  sql: Change['sql'],
  { electionId, constituencyIds, day }: RegisteredAsked,
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql<{ id: string; listed: number; added: number; removed: number }>(
    `with list as (
       select id from county.voter_list where election_id = ? and published_on <= ? order by version desc limit 1)
     select c.id, n.listed, h.added, h.removed
     from list
     cross join (select value::uuid as id from jsonb_array_elements_text(?::jsonb)) c
     cross join lateral (select count(*)::int as listed from county.voter_list_entry e
       where e.list_id = list.id and e.constituency_id = c.id) n
     cross join lateral (
       select count(*) filter (where h.kind = 'ADDED')::int as added,
         count(*) filter (where h.kind = 'REMOVED')::int as removed
       from county.voter_list_change h join county.voter_list_supplement s on s.id = h.supplement_id
       where s.list_id = list.id and s.published_on <= ? and h.constituency_id = c.id) h`,
    [electionId, day, JSON.stringify(constituencyIds), day],
  );
  return new Map(rows.map(({ id, ...sum }) => [id, registeredAfter(sum)]));
}
