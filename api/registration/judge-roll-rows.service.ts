import type { Change } from '../kernel/change.ts';
import { ANSWERABLE, type CellFault, type RowFault, type RowVerdict } from './roll.rules.ts';

type Sql = Change['sql'];
export type VerdictCounts = Partial<Record<RowVerdict, number>>;
/** All rows of an import, or some of its lines. */
export interface RowsJudged {
  readonly importId: string;
  readonly lines?: readonly number[];
}

/** The faults that other rows or the roll give a row; all others are its own. */
const JUDGED = { twin: 'DUPLICATE_IN_FILE', name: 'NAME_DIFFERS' } as const satisfies Record<
  string,
  RowFault
>;
const quoted = (codes: readonly string[]) => codes.map((one) => `'${one}'`).join();
export const ANSWERABLE_SQL = quoted(ANSWERABLE);
const fault = (one: CellFault) => `'${JSON.stringify([one])}'::jsonb`;

const of = (alias: string) =>
  `${alias}.import_id = ? and (?::int[] is null or ${alias}.line = any(?::int[]))`;
const values = ({ importId, lines }: RowsJudged) => {
  const list = lines === undefined ? null : `{${lines.join()}}`;
  return [importId, list, list];
};

/** Judges rows by the others of their file and by the roll; safe to run again. */
export async function judgeRows(sql: Sql, rows: RowsJudged): Promise<void> {
  await forget(sql, rows, [JUDGED.twin, JUDGED.name]);
  await judgeTwins(sql, rows);
  await compareWithRoll(sql, rows);
}

/** Judges rows by the roll as it stands now; what they say of each other has not changed. */
export async function judgeAgainstRoll(sql: Sql, rows: RowsJudged): Promise<void> {
  await forget(sql, rows, [JUDGED.name]);
  await compareWithRoll(sql, rows);
}

/**
 * Numbers that end in three noughts mean nothing in a file in which a spreadsheet rounded others to fifteen digits: one
 * in eleven of those passes its check digit by chance, and would be somebody else's.
 */
export const refuseRounded = (sql: Sql, importId: string): Promise<object[]> =>
  sql(
    `update county.roll_import_row r
     set verdict = 'REFUSED', fault = 'ID_MANGLED', field = 'ID_NUMBER', sex = null, birth_date = null,
       faults = ${fault({ fault: 'ID_MANGLED', field: 'ID_NUMBER' })} || coalesce(r.faults, '[]'::jsonb),
       id_sealed = null, id_digest = null, look_up_digest = null
     where r.import_id = ? and r.id_digest is not null and r.id_masked like '%000' and exists (
       select from county.roll_import_row m where m.import_id = ? and m.fault is not null
         and m.faults @> '[{"fault": "ID_MANGLED"}]')`,
    [importId, importId],
  );

/** Takes judged faults back; what is left are the row's own, and its verdict is theirs. */
const forget = (sql: Sql, rows: RowsJudged, faults: readonly RowFault[]): Promise<object[]> =>
  sql(
    `update county.roll_import_row r
     set faults = own.faults, fault = own.faults->0->>'fault', field = own.faults->0->>'field',
       verdict = case when own.faults is null then 'NEW' when own.refused then 'REFUSED' else 'QUESTION' end
     from county.roll_import_row s
     cross join lateral (
       select jsonb_agg(f order by at) as faults,
         bool_or(f->>'fault' not in (${quoted([...ANSWERABLE, JUDGED.twin])})) as refused
       from jsonb_array_elements(s.faults) with ordinality e (f, at)
       where f->>'fault' not in (${quoted(faults)})) own
     where ${of('s')} and s.fault is not null and exists (
         select from jsonb_array_elements(s.faults) f where f->>'fault' in (${quoted(faults)}))
       and r.import_id = s.import_id and r.line = s.line`,
    values(rows),
  );

/**
 * Marks rows that share a number. When they say the same, the first is kept and the others are refused; when they
 * contradict each other all of them are questions, since nobody but a person knows which is right.
 */
const judgeTwins = (sql: Sql, rows: RowsJudged): Promise<object[]> =>
  sql(
    `update county.roll_import_row r
     set verdict = case when twin.agree then 'REFUSED' else 'QUESTION' end,
       fault = '${JUDGED.twin}', field = 'ID_NUMBER',
       faults = ${fault({ fault: JUDGED.twin, field: 'ID_NUMBER' })} || coalesce(r.faults, '[]'::jsonb)
     from (
       select line, row_number() over (partition by id_digest order by line) as place,
         min(says) over (partition by id_digest) = max(says) over (partition by id_digest) as agree
       from (
         select line, id_digest, concat_ws('|', name, county_constituency_id, township_constituency_id,
           category, penal_situation, voting_way) as says
         from county.roll_import_row
         where import_id = ? and verdict <> 'REFUSED' and id_digest in (
           select a.id_digest from county.roll_import_row a where ${of('a')} and a.verdict <> 'REFUSED'
           group by a.id_digest having count(*) > 1)
       ) shared_number
     ) twin
     where r.import_id = ? and r.line = twin.line and (twin.place > 1 or not twin.agree)`,
    [rows.importId, ...values(rows), rows.importId],
  );

/**
 * Compares the rows that nothing refuses with the roll as it stands: the same person by the number, a registration in
 * force by person and level. Only rows whose verdict changes are written.
 */
const compareWithRoll = (sql: Sql, rows: RowsJudged): Promise<object[]> =>
  sql(
    `update county.roll_import_row r
     set person_id = now.person_id, verdict = now.verdict,
       fault = coalesce(r.fault, case when now.differs then '${JUDGED.name}' end),
       field = coalesce(r.field, case when now.differs then 'NAME' end),
       faults = case when now.differs
         then coalesce(r.faults, '[]'::jsonb) || ${fault({ fault: JUDGED.name, field: 'NAME' })}
         else r.faults end
     from (
       select s.line, p.id as person_id, coalesce(p.name <> s.name, false) as differs,
         case
           when s.fault is not null or p.name <> s.name then 'QUESTION'
           when p.id is null then 'NEW'
           when c.id is null and t.id is null then 'NEW'
           when (s.county_constituency_id is null or s.county_constituency_id = c.constituency_id)
             and (s.township_constituency_id is null or s.township_constituency_id = t.constituency_id)
             then 'UNCHANGED'
           else 'MOVED'
         end as verdict
       from county.roll_import_row s
       left join county.person p on p.id_digest = s.id_digest
       left join county.registration c on c.person_id = p.id and c.level = 'COUNTY' and c.removed_on is null
       left join county.registration t on t.person_id = p.id and t.level = 'TOWNSHIP' and t.removed_on is null
       where ${of('s')} and s.verdict <> 'REFUSED'
     ) now
     where r.import_id = ? and r.line = now.line
       and ((r.verdict, r.person_id) is distinct from (now.verdict, now.person_id) or now.differs)`,
    [...values(rows), rows.importId],
  );

/** How many rows stand under each verdict. */
export async function countVerdicts(sql: Sql, importId: string): Promise<VerdictCounts> {
  const rows = await sql<{ verdict: RowVerdict; rows: number }>(
    `select verdict, count(*)::int as rows from county.roll_import_row where import_id = ? group by verdict`,
    [importId],
  );
  return Object.fromEntries(rows.map(({ verdict, rows: n }) => [verdict, n]));
}
