import { Arg, Ctx, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { decideLeave } from './decide-leave.service.ts';
import { activitiesAhead, leaveToDecide } from './leave.queries.ts';
import {
  ChangedLeaveType,
  DecideLeaveInput,
  LeaveToDecideType,
  MyActivityType,
  RequestLeaveInput,
  WithdrawLeaveInput,
} from './leave.types.ts';
import { requestLeave } from './request-leave.service.ts';
import { withdrawLeave } from './withdraw-leave.service.ts';

@Resolver()
export class LeaveResolver {
  @PermittedQuery(
    () => [LeaveToDecideType],
    'leave:decide',
    'Requests for leave that wait in the viewer’s area, the next activity first; at most 200.',
    { opens: 'STAFF' },
  )
  leaveRequests(@Ctx() ctx: RequestContext) {
    return leaveToDecide(ctx);
  }

  @PermittedQuery(
    () => [MyActivityType],
    'record:read_own',
    'Planned activities the viewer is summoned to, the next first; at most 200.',
  )
  myActivities(@Ctx() ctx: RequestContext) {
    return activitiesAhead(ctx);
  }

  @PermittedMutation(
    () => ChangedLeaveType,
    'leave:request',
    'Asks for leave from an activity the viewer was summoned to (DL 13).',
  )
  requestLeave(
    @Arg('input', () => RequestLeaveInput, { description: 'Activity, kind and reason.' })
    input: RequestLeaveInput,
    @Ctx() ctx: RequestContext,
  ) {
    return requestLeave(ctx, input);
  }

  @PermittedMutation(
    () => ChangedLeaveType,
    'leave:decide',
    'Enters the decision on leave by the body its kind demands (ZJD 46).',
  )
  decideLeave(
    @Arg('input', () => DecideLeaveInput, { description: 'The decision.' }) input: DecideLeaveInput,
    @Ctx() ctx: RequestContext,
  ) {
    return decideLeave(ctx, input);
  }

  @PermittedMutation(() => ChangedLeaveType, 'leave:request', 'Takes back one’s own request for leave.')
  withdrawLeave(
    @Arg('input', () => WithdrawLeaveInput, { description: 'The request.' }) input: WithdrawLeaveInput,
    @Ctx() ctx: RequestContext,
  ) {
    return withdrawLeave(ctx, input);
  }
}
