import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedQuery } from '../kernel/graphql/fields.ts';
import { publishFindings } from './publish-lint.queries.ts';
import { LintFindingType } from './publish-lint.types.ts';

@Resolver()
export class PublishLintResolver {
  @PermittedQuery(
    () => [LintFindingType],
    'count:read',
    'What is wrong with the declared figures of an election: parts that do not sum, turnout over 100 %, a list that is not the voters of the day.',
  )
  publishFindings(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return publishFindings(ctx, electionId);
  }
}
