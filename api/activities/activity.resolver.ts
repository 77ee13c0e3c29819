import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { PAGE_SIZE } from '../kernel/paging.ts';
import { readPlanned } from '../kernel/plan/hot-path.ts';
import { activitiesPlan, activityRoot } from './activities.queries.ts';
import {
  CancelActivityInput,
  ChangedActivityType,
  CreateActivityInput,
  HoldActivityInput,
  RecordAttendanceInput,
  SummonDeputiesInput,
} from './activity-input.types.ts';
import { ActivityKind, ActivityState } from './activity.rules.ts';
import { ActivityConnectionType, ActivityType } from './activity.types.ts';
import { cancelActivity } from './cancel-activity.service.ts';
import { createActivity } from './create-activity.service.ts';
import { holdActivity } from './hold-activity.service.ts';
import { recordAttendance } from './record-attendance.service.ts';
import { summonDeputies } from './summon.service.ts';

@Resolver()
export class ActivityResolver {
  @PermittedQuery(() => ActivityConnectionType, 'activity:read', 'Activities, newest first.', {
    plan: activitiesPlan,
  })
  activities(
    @Arg('termId', () => ID, { nullable: true, description: 'Only of this congress term.' }) _termId:
      | string
      | null,
    @Arg('kind', () => ActivityKind, { nullable: true, description: 'Only of this kind.' })
    _kind: ActivityKind | null,
    @Arg('state', () => ActivityState, { nullable: true, description: 'Only in this state.' })
    _state: ActivityState | null,
    @Arg('first', () => Int, { defaultValue: PAGE_SIZE, description: 'Rows wanted, 1 to 100.' })
    _first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the row before the page.' })
    _after: string | null,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }

  @PermittedQuery(() => ActivityType, 'activity:read', 'One activity; null when there is none.', {
    nullable: true,
    plan: activityRoot,
  })
  activity(
    @Arg('id', () => ID, { description: 'The activity.' }) _id: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }

  @PermittedMutation(
    () => ChangedActivityType,
    'activity:manage',
    'Plans an activity and summons deputies to it.',
  )
  createActivity(
    @Arg('input', () => CreateActivityInput, { description: 'The activity.' }) input: CreateActivityInput,
    @Ctx() ctx: RequestContext,
  ) {
    return createActivity(ctx, input);
  }

  @PermittedMutation(
    () => ChangedActivityType,
    'activity:manage',
    'Summons further deputies to a planned activity.',
  )
  summonDeputies(
    @Arg('input', () => SummonDeputiesInput, { description: 'Activity and deputies.' })
    input: SummonDeputiesInput,
    @Ctx() ctx: RequestContext,
  ) {
    return summonDeputies(ctx, input);
  }

  @PermittedMutation(
    () => ChangedActivityType,
    'activity:manage',
    'States that an activity took place; from now on it counts.',
  )
  holdActivity(
    @Arg('input', () => HoldActivityInput, { description: 'The activity.' }) input: HoldActivityInput,
    @Ctx() ctx: RequestContext,
  ) {
    return holdActivity(ctx, input);
  }

  @PermittedMutation(() => ChangedActivityType, 'activity:manage', 'Calls off a planned activity.')
  cancelActivity(
    @Arg('input', () => CancelActivityInput, { description: 'Activity and reason.' })
    input: CancelActivityInput,
    @Ctx() ctx: RequestContext,
  ) {
    return cancelActivity(ctx, input);
  }

  @PermittedMutation(
    () => ChangedActivityType,
    'attendance:record',
    'Records who came and who did not; the totals of each follow at once.',
  )
  recordAttendance(
    @Arg('input', () => RecordAttendanceInput, { description: 'The sheet.' }) input: RecordAttendanceInput,
    @Ctx() ctx: RequestContext,
  ) {
    return recordAttendance(ctx, input);
  }
}
