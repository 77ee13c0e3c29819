import type { RequestContext } from '../kernel/context.ts';
import { isAbout } from '../elections/constituencies-of-election.queries.ts';
import type { Outcome, RoundKind, RoundState } from './round.rules.ts';

interface NightRow {
  readonly constituencyId: string;
  readonly number: number;
  readonly name: string;
  readonly congressId: string;
  readonly congress: string;
  readonly seats: number;
  readonly roundId: string | null;
  readonly roundNumber: number | null;
  readonly kind: RoundKind | null;
  readonly state: RoundState | null;
  readonly outcome: Outcome | null;
  readonly registered: number | null;
  readonly participants: number | null;
  readonly places: number;
  readonly placesIn: number;
  readonly elected: readonly { readonly personId: string; readonly name: string }[];
}

/**
 * Each constituency with its newest round, and everybody elected in it so far. What took part is the sum of the places that
 * agree; for the public, of declared rounds alone.
 */
const night = (publicly: boolean) => `
  with latest as (select distinct on (r.constituency_id) r.* from county.round r
    where r.election_id = $1 ${publicly ? "and r.state = 'DECLARED'" : ''}
    order by r.constituency_id, r.number desc)
  select c.id as "constituencyId", c.number, c.name, g.id as "congressId", g.name as congress,
    coalesce((select f.seats from county.round f where f.election_id = e.id and f.constituency_id = c.id
      and f.number = 1), c.seats) as seats,
    r.id as "roundId", r.number as "roundNumber", r.kind, r.state, r.outcome, r.registered,
    (select sum(s.participants)::int from (select distinct on (s.place_id) s.place_id, s.participants
      from county.count_sheet s join county.count_place k on k.id = s.place_id and k.agreed_at is not null
      where s.round_id = r.id and s.keying = 1 order by s.place_id, s.revision desc) s) as participants,
    (select count(*)::int from county.count_place k where k.round_id = r.id) as places,
    (select count(*)::int from county.count_place k where k.round_id = r.id and k.agreed_at is not null)
      as "placesIn",
    (select coalesce(json_agg(json_build_object('personId', o.person_id, 'name', o.name)
        order by d.number, o.position), '[]'::json)
      from county.round d join county.round_choice o on o.round_id = d.id
      where d.election_id = e.id and d.constituency_id = c.id and d.state = 'DECLARED'
        and d.outcome->'elected' ? o.person_id::text) as elected
  from county.election e
  join county.election_term et on et.election_id = e.id
  join county.congress_term t on t.id = et.term_id
  join county.congress g on g.id = t.congress_id
  join county.constituency c on c.term_id = t.id
  left join latest r on r.constituency_id = c.id
  where e.id = $1 and ${isAbout('e', 'c')} order by g.level, g.division_code, c.number`;

/** How far a constituency has come on election night. */
export type NightStage = 'WAITING' | 'COUNTING' | 'COUNTED' | 'DECLARED' | 'NEXT_VOTE' | 'REPEAT' | 'VACANT';

function stageOf({ state, outcome, elected, seats, kind }: NightRow): NightStage {
  if (!state) return 'WAITING';
  if (state === 'OPEN') return kind === 'FIRST' ? 'COUNTING' : 'NEXT_VOTE';
  if (state === 'COUNTED') return 'COUNTED';
  if (outcome && !outcome.valid) return 'REPEAT';
  if (outcome?.next) return 'NEXT_VOTE';
  return elected.length < seats ? 'VACANT' : 'DECLARED';
}

/** The results of an election as they come; the public reads declared ones alone. */
export async function electionNight(ctx: RequestContext, electionId: string) {
  const publicly = !ctx.viewer.permissions.has('count:read');
  const rows = await ctx.reader.rows<NightRow>(night(publicly), [electionId]);
  const constituencies = rows.map((row) => ({ ...row, stage: stageOf(row) }));
  const sum = (of: (row: (typeof constituencies)[number]) => number) =>
    constituencies.reduce((total, row) => total + of(row), 0);
  const counted = constituencies.filter(({ participants }) => participants !== null);
  return {
    electionId,
    constituencies,
    seats: sum(({ seats }) => seats),
    filled: sum(({ elected }) => elected.length),
    declared: constituencies.filter(({ state }) => state === 'DECLARED').length,
    counting: constituencies.filter(({ state }) => state === 'OPEN').length,
    registered: counted.reduce((total, { registered }) => total + (registered ?? 0), 0),
    participants: counted.reduce((total, { participants }) => total + (participants ?? 0), 0),
  };
}
