import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedQuery } from '../kernel/graphql/fields.ts';
import { PAGE_SIZE } from '../kernel/paging.ts';
import { readPlanned } from '../kernel/plan/hot-path.ts';
import { deputiesNamedPlan, deputiesPlan } from './deputies.queries.ts';
import { DeputyConnectionType, DeputyType } from './deputy.types.ts';

@Resolver()
export class DeputyResolver {
  @PermittedQuery(
    () => DeputyConnectionType,
    'deputy:read',
    'The directory of deputies of a term, in pinyin order.',
    {
      plan: deputiesPlan,
    },
  )
  deputies(
    @Arg('termId', () => ID, { description: 'The congress term.' }) _termId: string,
    @Arg('search', () => String, {
      nullable: true,
      description: 'Part of the name, or the beginning of its pinyin (`wangj`) or initials (`wj`).',
    })
    _search: string | null,
    @Arg('first', () => Int, { defaultValue: PAGE_SIZE, description: 'Rows wanted, 1 to 100.' })
    _first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the row before the page.' })
    _after: string | null,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }

  @PermittedQuery(
    () => [DeputyType],
    'deputy:read',
    'Deputies of any term that a few letters find; an exact name and newer terms first.',
    { plan: deputiesNamedPlan },
  )
  deputiesNamed(
    @Arg('search', () => String, {
      description: 'Part of the name, or the beginning of its pinyin (`wangj`) or initials (`wj`).',
    })
    _search: string,
    @Arg('first', () => Int, { defaultValue: 8, description: 'Rows wanted, at most 20.' })
    _first: number,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }
}
