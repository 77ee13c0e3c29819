import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { StaffField } from '../kernel/graphql/fields.ts';
import { DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { CountSheetFault } from './count-sheet.rules.ts';
import type { Keying } from './keying.rules.ts';

registerEnumType(CountSheetFault, {
  name: 'CountSheetFault',
  description: 'Why a count sheet does not add up (EL 43, 44; ZJE 47, 48).',
});

@ObjectType('CountedVotes', { description: 'Votes keyed for one person.' })
export class CountedVotesType {
  @StaffField(() => ID, 'The person.')
  personId!: string;

  @StaffField(() => Int, 'Votes.')
  votes!: number;
}

@ObjectType('CountSheet', {
  description: 'One keying of the signed counting record (计票记录). Never changed.',
})
export class CountSheetType {
  @StaffField(() => ID, 'The sheet.')
  id!: string;

  @StaffField(() => Int, 'Which of the two keyings: 1 or 2.')
  keying!: number;

  @StaffField(() => Int, 'From 1; a correction is a further sheet.')
  revision!: number;

  @StaffField(() => Boolean, 'Keyed by the viewer.')
  own!: boolean;

  @StaffField(() => Int, 'Ballots issued.')
  issued!: number;

  @StaffField(() => Int, 'Voters who took part.')
  participants!: number;

  @StaffField(() => Int, 'Ballots returned.')
  returned!: number;

  @StaffField(() => Int, 'Void ballots.')
  invalid!: number;

  @StaffField(() => [CountedVotesType], 'Votes of each person.')
  votes!: readonly CountedVotesType[];

  @StaffField(() => DateTimeScalar, 'When it was keyed.')
  keyedAt!: string;
}

@ObjectType('CountDifference', { description: 'A figure the two clerks keyed differently.' })
export class CountDifferenceType {
  @StaffField(() => String, '`issued`, `participants`, `returned`, `invalid`, or `votes.` with the person.')
  field!: string;

  @StaffField(() => ID, 'The person the figure is about.', { nullable: true })
  personId!: string | null;

  @StaffField(() => String, 'Their name.', { nullable: true })
  name!: string | null;

  @StaffField(() => Int, 'What the first clerk keyed; null when nothing.', { nullable: true })
  first!: number | null;

  @StaffField(() => Int, 'What the second clerk keyed; null when nothing.', { nullable: true })
  second!: number | null;
}

@ObjectType('CountFault', { description: 'A figure that cannot be true, and why.' })
export class CountFaultType {
  @StaffField(() => CountSheetFault, 'Why.')
  code!: CountSheetFault;

  @StaffField(
    () => String,
    '`issued`, `participants`, `returned`, `invalid`, `votes`, or `votes.` with the person.',
  )
  field!: string;

  @StaffField(() => ID, 'The person the figure is about.', { nullable: true })
  personId!: string | null;
}

@ObjectType('CountPreview', {
  description: 'What would come of figures while they are being keyed; nothing is stored.',
})
export class CountPreviewType {
  @StaffField(() => [CountFaultType], 'Every fault at once; empty when the sheet adds up.')
  faults!: readonly CountFaultType[];

  @StaffField(() => String, 'The result these figures would have; null while they do not add up.', {
    nullable: true,
  })
  explanation!: string | null;

  @StaffField(() => [String], 'The articles it would rest on.')
  basis!: readonly string[];
}

@InputType({ description: 'Votes of one person on the count sheet.' })
export class CountedVotesInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => Int, { description: 'Votes, from 0.' })
  votes!: number;
}

@InputType({ description: 'The figures of a count sheet.' })
export class CountFiguresInput {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field(() => Int, { description: 'Ballots issued.' })
  issued!: number;

  @Field(() => Int, { description: 'Ballots returned.' })
  returned!: number;

  @Field(() => Int, { description: 'Void ballots among those returned.' })
  invalid!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Voters who took part; left out, ballots returned or issued stand for it, as the round says.',
  })
  participants?: number | null;

  @Field(() => [CountedVotesInput], { description: 'Votes of every person on the list.' })
  votes!: CountedVotesInput[];
}

@InputType({ description: 'One keying of the count sheet.' })
export class KeyCountInput extends CountFiguresInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => Int, { description: 'Which of the two keyings: 1 or 2.' })
  keying!: Keying;
}

@InputType({ description: 'Somebody voters wrote in (另选他人), by registration or by name.' })
export class AddWriteInInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Full name of a registered voter of the congress’s area.',
  })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Their registration, where several have that name.' })
  registrationId?: string | null;
}
