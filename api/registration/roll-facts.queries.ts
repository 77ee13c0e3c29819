import { type CivilDate, civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { NamedConstituency } from './constituency-finder.rules.ts';

/** Refuses an election there is not. */
export async function requireElection(ctx: Pick<RequestContext, 'reader'>, id: string): Promise<void> {
  const [found] = await ctx.reader.rows('select 1 as found from county.election where id = $1', [id]);
  if (!found) throw new DomainError('NOT_FOUND', { entity: 'Election', where: id });
}

/** What a roll is checked against: the day of the vote, and every constituency the election fills. */
export async function factsOfElection(
  ctx: Pick<RequestContext, 'reader'>,
  electionId: string,
): Promise<{ electionDay: CivilDate; constituencies: readonly NamedConstituency[] }> {
  const [election] = await ctx.reader.rows<{ day: string }>(
    'select election_day::text as day from county.election where id = $1',
    [electionId],
  );
  if (!election) throw new DomainError('NOT_FOUND', { entity: 'Election', where: electionId });
  const constituencies = await ctx.reader.rows<NamedConstituency>(
    `select c.id, g.level, c.number, c.name, c.division_code as "divisionCode",
       g.division_code as "congressDivision", coalesce(d.name, '') as "congressName"
     from county.election_term e
     join county.congress_term t on t.id = e.term_id
     join county.congress g on g.id = t.congress_id
     join county.constituency c on c.term_id = t.id
     left join shared.division d on d.code = g.division_code
     where e.election_id = $1`,
    [electionId],
  );
  return { electionDay: civilDate(election.day), constituencies };
}
