import type { RecordFacts } from './attendance-totals.rules.ts';

/**
 * The facts the totals of some deputies are counted from. `ids` is the placeholder of a JSON array of deputy ids.
 * Only held activities are there: what was planned or cancelled was no duty.
 */
export const recordFactsSql = (ids: string): string => `
  select d.id as "deputyId",
    coalesce((select json_agg(json_build_object('id', p.activity_id, 'kind', p.kind, 'on', p.held_on,
      'presence', p.presence, 'summoned', p.summoned, 'hours', p.hours::float8))
      from county.participation p join county.activity a on a.id = p.activity_id
      where p.deputy_id = d.id and a.state = 'HELD'), '[]') as lines,
    coalesce((select json_agg(json_build_object('from', m.starts_on, 'to', m.ends_on))
      from county.mandate m where m.deputy_id = d.id), '[]') as mandates,
    coalesce((select json_agg(json_build_object('from', s.starts_on, 'to', s.ends_on))
      from county.suspension s where s.deputy_id = d.id), '[]') as suspensions
  from (select value::uuid as id from jsonb_array_elements_text(${ids}::jsonb)) d`;

/** Rows of a statement, from the reader or from a transaction. */
export type Rows = <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>;

/** How many records are read at once: a chunk of a term’s lines fits in memory easily. */
export const CHUNK = 200;

/** The facts of these deputies, in chunks. */
export async function* factsOf(
  rows: Rows,
  placeholder: '?' | '$1',
  deputyIds: readonly string[],
): AsyncGenerator<readonly RecordFacts[]> {
  for (let at = 0; at < deputyIds.length; at += CHUNK) {
    const chunk = JSON.stringify(deputyIds.slice(at, at + CHUNK));
    yield await rows<RecordFacts>(recordFactsSql(placeholder), [chunk]);
  }
}
