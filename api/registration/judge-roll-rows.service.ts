import type { Change } from '../kernel/change.ts';
import type { RowVerdict } from './roll.rules.ts';

type Sql = Change['sql'];
export type VerdictCounts = Partial<Record<RowVerdict, number>>;

/**
 * Marks rows that share a number. When they say the same, the first is kept and the others are refused; when they
 * contradict each other all of them are questions, since nobody but a person knows which is right.
 */
export async function judgeDuplicates(sql: Sql, importId: string): Promise<void> {
  await sql(
    `update county.roll_import_row r
     set verdict = case when twin.agree then 'REFUSED' else 'QUESTION' end,
       fault = 'DUPLICATE_IN_FILE', field = 'ID_NUMBER'
     from (
       select line, row_number() over (partition by id_digest order by line) as place,
         min(says) over (partition by id_digest) = max(says) over (partition by id_digest) as agree
       from (
         select line, id_digest,
           concat_ws('|', name, county_constituency_id, township_constituency_id) as says
         from county.roll_import_row
         where import_id = ? and verdict <> 'REFUSED' and id_digest in (
           select id_digest from county.roll_import_row where import_id = ? and verdict <> 'REFUSED'
           group by id_digest having count(*) > 1)
       ) shared_number
     ) twin
     where r.import_id = ? and r.line = twin.line and (twin.place > 1 or not twin.agree)`,
    [importId, importId, importId],
  );
}

/**
 * Judges the rows that no fault of their own stops by the roll as it stands: the same person by the number, a
 * registration in force by person and level. Safe to run again; only rows whose verdict changes are written.
 */
export async function judgeAgainstRoll(sql: Sql, importId: string): Promise<void> {
  await sql(
    `update county.roll_import_row r
     set person_id = now.person_id, verdict = now.verdict, fault = now.fault,
       field = case when now.fault is not null then 'NAME' end
     from (
       select s.line, p.id as person_id,
         case
           when p.id is null then 'NEW'
           when p.name <> s.name then 'QUESTION'
           when c.id is null and t.id is null then 'NEW'
           when (s.county_constituency_id is null or s.county_constituency_id = c.constituency_id)
             and (s.township_constituency_id is null or s.township_constituency_id = t.constituency_id)
             then 'UNCHANGED'
           else 'MOVED'
         end as verdict,
         case when p.name <> s.name then 'NAME_DIFFERS' end as fault
       from county.roll_import_row s
       left join county.person p on p.id_digest = s.id_digest
       left join county.registration c on c.person_id = p.id and c.level = 'COUNTY' and c.removed_on is null
       left join county.registration t on t.person_id = p.id and t.level = 'TOWNSHIP' and t.removed_on is null
       where s.import_id = ? and (s.fault is null or s.fault = 'NAME_DIFFERS')
     ) now
     where r.import_id = ? and r.line = now.line
       and (r.verdict, r.fault, r.person_id) is distinct from (now.verdict, now.fault, now.person_id)`,
    [importId, importId],
  );
}

/** How many rows stand under each verdict. */
export async function countVerdicts(sql: Sql, importId: string): Promise<VerdictCounts> {
  const rows = await sql<{ verdict: RowVerdict; rows: number }>(
    `select verdict, count(*)::int as rows from county.roll_import_row where import_id = ? group by verdict`,
    [importId],
  );
  return Object.fromEntries(rows.map(({ verdict, rows: n }) => [verdict, n]));
}
