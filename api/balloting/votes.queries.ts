import { dayIn } from '../elections/election-day.queries.ts';
import type { RequestContext } from '../kernel/context.ts';
import { mayIn } from '../kernel/permission.rules.ts';
import { type Outcome, roundDue, type RoundKind, type RoundState } from './round.rules.ts';

interface Row {
  readonly constituencyId: string;
  readonly number: number;
  readonly name: string;
  readonly divisionCode: string;
  readonly congressName: string;
  readonly seats: number;
  readonly electionDay: string;
  readonly formalCandidates: number | null;
  readonly round: {
    readonly id: string;
    readonly number: number;
    readonly kind: RoundKind;
    readonly state: RoundState;
    readonly seats: number;
    readonly heldOn: string;
    readonly outcome: Outcome | null;
    readonly keyingsIn: number;
  } | null;
}

const VOTES = `
  with latest as (select distinct on (r.constituency_id) r.* from county.round r
    where r.election_id = $1 order by r.constituency_id, r.number desc)
  select c.id as "constituencyId", c.number, c.name, c.division_code as "divisionCode", g.name as "congressName",
    c.seats, ${dayIn('e', 'c')}::text as "electionDay",
    (select count(k.person_id)::int from county.candidate_list l join county.candidate k on k.list_id = l.id
      where l.election_id = e.id and l.constituency_id = c.id and l.kind = 'FORMAL' having count(*) > 0)
      as "formalCandidates",
    case when r.id is not null then json_build_object('id', r.id, 'number', r.number, 'kind', r.kind,
      'state', r.state, 'seats', r.seats, 'heldOn', r.held_on, 'outcome', r.outcome, 'keyingsIn',
      (select count(distinct s.keying) from county.count_sheet s where s.round_id = r.id)) end as round
  from county.election e
  join county.election_term et on et.election_id = e.id
  join county.congress_term t on t.id = et.term_id
  join county.congress g on g.id = t.congress_id
  join county.constituency c on c.term_id = t.id
  left join latest r on r.constituency_id = c.id
  where e.id = $1 order by g.level, g.division_code, c.number`;

/** Every constituency of an election with its newest vote, and the vote the viewer may open there now. */
export async function constituencyVotes(ctx: RequestContext, electionId: string) {
  const rows = await ctx.reader.rows<Row>(VOTES, [electionId]);
  return rows.map((row) => ({
    ...row,
    round: row.round && {
      ...row.round,
      elected: row.round.outcome?.elected.length ?? null,
      valid: row.round.outcome?.valid ?? null,
    },
    due: dueFor(ctx, row),
  }));
}

function dueFor(ctx: RequestContext, row: Row): RoundKind | null {
  if (!mayIn(ctx.viewer.roles, 'round:open', row.divisionCode)) return null;
  if (ctx.clock.today() < row.electionDay) return null;
  const due = roundDue(row.round);
  if ('refused' in due) return null;
  return due.choices === 'FORMAL_LIST' && row.formalCandidates === null ? null : due.kind;
}
