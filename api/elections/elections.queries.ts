import { civilDate, type CivilDate, daysBetween } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { isAbout } from './constituencies-of-election.queries.ts';
import type { DayReading, ElectionKind } from './election.rules.ts';
import { canBePosted, daysLate, dueOn, milestoneState, postingState } from './milestone-state.rules.ts';
import { type Milestone, timetable } from './timetable.rules.ts';

interface ElectionRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ElectionKind;
  readonly electionDay: CivilDate;
  readonly dayReading: DayReading;
  readonly terms: readonly {
    readonly id: string;
    readonly number: number;
    readonly congress: string;
    readonly level: CongressLevel;
    readonly divisionCode: string;
    readonly approvedSeats: number;
    readonly constituencyCount: number;
  }[];
  readonly postings: readonly {
    readonly milestone: Milestone;
    readonly postedOn: CivilDate;
    readonly constituencies: number;
  }[];
}

/** Elections with their terms and what was posted, notices of one day taken together; one statement. */
const ELECTIONS = `
  select e.id, e.name, e.kind, e.election_day::text as "electionDay", e.day_reading as "dayReading",
    (select coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'congress', c.name, 'level', c.level,
        'divisionCode', c.division_code, 'approvedSeats', t.approved_seats, 'constituencyCount',
        (select count(*) from county.constituency k where k.term_id = t.id and ${isAbout('e', 'k')})) order by c.level, c.division_code), '[]')
      from county.election_term et join county.congress_term t on t.id = et.term_id
      join county.congress c on c.id = t.congress_id where et.election_id = e.id) as terms,
    (select coalesce(json_agg(json_build_object('milestone', p.milestone, 'postedOn', p.posted_on::text,
        'constituencies', p.constituencies) order by p.posted_on, p.constituencies), '[]')
      from (select milestone, posted_on, count(constituency_id) as constituencies from county.posting
        where election_id = e.id group by milestone, posted_on, constituency_id is null) p) as postings
  from county.election e`;

/** Every election of the county, the next one first, then those that are over. */
export async function elections(ctx: RequestContext) {
  const rows = await ctx.reader.rows<ElectionRow>(
    `${ELECTIONS} order by e.election_day < $1::date,
       case when e.election_day >= $1::date then e.election_day end, e.election_day desc, e.id`,
    [ctx.clock.today()],
  );
  return rows.map((row) => shown(ctx, row));
}

/** One election, or null when there is none. */
export async function electionById(ctx: RequestContext, id: string) {
  const [row] = await ctx.reader.rows<ElectionRow>(`${ELECTIONS} where e.id = $1`, [id]);
  return row ? shown(ctx, row) : null;
}

function shown(ctx: RequestContext, row: ElectionRow) {
  const today = civilDate(ctx.clock.today());
  const constituencies = row.terms.reduce((sum, term) => sum + term.constituencyCount, 0);
  return {
    ...row,
    today,
    daysLeft: daysBetween(today, row.electionDay),
    constituencyCount: constituencies,
    milestones: timetable(row.electionDay, row.kind).map((dates) => {
      const posted = row.postings.filter(({ milestone }) => milestone === dates.milestone);
      const due = dueOn(dates, row.dayReading);
      return {
        ...dates,
        due,
        daysLeft: daysBetween(today, due),
        postable: canBePosted(dates.milestone),
        state: milestoneState(dates, posted, constituencies, today),
        postings: posted.map((one) => ({
          ...one,
          state: postingState(dates, one.postedOn),
          daysLate: daysLate(dates, one.postedOn),
        })),
      };
    }),
  };
}
