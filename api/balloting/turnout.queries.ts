import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { isAbout } from '../elections/constituencies-of-election.queries.ts';
import type { RequestContext } from '../kernel/context.ts';
import { registeredIn } from '../registration/registered-on.queries.ts';
import { votingRulesOf } from './place-of.queries.ts';
import { cumulative, type TurnoutPoint } from './turnout.rules.ts';

interface TurnoutRow {
  readonly constituencyId: string;
  readonly level: CongressLevel;
  readonly congressName: string;
  readonly number: number;
  readonly name: string;
  readonly registered: number;
  readonly places: number;
  readonly closed: number;
  /** Of each place: how many had voted by the end of an hour. */
  readonly byPlace: readonly (readonly TurnoutPoint[])[] | null;
}

/**
 * Of each place the check-ins by hour, summed up; of one without any the figures told by telephone, the latest for each
 * hour. One statement for the whole election.
 */
const TURNOUT = `
  with place as (select p.id, p.state, s.level, s.constituency_id from county.polling_place p
      join county.polling_place_constituency s on s.place_id = p.id
      where p.election_id = $1 and p.vote_number = $2),
    checked as (select c.place_id, c.level, c.hour, sum(count(*)) over (partition by c.place_id, c.level
        order by c.hour)::int as voters
      from county.check_in c where c.state <> 'UNDONE' and c.place_id in (select id from place)
      group by c.place_id, c.level, c.hour),
    told as (select distinct on (t.place_id, t.level, t.hour) t.place_id, t.level, t.hour, t.voters
      from county.turnout_report t where t.place_id in (select id from place)
        and not exists (select from checked k where k.place_id = t.place_id and k.level = t.level)
      order by t.place_id, t.level, t.hour, t.id desc),
    point as (select * from checked union all select * from told),
    by_place as (select x.constituency_id, x.state,
        (select json_agg(json_build_object('hour', o.hour, 'voters', o.voters) order by o.hour) from point o
          where o.place_id = x.id and o.level = x.level) as points from place x),
    of_constituency as (select constituency_id, count(*)::int as places,
        count(*) filter (where state = 'CLOSED')::int as closed,
        json_agg(points) filter (where points is not null) as points from by_place group by constituency_id),
    list as (select id from county.voter_list where election_id = $1 order by version desc limit 1),
    registered as (select c.id as constituency_id, ${registeredIn('l.id', 'c.id')} as voters
      from list l, county.election_term t join county.constituency c on c.term_id = t.term_id
      where t.election_id = $1)
  select c.id as "constituencyId", g.level, g.name as "congressName", c.number, c.name,
    coalesce(r.voters, 0) as registered, coalesce(o.places, 0) as places, coalesce(o.closed, 0) as closed,
    o.points as "byPlace"
  from county.election e join county.election_term t on t.election_id = e.id
  join county.constituency c on c.term_id = t.term_id and ${isAbout('e', 'c')}
  join county.congress_term k on k.id = c.term_id join county.congress g on g.id = k.congress_id
  left join of_constituency o on o.constituency_id = c.id
  left join registered r on r.constituency_id = c.id
  where e.id = $1 order by g.level, g.division_code, c.number, c.id`;

/**
 * The turnout of an election by constituency and hour. Others than staff see it once every place is closed, and where the
 * committee settled that it is published; null before that.
 */
export async function turnout(ctx: RequestContext, electionId: string, voteNumber: number) {
  const rows = await ctx.reader.rows<TurnoutRow>(TURNOUT, [electionId, voteNumber]);
  if (!ctx.viewer.permissions.has('staff:read')) {
    const { turnoutPublished } = await votingRulesOf(ctx, electionId);
    const closed = rows.some(({ places }) => places > 0) && rows.every((one) => one.closed === one.places);
    if (!turnoutPublished || !closed) return null;
  }
  return rows.map(({ byPlace, ...row }) => {
    const points = byPlace ?? [];
    const hours = points.flat().map(({ hour }) => hour);
    const [first, last] = hours.length > 0 ? [Math.min(...hours), Math.max(...hours)] : [0, -1];
    const all = points.map((own) => cumulative(own, first, last));
    const summed = (all[0] ?? []).map(({ hour }, at) => ({
      hour,
      voters: all.reduce((sum, own) => sum + (own[at]?.voters ?? 0), 0),
    }));
    return { ...row, hours: summed, voters: summed.at(-1)?.voters ?? 0 };
  });
}

const STOCK = `
  with moved as (select constituency_id, sum(quantity) filter (where kind = 'PRINTED') as printed,
      sum(quantity) filter (where kind = 'DELIVERED') as delivered,
      sum(quantity) filter (where kind = 'SPOILT') as spoilt
    from county.ballot_movement where election_id = $1 and vote_number = $2 group by constituency_id),
  place as (select s.constituency_id, count(*) as places, count(*) filter (where p.state = 'CLOSED') as closed,
      sum(b.issued) as issued, sum(b.left_over) as left_over,
      sum((select count(*) from county.check_in c
        where c.place_id = p.id and c.level = s.level and c.state <> 'UNDONE')) as handed_out
    from county.polling_place p join county.polling_place_constituency s on s.place_id = p.id
    left join county.ballot_closing b on b.place_id = p.id and b.level = s.level
    where p.election_id = $1 and p.vote_number = $2 group by s.constituency_id)
  select c.id as "constituencyId", g.level, g.name as "congressName", c.name,
    coalesce(m.printed, 0)::int as printed, coalesce(m.delivered, 0)::int as delivered,
    coalesce(m.spoilt, 0)::int as spoilt, coalesce(p.handed_out, 0)::int as "handedOut",
    coalesce(p.issued, 0)::int as issued, coalesce(p.left_over, 0)::int as "leftOver",
    coalesce(p.places, 0)::int as places, coalesce(p.closed, 0)::int as closed
  from county.election e join county.election_term t on t.election_id = e.id
  join county.constituency c on c.term_id = t.term_id and ${isAbout('e', 'c')}
  join county.congress_term k on k.id = c.term_id join county.congress g on g.id = k.congress_id
  left join moved m on m.constituency_id = c.id left join place p on p.constituency_id = c.id
  where e.id = $1 order by g.level, g.division_code, c.number, c.id`;

/** The ballot papers of an election, constituency by constituency, from the press to the box. */
export const ballotStock = (ctx: RequestContext, electionId: string, voteNumber: number) =>
  ctx.reader.rows(STOCK, [electionId, voteNumber]);
