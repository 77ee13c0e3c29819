import type { Change } from '../kernel/change.ts';

/**
 * The slips and marks of the appraisals that were closed, from their tallies: as many slips as were issued, as many of
 * them used as came back, and open marks in no order that could tell who made them.
 */
export async function addSlips(sql: Change['sql']): Promise<void> {
  await sql(
    `insert into county.appraisal_slip (appraisal_id, code_digest, used)
     select a.id, digest, n <= a.slips_returned from county.appraisal a, generate_series(1, a.slips_issued) n,
       lateral (select encode(sha256(convert_to(a.id || ' slip ' || n, 'UTF8')), 'hex') as digest) d
     where a.state = 'CLOSED' order by digest`,
  );
  await sql(
    `insert into county.appraisal_mark (id, appraisal_id, category)
     select gen_random_uuid() as mark, a.id, m.category
     from county.appraisal a, lateral (
       select key as category, value::int as marks from jsonb_each_text(a.tally)
       union all select 'VOID', a.slips_void) m, generate_series(1, m.marks)
     where a.state = 'CLOSED' order by mark`,
  );
}
