import pg from 'pg';

/** How much the benchmark measures on. */
export interface Size {
  readonly deputies: number;
  readonly terms: number;
  readonly activities: number;
  /** Participations of each deputy; times the deputies this is the number of activity rows. */
  readonly perDeputy: number;
}

export const FULL: Size = { deputies: 30_000, terms: 103, activities: 4_000, perDeputy: 100 };
export const SMALL: Size = { deputies: 3_000, terms: 11, activities: 400, perDeputy: 100 };

// Identifiers are digests of what they number, so that any row can be named without asking the database.
const id = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`;

const statements = ({ deputies, terms, activities, perDeputy }: Size): readonly string[] => [
  `insert into congress select ${id('congress', 'n')}, 'TOWNSHIP', '3305' || (10000 + n), '第' || n || '人民代表大会', 'Congress ' || n
   from generate_series(0, ${terms - 1}) n`,
  `insert into congress_term select ${id('term', 'n')}, ${id('congress', 'n')}, 5, 300, 40000, '2022-01-01', null
   from generate_series(0, ${terms - 1}) n`,
  `insert into constituency select ${id('constituency', 'n')}, ${id('term', `(n % ${terms})`)}, n / ${terms} + 1,
   '第' || (n / ${terms} + 1) || '选区', '3305' || (10000 + n % ${terms}), 3, 4000
   from generate_series(0, ${Math.ceil(deputies / 10) - 1}) n`,
  `insert into person select ${id('person', 'n')}, '测试' || n, case when n % 3 = 0 then 'FEMALE' else 'MALE' end, '1975-01-01', null, null, now()
   from generate_series(0, ${deputies - 1}) n`,
  // A deputy's constituency lies in the same term: both are numbered modulo the number of terms.
  `insert into deputy (id, person_id, term_id, constituency_id, delegation_id, name, pinyin, initials, sex, occupation, status)
   select ${id('deputy', 'n')}, ${id('person', 'n')}, ${id('term', `(n % ${terms})`)},
   ${id('constituency', `((n % ${terms}) + ${terms} * ((n / ${terms}) % ${Math.max(1, Math.floor(deputies / 10 / terms))}))`)},
   null, '测试' || n, 'ceshi' || lpad((n * 7919 % 100000)::text, 5, '0'), 'cs', case when n % 3 = 0 then 'FEMALE' else 'MALE' end, '教师', 'ACTIVE'
   from generate_series(0, ${deputies - 1}) n`,
  `insert into activity (id, term_id, kind, title, place, held_on, hours, organiser, state, created_at)
   select ${id('activity', 'n')}, ${id('term', `(n % ${terms})`)},
   (array['INSPECTION','TRAINING','STUDY','COURT_HEARING','STATION_RECEPTION'])[n % 5 + 1], '第' || n || '次活动', '区行政中心',
   date '2022-01-01' + (n % 1800), 2.5, '代表工委', 'HELD', now()
   from generate_series(0, ${activities - 1}) n`,
  `insert into training_session select id, '培训' || left(id::text, 4), null, false from activity where kind = 'TRAINING'`,
  `insert into participation (activity_id, deputy_id, kind, held_on, summoned, presence, hours, method)
   select a.id, d.id, a.kind, a.held_on, true, case when (n + k) % 20 = 0 then 'ABSENT' else 'PRESENT' end,
   case when a.kind = 'TRAINING' then 2.5 else 0 end, 'CLERK'
   from generate_series(0, ${deputies - 1}) n cross join generate_series(0, ${perDeputy - 1}) k
   join deputy d on d.id = ${id('deputy', 'n')}
   join activity a on a.id = ${id('activity', `((n * 31 + k * 37) % ${activities})`)}
   on conflict do nothing`,
  `insert into duty_report select ${id('report', "(n || '-' || k)")}, ${id('deputy', 'n')}, '述职报告' || k, repeat('认真履职。', 40),
   'ACCEPTED', date '2022-06-01' + k * 300, null, now()
   from generate_series(0, ${deputies - 1}) n cross join generate_series(1, 5) k`,
  `insert into appraisal (id, report_id, deputy_id, held_on, scheme, present, state, slips_issued, slips_returned, slips_void, tally, category, closed_at)
   select ${id('appraisal', 'r.id::text')}, r.id, r.deputy_id, r.delivered_on,
   '{"categories":[{"code":"COMPETENT","label":"称职"},{"code":"BASICALLY_COMPETENT","label":"基本称职"},{"code":"NOT_COMPETENT","label":"不称职"}],"thresholds":[0.8,0.5],"minimumSlips":10}',
   50, 'CLOSED', 46, 46, 0, '{"COMPETENT":46}', 'COMPETENT', now() from duty_report r`,
  `insert into deputy_total (deputy_id, summoned, excused, present, absent, activities, trainings, training_hours, reports, appraisals)
   select deputy_id, count(*), 0, count(*) filter (where presence = 'PRESENT'), count(*) filter (where presence = 'ABSENT'),
   count(*) filter (where presence = 'PRESENT'), count(*) filter (where presence = 'PRESENT' and kind = 'TRAINING'),
   coalesce(sum(hours) filter (where presence = 'PRESENT'), 0), 5, 5 from participation group by deputy_id`,
];

/** Fills a county's schema; foreign keys are trusted while it does, for all rows are numbered by us. */
export async function fill(
  databaseUrl: string,
  schema: string,
  size: Size,
): Promise<{ participations: number }> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query(`set search_path = ${schema}, shared`);
    await client.query(`set session_replication_role = replica`);
    for (const statement of statements(size)) await client.query(statement);
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ n: string }>('select count(*) as n from participation');
    return { participations: Number(rows[0]?.n) };
  } finally {
    await client.end();
  }
}

/** Identifiers to ask for, spread over all. */
export async function samples(databaseUrl: string, schema: string) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const ids = async (table: string) =>
      (
        await client.query<{ id: string }>(
          `select id from ${schema}.${table} order by md5(id::text) limit 1000`,
        )
      ).rows.map((row) => row.id);
    return { deputies: await ids('deputy'), terms: await ids('congress_term') };
  } finally {
    await client.end();
  }
}
