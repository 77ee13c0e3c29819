import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { StaffField } from '../kernel/graphql/fields.ts';
import { Counting } from './consolidation.rules.ts';

registerEnumType(Counting, {
  name: 'Counting',
  description: 'Boxes opened together in the constituency, or each counted at its place (ZJE 47).',
});

@ObjectType('CountSettings', { description: 'How the rounds of an election are counted.' })
export class CountSettingsType {
  @StaffField(() => ID, 'The election.')
  electionId!: string;

  @StaffField(() => Boolean, 'Whether this was settled; else these are the defaults.')
  settled!: boolean;

  @StaffField(() => Counting, 'Boxes opened together, or each counted at its place.')
  counting!: Counting;

  @StaffField(() => Boolean, 'Sheets have marks against and blanks for each candidate.')
  marksCounted!: boolean;

  @StaffField(() => Boolean, 'Sheets say why ballots are void.')
  voidCausesCounted!: boolean;

  @StaffField(() => Boolean, 'Voters written in can be candidates of another election.')
  anotherWriteIns!: boolean;

  @StaffField(() => Boolean, 'A photo of each signed sheet is there before the result is declared.')
  photoRequired!: boolean;
}

@InputType({ description: 'Settling how the coming rounds of an election are counted.' })
export class SettleCountsInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => Counting, { description: 'Boxes opened together, or each counted at its place.' })
  counting!: Counting;

  @Field(() => Boolean, { description: 'Sheets have marks against and blanks for each candidate.' })
  marksCounted!: boolean;

  @Field(() => Boolean, { description: 'Sheets say why ballots are void.' })
  voidCausesCounted!: boolean;

  @Field(() => Boolean, { description: 'Voters written in can be candidates of another election.' })
  anotherWriteIns!: boolean;

  @Field(() => Boolean, { description: 'A photo of each signed sheet before the result is declared.' })
  photoRequired!: boolean;
}
