import type { Change } from '../kernel/change.ts';

/** Which constituencies of which election are asked about, and on which day. */
export interface RegisteredAsked {
  readonly electionId: string;
  readonly constituencyIds: readonly string[];
  readonly day: string;
}

/**
 * SQL of the registered voters R of one constituency: those on a list, and what its supplements added and removed, up to
 * a day when one is given (law.md 10, 14). `list`, `constituency` and `day` are expressions.
 */
export const registeredIn = (list: string, constituency: string, day: string | null = null): string => `(
  (select count(*) from county.voter_list_entry e where e.list_id = ${list} and e.constituency_id = ${constituency})
  + (select count(*) filter (where h.kind = 'ADDED') - count(*) filter (where h.kind = 'REMOVED')
     from county.voter_list_change h join county.voter_list_supplement s on s.id = h.supplement_id
     where s.list_id = ${list} ${day === null ? '' : `and s.published_on <= ${day}`}
       and h.constituency_id = ${constituency}))::int`;

/**
 * The registered voters R of constituencies on a day: the newest list published by then, and what its supplements up to
 * that day added and removed (EL 28, 29; ZJE 29; law.md 10, 14). A constituency that is on no list is not there.
 */
export async function registeredOn(
  sql: Change['sql'],
  { electionId, constituencyIds, day }: RegisteredAsked,
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql<{ id: string; voters: number }>(
    `with list as (
       select id from county.voter_list where election_id = ? and published_on <= ? order by version desc limit 1)
     select c.id, ${registeredIn('list.id', 'c.id', '?')} as voters
     from list cross join (select value::uuid as id from jsonb_array_elements_text(?::jsonb)) c`,
    [electionId, day, day, JSON.stringify(constituencyIds)],
  );
  return new Map(rows.map(({ id, voters }) => [id, voters]));
}
