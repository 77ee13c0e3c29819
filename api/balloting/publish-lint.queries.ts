import { isAbout } from '../elections/constituencies-of-election.queries.ts';
import type { RequestContext } from '../kernel/context.ts';
import { registeredIn } from '../registration/registered-on.queries.ts';
import { ballotResult } from './result.rules.ts';
import { declaredResults } from './result.queries.ts';
import { type LintFinding, lintComplete, lintRound } from './publish-lint.rules.ts';

type Declared = Awaited<ReturnType<typeof declaredResults>>[number];

/** What is wrong with the figures of an election as declared so far; an ERROR keeps every one of them inside. */
export async function publishFindings(ctx: RequestContext, electionId: string): Promise<LintFinding[]> {
  const [results, lists, progress] = await Promise.all([
    declaredResults(ctx, electionId, null),
    votersOnListByRound(ctx, electionId),
    progressOf(ctx, electionId),
  ]);
  return [
    ...results.flatMap((result) =>
      lintRound({
        roundId: result.roundId,
        where: result.constituencyName,
        seats: result.seats,
        registered: result.registered,
        onListThatDay: lists.get(result.roundId) ?? null,
        participants: result.participants,
        issued: result.issued,
        returned: result.returned,
        invalid: result.invalid,
        valid: result.valid,
        votes: result.candidates.map(({ votes }) => votes),
        elected: result.candidates.filter(({ elected }) => elected).length,
        tieSeats: result.tieSeats,
        unfilled: result.valid ? result.unfilled : 0,
        electedAgain: electedAgain(result),
        returnedAtPlaces: null,
      }),
    ),
    ...lintComplete(progress.name, progress.declared, progress.all),
  ];
}

/** The engine asked again over the stored count (EL 44, 45). */
const electedAgain = (result: Declared): number =>
  ballotResult({
    round: result.kind,
    registered: result.registered,
    participants: result.participants,
    issued: result.issued,
    returned: result.returned,
    seats: result.seats,
    votes: result.candidates.map(({ personId, votes }) => ({ name: personId, votes })),
  }).elected.length;

/** Voters on the list of each declared round on the day of its vote: the newest version that hung by then. */
async function votersOnListByRound(
  ctx: RequestContext,
  electionId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await ctx.reader.rows<{ roundId: string; voters: number }>(
    `select r.id as "roundId", coalesce((
       select ${registeredIn('l.id', 'r.constituency_id', 'r.held_on')} from (
         select l.id from county.voter_list l where l.election_id = r.election_id and l.published_on <= r.held_on
         order by l.version desc limit 1) l), 0) as voters
     from county.round r where r.election_id = $1 and r.state = 'DECLARED'`,
    [electionId],
  );
  return new Map(rows.filter(({ voters }) => voters > 0).map(({ roundId, voters }) => [roundId, voters]));
}

/** How many of the constituencies that an election is about have declared their newest round. */
export async function progressOf(ctx: RequestContext, electionId: string) {
  const [row] = await ctx.reader.rows<{ name: string; declared: number; all: number }>(
    `select e.name, count(c.id)::int as "all", (count(*) filter (where newest.state = 'DECLARED'))::int as declared
     from county.election e
     join county.election_term et on et.election_id = e.id
     join county.constituency c on c.term_id = et.term_id and ${isAbout('e', 'c')}
     left join lateral (select r.state from county.round r where r.election_id = e.id
       and r.constituency_id = c.id order by r.number desc limit 1) newest on true
     where e.id = $1 group by e.name`,
    [electionId],
  );
  return row ?? { name: '', declared: 0, all: 0 };
}
