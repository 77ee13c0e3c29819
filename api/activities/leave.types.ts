import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { codes } from '../kernel/codes.rules.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { ActivityKind, LeaveState } from './activity.rules.ts';
import type { LeaveDecision } from './decide-leave.service.ts';
import { LeaveApprover, LeaveKind } from './leave.rules.ts';

const KEY = { description: 'A UUID of the caller’s; the same for every retry.' } as const;
const Decision: Readonly<Record<LeaveDecision, LeaveDecision>> = codes('APPROVED', 'REFUSED');
registerEnumType(Decision, { name: 'LeaveDecision', description: 'Leave is approved or refused.' });

@ObjectType('LeaveToDecide', { description: 'A request for leave with all its approver needs to know.' })
export class LeaveToDecideType {
  @StaffField(() => ID, 'The request.')
  id!: string;

  @StaffField(() => ID, 'The activity.')
  activityId!: string;

  @StaffField(() => String, 'What the activity is.')
  title!: string;

  @StaffField(() => ActivityKind, 'Kind of the activity.')
  activityKind!: ActivityKind;

  @StaffField(() => CivilDateScalar, 'Day of the activity.')
  heldOn!: string;

  @StaffField(() => ID, 'Who asks.')
  deputyId!: string;

  @StaffField(() => String, 'Their name.')
  name!: string;

  @StaffField(() => LeaveKind, 'What leave is asked from.')
  kind!: LeaveKind;

  @StaffField(() => String, 'Why.')
  reason!: string;

  @StaffField(() => LeaveState, 'State of the request.')
  state!: LeaveState;

  @StaffField(() => DateTimeScalar, 'When it was asked.')
  requestedAt!: Date;

  @StaffField(() => [LeaveApprover], 'Bodies that may decide it (ZJD 46; law.md DD-4).')
  approvers!: readonly LeaveApprover[];
}

@InputType({ description: 'A request for leave from an activity the viewer was summoned to.' })
export class RequestLeaveInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => LeaveKind, { description: 'What leave is asked from; a session has two kinds.' })
  kind!: LeaveKind;

  @Field(() => String, { description: 'Why, at most 2000 characters; only the approver reads it.' })
  reason!: string;
}

@InputType({ description: 'The decision on a request for leave.' })
export class DecideLeaveInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The request.' })
  leaveId!: string;

  @Field(() => Decision, { description: 'Approved or refused.' })
  decision!: LeaveDecision;

  @Field(() => LeaveApprover, { description: 'The body that decided (ZJD 46).' })
  approver!: LeaveApprover;

  @Field(() => String, { nullable: true, description: 'Why; needed for a refusal.' })
  reason?: string | null;
}

@InputType({ description: 'Taking back one’s own request for leave.' })
export class WithdrawLeaveInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The request.' })
  leaveId!: string;
}

@ObjectType('ChangedLeave', { description: 'The request for leave a change was made to.' })
export class ChangedLeaveType {
  @PublicField(() => ID, 'The request.')
  leaveId!: string;
}

@ObjectType('MyActivity', { description: 'An activity the viewer is summoned to and that lies ahead.' })
export class MyActivityType {
  @PublicField(() => ID, 'The activity.')
  id!: string;

  @PublicField(() => String, 'What it is.')
  title!: string;

  @PublicField(() => ActivityKind, 'Kind.')
  kind!: ActivityKind;

  @PublicField(() => CivilDateScalar, 'The day.')
  heldOn!: string;

  @PublicField(() => String, 'Beginning, `HH:MM` in China.', { nullable: true })
  startsAt!: string | null;

  @PublicField(() => String, 'Where.', { nullable: true })
  place!: string | null;

  @PublicField(() => [LeaveKind], 'Leave that can be asked from it.')
  leaveKinds!: readonly LeaveKind[];

  @PublicField(() => ID, 'The viewer’s newest request for leave.', { nullable: true })
  leaveId!: string | null;

  @PublicField(() => LeaveState, 'Its state.', { nullable: true })
  leaveState!: LeaveState | null;

  @PublicField(() => String, 'Why it was decided so.', { nullable: true })
  decisionReason!: string | null;
}
