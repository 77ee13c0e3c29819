import { Field, Float, ID, InputType, ObjectType } from 'type-graphql';
import { PublicField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { ActivityKind, AttendanceMark, SignInMethod } from './activity.rules.ts';

const KEY = { description: 'A UUID of the caller’s; the same for every retry.' } as const;

@InputType({ description: 'Who is summoned: any of the three, added together.' })
export class SummonsInput {
  @Field(() => [ID], { nullable: true, description: 'Named deputies of the term.' })
  deputyIds?: string[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Everybody of a delegation whose mandate runs on the day.',
  })
  delegationId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Everybody of the term whose mandate runs on the day.',
  })
  wholeTerm?: boolean | null;
}

@InputType({ description: 'An activity to plan.' })
export class CreateActivityInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The congress term.' })
  termId!: string;

  @Field(() => ActivityKind, { description: 'Kind; for TRAINING use `createTrainingSession`.' })
  kind!: ActivityKind;

  @Field(() => String, { description: 'What it is, at most 255 characters.' })
  title!: string;

  @Field(() => CivilDateScalar, { description: 'The day.' })
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'Beginning, `HH:MM` in China.' })
  startsAt?: string | null;

  @Field(() => String, { nullable: true, description: 'End, `HH:MM` in China, after the beginning.' })
  endsAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Who organises it.' })
  organiser?: string | null;

  @Field(() => Float, { description: 'How long it lasts, in hours, 0 to 500.' })
  hours!: number;

  @Field(() => SummonsInput, { description: 'Who is summoned.' })
  summons!: SummonsInput;
}

@InputType({ description: 'Further deputies for a planned activity.' })
export class SummonDeputiesInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => SummonsInput, { description: 'Who is summoned.' })
  summons!: SummonsInput;
}

@InputType({ description: 'A statement that an activity took place.' })
export class HoldActivityInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;
}

@InputType({ description: 'Calling off a planned activity.' })
export class CancelActivityInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => String, { description: 'Why, at most 255 characters.' })
  reason!: string;
}

@InputType({ description: 'What is recorded of one deputy.' })
export class AttendanceLineInput {
  @Field(() => ID, { description: 'The deputy.' })
  deputyId!: string;

  @Field(() => AttendanceMark, { description: 'Came, did not, or taken back.' })
  mark!: AttendanceMark;
}

@InputType({ description: 'A sheet of attendance, or one line of it.' })
export class RecordAttendanceInput {
  @Field(() => ID, KEY)
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The activity.' })
  activityId!: string;

  @Field(() => SignInMethod, { description: 'How it was taken.' })
  method!: SignInMethod;

  @Field(() => [AttendanceLineInput], { description: 'Each deputy at most once.' })
  lines!: AttendanceLineInput[];
}

@ObjectType('ChangedActivity', { description: 'The activity a change was made to; read it anew.' })
export class ChangedActivityType {
  @PublicField(() => ID, 'The activity.')
  activityId!: string;
}
