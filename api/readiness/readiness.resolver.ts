import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedQuery } from '../kernel/graphql/fields.ts';
import { DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { constituencyReadiness } from './readiness.queries.ts';
import { ConstituencyReadinessType } from './readiness.types.ts';

@Resolver()
export class ReadinessResolver {
  @PermittedQuery(
    () => [ConstituencyReadinessType],
    'staff:read',
    'The constituencies of an election, those that need a look first.',
  )
  readiness(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('termId', () => ID, { nullable: true, description: 'Only of this congress term.' })
    termId: string | null,
    @Arg('divisionCode', () => DivisionCodeScalar, { nullable: true, description: 'Only in this area.' })
    divisionCode: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return constituencyReadiness(ctx, {
      electionId,
      termId: termId ?? null,
      divisionCode: divisionCode ?? null,
    });
  }
}
