import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedQuery } from '../kernel/graphql/fields.ts';
import { readPlanned } from '../kernel/plan/hot-path.ts';
import { attendanceSumOf } from './attendance-sum.queries.ts';
import { AttendanceSumType } from './attendance-sum.types.ts';
import { dutyRecordRoot, myDutyRecordRoot } from './duty.queries.ts';
import { DutyRecordType } from './duty.types.ts';

@Resolver()
export class DutyResolver {
  @PermittedQuery(
    () => DutyRecordType,
    'record:read',
    'The duty record of a deputy; null when there is none.',
    {
      nullable: true,
      plan: dutyRecordRoot,
    },
  )
  dutyRecord(
    @Arg('deputyId', () => ID, { description: 'The deputy.' }) _deputyId: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }

  @PermittedQuery(() => DutyRecordType, 'record:read_own', 'The viewer’s own duty record.', {
    nullable: true,
    plan: myDutyRecordRoot,
    opens: 'STAFF',
  })
  myDutyRecord(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo) {
    return readPlanned(ctx, info);
  }

  @PermittedQuery(
    () => AttendanceSumType,
    'record:read',
    'The attendance of a deputy with every row it is counted from; null when there is no such deputy.',
    { nullable: true },
  )
  attendanceSum(
    @Arg('deputyId', () => ID, { description: 'The deputy.' }) deputyId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return attendanceSumOf(ctx, deputyId);
  }
}
