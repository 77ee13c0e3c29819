import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { VoidGround } from './review.rules.ts';
import { QualificationState } from './round.rules.ts';

registerEnumType(VoidGround, {
  name: 'VoidGround',
  description: 'Why an election is declared void (EL 35, 48, 58; ZJE 53, 60).',
});

@ObjectType('ReviewFindings', {
  description: 'What the qualification committee found: true where nothing stands against it.',
})
export class ReviewFindingsType {
  @StaffField(() => Boolean, 'Basic conditions.')
  BASIC_CONDITIONS!: boolean;

  @StaffField(() => Boolean, 'The procedure of the election.')
  PROCEDURE!: boolean;

  @StaffField(() => Boolean, 'No illegal act.')
  ILLEGAL_ACTS!: boolean;
}

@ObjectType('Review', {
  description: 'Somebody elected, with what the qualification review has to go by (EL 47).',
})
export class ReviewType {
  @StaffField(() => ID, 'The review.')
  id!: string;

  @StaffField(() => ID, 'The person.')
  personId!: string;

  @StaffField(() => String, 'Their name.')
  name!: string;

  @StaffField(() => ID, 'The round they were elected in.')
  roundId!: string;

  @StaffField(() => String, 'Their constituency.')
  constituency!: string;

  @StaffField(() => String, 'The congress.')
  congress!: string;

  @StaffField(() => QualificationState, 'Where the review stands.')
  state!: QualificationState;

  @StaffField(() => Boolean, 'Eighteen on the day of the vote.')
  ofAge!: boolean;

  @StaffField(() => Boolean, 'On the roll of voters.')
  onRoll!: boolean;

  @StaffField(
    () => [String],
    'Congresses they sit in that have no hierarchical relation with this one (EL 48).',
  )
  conflicts!: readonly string[];

  @StaffField(() => [String], 'Findings of discipline cases.')
  discipline!: readonly string[];

  @StaffField(() => ReviewFindingsType, 'What the committee found; null before it looked.', {
    nullable: true,
  })
  findings!: ReviewFindingsType | null;

  @StaffField(() => String, 'Its opinion.', { nullable: true })
  opinion!: string | null;

  @StaffField(() => VoidGround, 'Why the election was declared void.', { nullable: true })
  voidGround!: VoidGround | null;

  @StaffField(() => String, 'The ground in words.', { nullable: true })
  ground!: string | null;

  @StaffField(() => CivilDateScalar, 'Day of the decision.', { nullable: true })
  decidedOn!: string | null;

  @StaffField(() => ID, 'Their entry in the register, once confirmed.', { nullable: true })
  deputyId!: string | null;

  @StaffField(() => Boolean, 'The viewer may decide on it.')
  canDecide!: boolean;
}

@InputType({ description: 'What the qualification committee found: true where nothing stands against it.' })
export class ReviewFindingsInput {
  @Field(() => Boolean, { description: 'Basic conditions.' })
  BASIC_CONDITIONS!: boolean;

  @Field(() => Boolean, { description: 'The procedure of the election.' })
  PROCEDURE!: boolean;

  @Field(() => Boolean, { description: 'No illegal act.' })
  ILLEGAL_ACTS!: boolean;
}

@InputType({ description: 'What the qualification committee found of people elected, all alike (EL 47).' })
export class ReviewElectedInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => [ID], { description: 'The reviews.' })
  qualificationIds!: string[];

  @Field(() => ReviewFindingsInput, { description: 'What was found.' })
  findings!: ReviewFindingsInput;

  @Field(() => String, { nullable: true, description: 'The opinion; at most 255 characters.' })
  opinion?: string | null;
}

@InputType({ description: 'Which of two seats somebody keeps that cannot be held together (EL 48; ZJE 53).' })
export class KeepOneSeatInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The review of the seat they were now elected to.' })
  qualificationId!: string;

  @Field(() => Boolean, { description: 'Whether they keep the new seat; else the one they hold.' })
  keepsNew!: boolean;

  @Field(() => String, { description: 'The written statement it rests on.' })
  ground!: string;
}
