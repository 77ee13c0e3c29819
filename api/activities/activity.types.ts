import { Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import {
  ActivityKind,
  ActivityState,
  AttendanceMark,
  LeaveState,
  Presence,
  SignInMethod,
} from './activity.rules.ts';
import { LeaveApprover, LeaveKind } from './leave.rules.ts';

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'Kind of duty an activity is (代表活动).',
});
registerEnumType(ActivityState, { name: 'ActivityState', description: 'Planned, held or called off.' });
registerEnumType(Presence, { name: 'Presence', description: 'What is recorded of a summoned deputy.' });
registerEnumType(AttendanceMark, {
  name: 'AttendanceMark',
  description: 'What a clerk records; EXCUSED follows from approved leave alone.',
});
registerEnumType(SignInMethod, { name: 'SignInMethod', description: 'How attendance was taken.' });
registerEnumType(LeaveState, { name: 'LeaveState', description: 'Life of a request for leave.' });
registerEnumType(LeaveKind, {
  name: 'LeaveKind',
  description: 'What leave is asked from (DL 13; ZJD 46; law.md DD-4).',
});
registerEnumType(LeaveApprover, {
  name: 'LeaveApprover',
  description: 'Body that approves leave, by its kind (ZJD 46; law.md DD-4).',
});

@ObjectType('LeaveOfLine', { description: 'The newest request for leave of a summoned deputy.' })
export class LeaveOfLineType {
  @StaffField(() => ID, 'The request.')
  id!: string;

  @StaffField(() => LeaveKind, 'What leave is asked from.')
  kind!: LeaveKind;

  @StaffField(() => LeaveState, 'State of the request.')
  state!: LeaveState;

  @StaffField(() => String, 'Why.')
  reason!: string;

  @StaffField(() => String, 'Why it was decided so.', { nullable: true })
  decisionReason!: string | null;
}

@ObjectType('Participant', { description: 'A deputy’s line in an activity (参加情况).' })
export class ParticipantType {
  @PublicField(() => ID, 'The deputy.')
  deputyId!: string;

  @PublicField(() => String, 'Name.')
  name!: string;

  @PublicField(() => String, 'Pinyin of the name, without spaces.')
  pinyin!: string;

  @PublicField(() => String, 'Initials of the pinyin.')
  initials!: string;

  @PublicField(() => String, 'Delegation, when there are any.', { nullable: true })
  delegation!: string | null;

  @PublicField(() => Boolean, 'Whether the deputy was summoned: only then it counts for attendance.')
  summoned!: boolean;

  @PublicField(() => Presence, 'What is recorded.')
  presence!: Presence;

  @StaffField(() => SignInMethod, 'How it was taken.', { nullable: true })
  method!: SignInMethod | null;

  @StaffField(() => DateTimeScalar, 'When presence was recorded.', { nullable: true })
  signedInAt!: string | null;

  @StaffField(() => LeaveOfLineType, 'The newest request for leave.', { nullable: true })
  leave!: LeaveOfLineType | null;
}

@ObjectType('ActivitySums', { description: 'How many of an activity’s lines say what.' })
export class ActivitySumsType {
  @PublicField(() => Int, 'Deputies summoned.')
  summoned!: number;

  @PublicField(() => Int, 'Of these, present.')
  present!: number;

  @PublicField(() => Int, 'Of these, recorded as absent.')
  absent!: number;

  @PublicField(() => Int, 'Of these, with approved leave.')
  excused!: number;

  @PublicField(() => Int, 'Of these, nothing recorded yet.')
  unrecorded!: number;

  @PublicField(() => Int, 'Present without a summons.')
  guests!: number;
}

@ObjectType('ActivityTraining', { description: 'What makes an activity a training session (DL 47).' })
export class ActivityTrainingType {
  @PublicField(() => String, 'The course.')
  course!: string;

  @PublicField(() => String, 'Who teaches.', { nullable: true })
  teacher!: string | null;

  @PublicField(() => Boolean, 'For deputies who are new (初任培训).')
  induction!: boolean;
}

@ObjectType('Activity', { description: 'An activity deputies are summoned to (代表活动).' })
export class ActivityType {
  @PublicField(() => ID, 'The activity.')
  id!: string;

  @PublicField(() => ID, 'The congress term it belongs to.')
  termId!: string;

  @PublicField(() => String, 'Name of the congress.')
  congress!: string;

  @PublicField(() => ActivityKind, 'Kind.')
  kind!: ActivityKind;

  @PublicField(() => String, 'What it is.')
  title!: string;

  @PublicField(() => CivilDateScalar, 'The day.')
  heldOn!: string;

  @PublicField(() => String, 'Beginning, `HH:MM` in China.', { nullable: true })
  startsAt!: string | null;

  @PublicField(() => String, 'End, `HH:MM` in China.', { nullable: true })
  endsAt!: string | null;

  @PublicField(() => String, 'Where.', { nullable: true })
  place!: string | null;

  @PublicField(() => String, 'Who organises it.', { nullable: true })
  organiser!: string | null;

  @PublicField(() => Float, 'How long it lasts, in hours.')
  hours!: number;

  @PublicField(() => ActivityState, 'State.')
  state!: ActivityState;

  @PublicField(() => String, 'Why it was called off.', { nullable: true })
  cancelReason!: string | null;

  @PublicField(() => ActivityTrainingType, 'Course and teacher, for training.', { nullable: true })
  training!: ActivityTrainingType | null;

  @PublicField(() => ActivitySumsType, 'How many were summoned, came, did not.')
  sums!: ActivitySumsType;

  @PublicField(() => [ParticipantType], 'Everybody with a line, in pinyin order.')
  participants!: readonly ParticipantType[];
}

/** A page of the list of activities. */
export const ActivityConnectionType = connectionOf('Activity', () => ActivityType);
