import { progressOf, publishFindings } from '../balloting/publish-lint.queries.ts';
import { mayPublish } from '../balloting/publish-lint.rules.ts';
import { declaredResults } from '../balloting/result.queries.ts';
import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { ElectionKind } from '../elections/election.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { ReportFacts } from './err-report.rules.ts';

/** The declared rounds of an election, checked: figures that do not add up do not leave (`FIGURES_DO_NOT_ADD_UP`). */
export async function reportFacts(ctx: RequestContext, electionId: string): Promise<ReportFacts> {
  const [election] = await ctx.reader.rows<{
    kind: ElectionKind;
    levels: Record<string, CongressLevel>;
  }>(
    `select e.kind, (select json_object_agg(g.division_code, g.level) from county.election_term et
       join county.congress_term t on t.id = et.term_id
       join county.congress g on g.id = t.congress_id where et.election_id = e.id) as levels
     from county.election e where e.id = $1`,
    [electionId],
  );
  if (!election) throw new DomainError('NOT_FOUND', { entity: 'Election', where: electionId });
  const findings = await publishFindings(ctx, electionId);
  if (!mayPublish(findings)) {
    const wrong = findings.filter(({ severity }) => severity === 'ERROR');
    throw new DomainError('FIGURES_DO_NOT_ADD_UP', { count: wrong.length, findings: wrong.slice(0, 20) });
  }
  const { declared, all } = await progressOf(ctx, electionId);
  return {
    county: { code: ctx.county.code, name: ctx.county.name },
    electionId,
    kind: election.kind,
    // The format takes whole seconds.
    generatedAt: ctx.clock
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z'),
    complete: all > 0 && declared === all,
    rehearsal: false,
    levels: election.levels,
    rounds: await declaredResults(ctx, electionId, null),
  };
}
