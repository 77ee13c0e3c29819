import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { keepOneSeat } from './keep-one-seat.service.ts';
import { electionNight } from './night.queries.ts';
import { ElectionNightType } from './night.types.ts';
import { decidedQualifications } from './qualification.queries.ts';
import { reviewElected } from './review-elected.service.ts';
import { KeepOneSeatInput, ReviewElectedInput, ReviewType } from './review.types.ts';
import { reviews } from './reviews.queries.ts';
import { QualificationType } from './round.types.ts';

@Resolver()
export class ReviewResolver {
  @PermittedQuery(
    () => ElectionNightType,
    'result:read',
    'The results of an election as they come; publicly, declared ones.',
  )
  electionNight(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return electionNight(ctx, electionId);
  }

  @PermittedQuery(
    () => [ReviewType],
    'count:read',
    'Everybody elected in an election, those under review first.',
  )
  reviews(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return reviews(ctx, electionId);
  }

  @PermittedMutation(
    () => [QualificationType],
    'deputy:confirm',
    'Records what the qualification committee found (EL 47).',
  )
  async reviewElected(
    @Arg('input', () => ReviewElectedInput, { description: 'What was found.' }) input: ReviewElectedInput,
    @Ctx() ctx: RequestContext,
  ) {
    return decidedQualifications(ctx, (await reviewElected(ctx, input)).qualificationIds);
  }

  @PermittedMutation(
    () => [QualificationType],
    'deputy:confirm',
    'Records which of two seats somebody keeps that cannot be held together (EL 48; ZJE 53).',
  )
  async keepOneSeat(
    @Arg('input', () => KeepOneSeatInput, { description: 'The choice.' }) input: KeepOneSeatInput,
    @Ctx() ctx: RequestContext,
  ) {
    return decidedQualifications(ctx, (await keepOneSeat(ctx, input)).qualificationIds);
  }
}
