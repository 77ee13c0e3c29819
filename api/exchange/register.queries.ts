import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { RegisterFacts } from './popolo.rules.ts';

/** The register of a congress term: its seats, its deputies, every mandate they held. One statement. */
export async function registerFacts(ctx: RequestContext, termId: string): Promise<RegisterFacts> {
  const [row] = await ctx.reader.rows<RegisterFacts>(
    `select
       json_build_object('id', g.id, 'name', g.name, 'englishName', g.english_name, 'code', g.division_code) as congress,
       json_build_object('id', t.id, 'number', t.number, 'startsOn', t.starts_on, 'endsOn', t.ends_on) as term,
       (select coalesce(json_agg(json_build_object('id', c.id, 'number', c.number, 'name', c.name,
           'divisionCode', c.division_code, 'seats', (select coalesce(json_agg(json_build_object('id', s.id,
             'number', s.number) order by s.number), '[]') from county.seat s where s.constituency_id = c.id))
           order by c.number), '[]')
         from county.constituency c where c.term_id = t.id) as constituencies,
       (select coalesce(json_agg(json_build_object('id', d.id, 'personId', d.person_id, 'name', d.name, 'sex', d.sex,
           'occupation', d.occupation, 'mandates', (select coalesce(json_agg(json_build_object('id', m.id,
             'seatId', m.seat_id, 'startsOn', m.starts_on, 'endsOn', m.ends_on, 'endReason', m.end_reason)
             order by m.starts_on), '[]') from county.mandate m where m.deputy_id = d.id))
           order by d.pinyin, d.id), '[]')
         from county.deputy d where d.term_id = t.id) as deputies
     from county.congress_term t join county.congress g on g.id = t.congress_id where t.id = $1`,
    [termId],
  );
  if (!row) throw new DomainError('NOT_FOUND', { entity: 'CongressTerm', where: termId });
  return row;
}
