import { Arg, Ctx, Resolver } from 'type-graphql';
import { ChangedActivityType } from '../activities/activity-input.types.ts';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation } from '../kernel/graphql/fields.ts';
import { createTrainingSession } from './create-training-session.service.ts';
import { CreateTrainingSessionInput } from './training.types.ts';

@Resolver()
export class TrainingResolver {
  @PermittedMutation(
    () => ChangedActivityType,
    'training:manage',
    'Plans a training session: an activity whose hours flow to the record of those who come (DL 47).',
  )
  createTrainingSession(
    @Arg('input', () => CreateTrainingSessionInput, { description: 'The session.' })
    input: CreateTrainingSessionInput,
    @Ctx() ctx: RequestContext,
  ) {
    return createTrainingSession(ctx, input);
  }
}
