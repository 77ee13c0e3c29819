import type { RequestContext } from '../kernel/context.ts';

/** Qualification reviews by their ids, as staff see them. */
export const decidedQualifications = (ctx: RequestContext, ids: readonly string[]) =>
  ctx.reader.rows(
    `select q.id, q.person_id as "personId", p.name, q.state, q.ground, q.decided_on::text as "decidedOn",
       d.id as "deputyId"
     from county.qualification q
     join county.round r on r.id = q.round_id
     join county.constituency c on c.id = r.constituency_id
     join county.person p on p.id = q.person_id
     left join county.deputy d on d.person_id = q.person_id and d.term_id = c.term_id and q.state = 'CONFIRMED'
     where q.id = any($1::uuid[]) order by array_position($1::uuid[], q.id)`,
    [ids],
  );
