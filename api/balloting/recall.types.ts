import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { EndConsequenceType } from '../deputies/mandate-end.types.ts';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { DefenceKind, RecallFault, RecallState } from './recall.rules.ts';

registerEnumType(RecallState, {
  name: 'RecallState',
  description: 'How far a recall has come (EL 50 to 53).',
});
registerEnumType(DefenceKind, {
  name: 'DefenceKind',
  description: 'How a deputy answered a demand for recall.',
});
registerEnumType(RecallFault, {
  name: 'RecallFault',
  description: 'Why a recall vote cannot be as recorded.',
});

const count = (description: string) => StaffField(() => Int, description, { nullable: true });

@ObjectType('Recall', { description: 'A demand of voters to recall a deputy, and its vote (罢免).' })
export class RecallType {
  @StaffField(() => ID, 'The recall.')
  id!: string;

  @StaffField(() => ID, 'The deputy.')
  deputyId!: string;

  @StaffField(() => String, 'Their name.')
  deputy!: string;

  @StaffField(() => String, 'Their congress.')
  congress!: string;

  @StaffField(() => String, 'The original constituency.')
  constituency!: string;

  @StaffField(() => RecallState, 'How far it has come.')
  state!: RecallState;

  @StaffField(() => CivilDateScalar, 'Day of the demand.')
  demandedOn!: string;

  @StaffField(() => String, 'Its reasons.')
  reasons!: string;

  @StaffField(() => Int, 'Voters of the constituency who signed it.')
  signatures!: number;

  @StaffField(() => Int, 'How many have to.')
  signaturesNeeded!: number;

  @StaffField(() => DefenceKind, 'How the deputy answered.', { nullable: true })
  defenceKind!: DefenceKind | null;

  @StaffField(() => String, 'The defence.', { nullable: true })
  defence!: string | null;

  @StaffField(() => CivilDateScalar, 'Day demand and defence were printed for the voters.', {
    nullable: true,
  })
  printedOn!: string | null;

  @StaffField(() => CivilDateScalar, 'Day of the vote.', { nullable: true })
  heldOn!: string | null;

  @StaffField(() => String, 'Who presides.', { nullable: true })
  presidedBy!: string | null;

  @StaffField(() => Int, 'All voters of the constituency: the base of the vote.')
  registered!: number;

  @StaffField(() => Int, 'Votes for the recall it takes.')
  needed!: number;

  @count('Ballots issued.')
  issued!: number | null;

  @count('Ballots returned.')
  returned!: number | null;

  @count('Votes for the recall.')
  yes!: number | null;

  @count('Votes against it.')
  no!: number | null;

  @count('Void ballots.')
  invalid!: number | null;

  @StaffField(() => [EndConsequenceType], 'Offices to be looked at, once it is carried.')
  consequences!: readonly EndConsequenceType[];
}

@InputType({ description: 'A demand for recall with its signatures (EL 50; ZJE 55).' })
export class DemandRecallInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The deputy.' })
  deputyId!: string;

  @Field(() => CivilDateScalar, { description: 'Day of the demand.' })
  demandedOn!: string;

  @Field(() => String, { description: 'Its reasons.' })
  reasons!: string;

  @Field(() => [ID], { description: 'Registrations of the voters who signed.' })
  registrationIds!: string[];
}

@InputType({ description: 'The defence, and the day it was printed with the demand (EL 50).' })
export class PrintRecallInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The recall.' })
  recallId!: string;

  @Field(() => DefenceKind, { description: 'How the deputy answered.' })
  defenceKind!: DefenceKind;

  @Field(() => String, { nullable: true, description: 'The defence, or the minutes of it.' })
  defence?: string | null;

  @Field(() => CivilDateScalar, { description: 'Day it was printed.' })
  printedOn!: string;
}

@InputType({ description: 'The day of a recall vote and who presides (EL 52).' })
export class ScheduleRecallInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The recall.' })
  recallId!: string;

  @Field(() => CivilDateScalar, { description: 'Day of the vote.' })
  heldOn!: string;

  @Field(() => String, { description: 'Whom the standing committee of the county sends.' })
  presidedBy!: string;
}

@InputType({ description: 'The figures of a recall vote (EL 53; ZJE 56).' })
export class RecordRecallVoteInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The recall.' })
  recallId!: string;

  @Field(() => Int, { description: 'Ballots issued.' })
  issued!: number;

  @Field(() => Int, { description: 'Ballots returned.' })
  returned!: number;

  @Field(() => Int, { description: 'Votes for the recall.' })
  yes!: number;

  @Field(() => Int, { description: 'Votes against it.' })
  no!: number;

  @Field(() => Int, { description: 'Void ballots.' })
  invalid!: number;
}

@InputType({ description: 'Ending a recall nobody pursues any more.' })
export class WithdrawRecallInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The recall.' })
  recallId!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  ground?: string | null;
}
