import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { isAbout } from '../elections/constituencies-of-election.queries.ts';
import { dayIn } from '../elections/election-day.queries.ts';
import type { DayReading, ElectionKind } from '../elections/election.rules.ts';
import { SIGNATORIES_NEEDED } from '../nomination/nomination.rules.ts';
import { compareByWorst, type ConstituencyFacts, readiness, worst } from './readiness.rules.ts';

interface Row extends ConstituencyFacts {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly divisionCode: string;
  readonly termId: string;
  readonly turnout: number | null;
  readonly congress: string;
  readonly kind: ElectionKind;
  readonly electionDay: string;
  readonly dayReading: DayReading;
}

/**
 * The facts of every constituency of an election in one statement. A notice of the constituency counts before one of
 * the whole election; a list in our own tables counts as posted on the day it was published. A by-election is about the
 * constituencies with a vacant seat, and those it has touched.
 */
const FACTS = `
  with e as (select * from county.election where id = $1),
  posted as (select milestone, constituency_id, min(posted_on)::text as on_day
    from county.posting where election_id = $1 group by milestone, constituency_id),
  signed as (select n.constituency_id, n.person_id, n.kind,
      count(s.registration_id) filter (where s.withdrawn_on is null) as signatures
    from county.nomination n left join county.nomination_signature s on s.nomination_id = n.id
    where n.election_id = $1 and n.withdrawn_on is null group by n.id),
  nominated as (select constituency_id,
      count(distinct person_id) filter (where kind <> 'VOTERS' or signatures >= ${SIGNATORIES_NEEDED})::int as nominees,
      count(*) filter (where kind = 'VOTERS' and signatures < ${SIGNATORIES_NEEDED})::int as weak
    from signed group by constituency_id),
  listed as (select l.constituency_id, l.kind, l.published_on::text as on_day, count(c.person_id)::int as candidates
    from county.candidate_list l left join county.candidate c on c.list_id = l.id
    where l.election_id = $1 group by l.id),
  seen as (select n.constituency_id, count(*)::int as notices, (count(*) filter (where not exists (
        select from county.posting_place x where x.posting_id = n.id and x.struck_at is null)))::int as unproved
    from county.posting n where n.election_id = $1 and n.constituency_id is not null group by n.constituency_id),
  sitting as (select distinct n.constituency_id from county.nomination n
    join county.committee_member m on m.person_id = n.person_id
      and m.appointed_on <= $4::date and (m.left_on is null or m.left_on > $4::date)
    join county.committee b on b.id = m.committee_id and b.election_id = $1
    where n.election_id = $1 and n.withdrawn_on is null),
  served as (select s.constituency_id, count(*)::int as places,
      (count(*) filter (where p.state = 'CLOSED'))::int as closed
    from county.polling_place p join county.polling_place_constituency s on s.place_id = p.id
    where p.election_id = $1 and p.vote_number = 1 group by s.constituency_id),
  came as (select r.constituency_id, count(*)::int as voters from county.check_in c
    join county.registration r on r.id = c.registration_id
    where c.election_id = $1 and c.vote_number = 1 and c.state <> 'UNDONE' group by r.constituency_id),
  voted as (select distinct on (constituency_id) constituency_id, state, held_on::text as held_on,
      (outcome->>'valid')::boolean as valid, (outcome->>'unfilled')::int as unfilled
    from county.round where election_id = $1 order by constituency_id, number desc)
  select k.id, k.number, k.name, k.division_code as "divisionCode", k.seats, t.id as "termId", g.name as congress,
    e.kind, ${dayIn('e', 'k')}::text as "electionDay", e.day_reading as "dayReading",
    not exists (select from county.registration r where r.constituency_id = k.id and r.removed_on is null) as "rollEmpty",
    coalesce(own_roll.on_day, all_roll.on_day, (select min(v.published_on)::text from county.voter_list v
      where v.election_id = $1 and exists (select from county.voter_list_entry y
        where y.list_id = v.id and y.constituency_id = k.id))) as "rollPostedOn",
    coalesce(n.nominees, 0) as nominees, coalesce(n.weak, 0) as "weakNominations",
    coalesce(own_pre.on_day, pre.on_day, all_pre.on_day) as "preliminaryOn",
    coalesce(own_formal.on_day, formal.on_day, all_formal.on_day) as "formalOn",
    formal.candidates as "formalCandidates", sitting.constituency_id is not null as "committeeConflict",
    coalesce(seen.notices, 0) as notices, coalesce(seen.unproved, 0) as unproved,
    coalesce(served.places, 0) as places, coalesce(served.closed, 0) as "placesClosed", came.voters as turnout,
    case when v.constituency_id is not null then json_build_object('state', v.state, 'heldOn', v.held_on,
      'valid', v.valid, 'unfilled', v.unfilled) end as round
  from e join county.election_term et on et.election_id = e.id
  join county.congress_term t on t.id = et.term_id
  join county.congress g on g.id = t.congress_id
  join county.constituency k on k.term_id = t.id
  left join nominated n on n.constituency_id = k.id
  left join seen on seen.constituency_id = k.id
  left join sitting on sitting.constituency_id = k.id
  left join served on served.constituency_id = k.id
  left join came on came.constituency_id = k.id
  left join voted v on v.constituency_id = k.id
  left join listed pre on pre.constituency_id = k.id and pre.kind = 'PRELIMINARY'
  left join listed formal on formal.constituency_id = k.id and formal.kind = 'FORMAL'
  left join posted own_roll on own_roll.constituency_id = k.id and own_roll.milestone = 'VOTER_LIST'
  left join posted all_roll on all_roll.constituency_id is null and all_roll.milestone = 'VOTER_LIST'
  left join posted own_pre on own_pre.constituency_id = k.id and own_pre.milestone = 'PRELIMINARY_CANDIDATES'
  left join posted all_pre on all_pre.constituency_id is null and all_pre.milestone = 'PRELIMINARY_CANDIDATES'
  left join posted own_formal on own_formal.constituency_id = k.id and own_formal.milestone = 'FORMAL_CANDIDATES'
  left join posted all_formal on all_formal.constituency_id is null and all_formal.milestone = 'FORMAL_CANDIDATES'
  where (${isAbout('e', 'k')} or n.constituency_id is not null or pre.on_day is not null or v.constituency_id is not null)
    and ($2::uuid is null or t.id = $2) and ($3::text is null or starts_with(k.division_code, $3))
  order by g.level, g.division_code, k.number`;

/** Which constituencies to look at. */
export interface ReadinessScope {
  readonly electionId: string;
  readonly termId: string | null;
  readonly divisionCode: string | null;
}

/** Every constituency with its steps, those that need a look first at the top. */
export async function constituencyReadiness(ctx: RequestContext, scope: ReadinessScope) {
  const { electionId, termId, divisionCode } = scope;
  const today = civilDate(ctx.clock.today());
  const rows = await ctx.reader.rows<Row>(FACTS, [electionId, termId, divisionCode, today]);
  return rows
    .map(({ kind, electionDay, dayReading, ...row }) => {
      const election = { kind, electionDay: civilDate(electionDay), dayReading, today };
      const steps = readiness(election, row);
      return { ...row, worst: worst(steps), steps };
    })
    .sort((one, other) => compareByWorst(one.steps, other.steps));
}
