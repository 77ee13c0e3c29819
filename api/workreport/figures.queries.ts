import type { Reader } from '../kernel/reader.ts';

/** One figure of the work report and the counts it follows from. */
export interface Figure {
  /** As in the customer's report: `F01`. */
  readonly id: string;
  /** A count, or a share in per cent with one decimal. */
  readonly value: number;
  readonly parts: Readonly<Record<string, number>>;
}

export interface WorkReport {
  /** Number of the term of the county's congress the report is about. */
  readonly term: number;
  readonly figures: readonly Figure[];
}

interface Counted {
  readonly id: string;
  readonly part: string;
  readonly n: number;
}

/** Activities of the county's term that were held, of these kinds. */
const held = (id: string, part: string, ...kinds: readonly string[]) => `
  select '${id}' as id, '${part}' as part, count(*) as n from activity a
  where a.state = 'HELD' and a.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})`;

/** Attendances (人次) at them. */
const attended = (id: string, part: string, kind: string, summoned: boolean | null) => `
  select '${id}', '${part}', count(*) from activity a join county.participation p on p.activity_id = a.id
  where a.state = 'HELD' and a.kind = '${kind}' and p.presence = 'PRESENT'
  ${summoned === null ? '' : `and p.summoned = ${summoned}`}`;

/**
 * Seats of the term that follows which somebody elected and confirmed was the first to hold: the general election, and
 * what completed it where it had left a seat empty (ZJE 49). Who came later for a seat that fell vacant is not counted.
 */
const elected = (part: string, level: string) => `
  select 'F26', '${part}', count(*) from county.seat s
  join county.constituency k on k.id = s.constituency_id join county.congress_term t on t.id = k.term_id
  join county.congress c on c.id = t.congress_id and c.level = '${level}'
  where t.number = $1 + 1 and exists (select from county.mandate m
    join county.deputy d on d.id = m.deputy_id
    join county.qualification q on q.person_id = d.person_id and q.state = 'CONFIRMED'
    join county.round r on r.id = q.round_id and r.constituency_id = k.id
    where m.seat_id = s.id and not exists (select from county.mandate before
      where before.seat_id = s.id and before.starts_on < m.starts_on))`;

/** Each part of each figure is a count of records; there is nothing to keep in step. */
const PARTS = [
  held('F01', 'sittings', 'STANDING_COMMITTEE'),
  held('F06', 'lawChecks', 'LAW_CHECK'),
  held('F06', 'inspections', 'INSPECTION'),
  held('F06', 'studies', 'STUDY'),
  held('F15', 'hearings', 'COURT_HEARING'),
  attended('F15', 'attendances', 'COURT_HEARING', null),
  attended('F20', 'observers', 'STANDING_COMMITTEE', false),
  attended('F22', 'attendances', 'STATION_RECEPTION', null),
  elected('county', 'COUNTY'),
  elected('township', 'TOWNSHIP'),
  `select 'F27', 'deputies', count(*) from deputies`,
  `select 'F27', 'appraised', count(*) from deputies d
   where exists (select from county.appraisal v where v.deputy_id = d.id and v.state = 'CLOSED')`,
];

const SQL = `with term as (
    select t.id from county.congress_term t join county.congress c on c.id = t.congress_id
    where c.level = 'COUNTY' and t.number = $1),
  activity as (select a.* from county.activity a join term on term.id = a.term_id),
  deputies as (select d.id from county.deputy d join county.congress_term t on t.id = d.term_id where t.number = $1)
  select id, part, n::int from (${PARTS.join(' union all ')}) figures (id, part, n)`;

const percent = (part = 0, whole = 0): number => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
const sum = (parts: Figure['parts']): number => Object.values(parts).reduce((all, one) => all + one, 0);

/** How a figure follows from its parts; the sum where nothing else is said. */
const VALUE: Readonly<Record<string, (parts: Figure['parts']) => number>> = {
  F15: ({ hearings = 0 }) => hearings,
  F27: ({ appraised, deputies }) => percent(appraised, deputies),
};

/** The newest term of the county's congress that has ended, else the newest there is; null before any. */
async function reportedTerm(reader: Reader, today: string): Promise<number | null> {
  const [found] = await reader.rows<{ number: number }>(
    `select t.number from county.congress_term t join county.congress c on c.id = t.congress_id
     where c.level = 'COUNTY' order by (t.ends_on is not null and t.ends_on < $1::date) desc, t.number desc limit 1`,
    [today],
  );
  return found?.number ?? null;
}

/**
 * The figures of the work report that our records can tell so far, for a term: every one a query, so that with a record
 * its figure goes.
 */
export async function workReport(
  reader: Reader,
  today: string,
  term: number | null,
): Promise<WorkReport | null> {
  const number = term ?? (await reportedTerm(reader, today));
  if (number === null) return null;
  const rows = await reader.rows<Counted>(SQL, [number]);
  const parts = new Map<string, Record<string, number>>();
  for (const { id, part, n } of rows) parts.set(id, { ...parts.get(id), [part]: n });
  const figures = [...parts].map(([id, of]) => ({ id, value: (VALUE[id] ?? sum)(of), parts: of }));
  return { term: number, figures: figures.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
