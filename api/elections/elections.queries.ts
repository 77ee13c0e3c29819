import { civilDate, type CivilDate, daysBetween } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { isAbout } from './constituencies-of-election.queries.ts';
import type { DayReading, ElectionKind, FormalListOrder, PrimaryTie } from './election.rules.ts';
import { type ElectionStep, electionSteps } from './election-steps.rules.ts';
import { canBePosted, dueOn, latenessOf, milestoneState, stepState } from './milestone-state.rules.ts';
import { timetable } from './timetable.rules.ts';

interface PostedRow {
  readonly milestone: ElectionStep;
  readonly postedOn: CivilDate;
  readonly endsOn: CivilDate | null;
  /** The election day of these constituencies, where it is their own. */
  readonly ownDay: CivilDate | null;
  readonly constituencies: number;
  readonly unproved: number;
}

interface ElectionRow {
  readonly id: string;
  readonly name: string;
  readonly kind: ElectionKind;
  readonly electionDay: CivilDate;
  readonly dayReading: DayReading;
  readonly windowFrom: CivilDate | null;
  readonly windowTo: CivilDate | null;
  readonly formalListOrder: FormalListOrder;
  readonly primaryTie: PrimaryTie;
  readonly calendarSequence: number;
  readonly createdAt: Date;
  readonly terms: readonly {
    readonly id: string;
    readonly number: number;
    readonly congress: string;
    readonly level: CongressLevel;
    readonly divisionCode: string;
    readonly approvedSeats: number;
    readonly constituencyCount: number;
  }[];
  readonly postings: readonly PostedRow[];
  readonly dayChanges: readonly object[];
  readonly constituencyDays: readonly {
    readonly constituencyId: string;
    readonly constituency: string;
    readonly electionDay: CivilDate;
  }[];
}

/** Elections with their terms, what was posted (notices of one day together) and how their day was moved; one statement. */
const ELECTIONS = `
  select e.id, e.name, e.kind, e.election_day::text as "electionDay", e.day_reading as "dayReading",
    e.window_from::text as "windowFrom", e.window_to::text as "windowTo", e.created_at as "createdAt",
    e.formal_list_order as "formalListOrder", e.primary_tie as "primaryTie", e.calendar_sequence as "calendarSequence",
    (select coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'congress', c.name, 'level', c.level,
        'divisionCode', c.division_code, 'approvedSeats', t.approved_seats, 'constituencyCount',
        (select count(*) from county.constituency k where k.term_id = t.id and ${isAbout('e', 'k')})) order by c.level, c.division_code), '[]')
      from county.election_term et join county.congress_term t on t.id = et.term_id
      join county.congress c on c.id = t.congress_id where et.election_id = e.id) as terms,
    (select coalesce(json_agg(json_build_object('milestone', p.milestone, 'postedOn', p.posted_on::text,
        'endsOn', p.ends_on::text, 'ownDay', p.own_day::text, 'constituencies', p.constituencies,
        'unproved', p.unproved) order by p.posted_on, p.constituencies), '[]')
      from (select milestone, posted_on, max(ends_on) as ends_on, own.election_day as own_day,
          count(n.constituency_id)::int as constituencies,
          (count(*) filter (where not exists (select from county.posting_place x
            where x.posting_id = n.id and x.struck_at is null)))::int as unproved
        from county.posting n left join county.constituency_day own
          on own.election_id = n.election_id and own.constituency_id = n.constituency_id
        where n.election_id = e.id
        group by milestone, posted_on, own.election_day, n.constituency_id is null) p) as postings,
    (select coalesce(json_agg(json_build_object('id', d.id, 'constituencyId', d.constituency_id, 'constituency', k.name,
        'fromDay', d.from_day::text, 'toDay', d.to_day::text, 'reason', d.reason, 'consentBy', d.consent_by,
        'consentOn', d.consent_on::text, 'roundsVoided', (d.voided->>'rounds')::int,
        'proxiesVoided', (d.voided->>'proxies')::int, 'newlyOfAge', d.newly_of_age,
        'announcedOn', d.announced_on::text) order by d.changed_at desc), '[]')
      from county.election_day_change d left join county.constituency k on k.id = d.constituency_id
      where d.election_id = e.id) as "dayChanges",
    (select coalesce(json_agg(json_build_object('constituencyId', k.id, 'constituency', k.name,
        'electionDay', d.election_day::text) order by d.election_day, k.number), '[]')
      from county.constituency_day d join county.constituency k on k.id = d.constituency_id
      where d.election_id = e.id) as "constituencyDays"
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
  const { electionDay, kind, dayReading } = row;
  const constituencies = row.terms.reduce((sum, term) => sum + term.constituencyCount, 0);
  const posted = (step: ElectionStep) =>
    row.postings
      .filter(({ milestone }) => milestone === step)
      .map((one) => ({ ...one, ...latenessFor(one, electionDay, kind) }));
  const listOn = posted('VOTER_LIST')[0]?.postedOn ?? null;
  return {
    ...row,
    today,
    daysLeft: daysBetween(today, electionDay),
    constituencyCount: constituencies,
    milestones: timetable(electionDay, kind).map((dates) => {
      const due = dueOn(dates, dayReading);
      const postings = posted(dates.milestone);
      return {
        ...dates,
        due,
        daysLeft: daysBetween(today, due),
        postable: canBePosted(dates.milestone),
        state: milestoneState(dates, postings, constituencies, today),
        postings,
      };
    }),
    steps: electionSteps(electionDay, kind, listOn).map((dates) => {
      const postings = posted(dates.step);
      const counted = dates.kind === 'COUNTED';
      return {
        ...dates,
        due: dayReading === 'STRICT' ? (dates.latestStrict ?? dates.latest) : dates.latest,
        recordable: !counted,
        state: stepState({ ...dates, counted }, postings, constituencies, today),
        postings,
      };
    }),
  };
}

/** How a notice stands to its limit: for a constituency with a day of its own, to the limit of that day (ZJE 51). */
function latenessFor({ milestone, postedOn, endsOn, ownDay }: PostedRow, day: CivilDate, kind: ElectionKind) {
  const dates = electionSteps(ownDay ?? day, kind).find(({ step }) => step === milestone);
  return latenessOf(dates ?? { latest: null, latestStrict: null }, endsOn ?? postedOn);
}
