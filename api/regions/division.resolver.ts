import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedQuery } from '../kernel/graphql/fields.ts';
import { DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { readPlanned } from '../kernel/plan/hot-path.ts';
import { DivisionType } from './division.types.ts';
import { divisionsPlan } from './divisions.queries.ts';

@Resolver()
export class DivisionResolver {
  @PermittedQuery(() => [DivisionType], 'division:read', 'The divisions directly below one, by code.', {
    plan: divisionsPlan,
  })
  divisions(
    @Arg('parentCode', () => DivisionCodeScalar, { description: 'The division above, 330502 for Wuxing.' })
    _parentCode: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }
}
