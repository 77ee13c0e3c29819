import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { readPlanned } from '../kernel/plan/hot-path.ts';
import { listBalance, pendingChanges } from './list-balance.queries.ts';
import { publishSupplement } from './publish-supplement.service.ts';
import { supplementLinesConnection } from './supplement-lines.queries.ts';
import {
  ListBalanceType,
  PendingListChangesType,
  PublishSupplementInput,
  SupplementPublishedType,
  VoterListChangeConnectionType,
} from './supplement.types.ts';

@Resolver()
export class SupplementResolver {
  @PermittedQuery(() => VoterListChangeConnectionType, 'roll:read', 'The lines of a supplement.', {
    plan: supplementLinesConnection,
  })
  supplementLines(
    @Arg('supplementId', () => ID, { description: 'The supplement.' }) _supplementId: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'Rows to a page, at most 100; 50 when left out.',
    })
    _first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the row before the page.' })
    _after: string | null,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }

  @PermittedQuery(
    () => PendingListChangesType,
    'roll:read',
    'What the next supplement would say; null while no list is published.',
    { nullable: true },
  )
  pendingListChanges(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return pendingChanges(ctx, electionId);
  }

  @PermittedQuery(
    () => [ListBalanceType],
    'roll:read',
    'Whether list and corrections make the roll of a day, constituency by constituency.',
  )
  listBalance(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('day', () => CivilDateScalar, { nullable: true, description: 'The day; today when left out.' })
    day: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return listBalance(ctx, electionId, day ?? null);
  }

  @PermittedMutation(
    () => SupplementPublishedType,
    'roll:publish',
    'Freezes what has changed on the roll since the list, and publishes it as a supplement (补正榜).',
  )
  publishSupplement(
    @Arg('input', () => PublishSupplementInput, { description: 'Which election.' })
    input: PublishSupplementInput,
    @Ctx() ctx: RequestContext,
  ) {
    return publishSupplement(ctx, input);
  }
}
