import { Field, ID, Int, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { Sex } from '../people/person.rules.ts';
import { HandOverFault, HandOverVerdict } from './handed-over.rules.ts';
import { RollReason } from './roll.rules.ts';
import { Worklist, WorklistDecision, WorklistSource, WorklistState } from './worklist.rules.ts';

registerEnumType(Worklist, {
  name: 'Worklist',
  description: 'The five worklists between two elections (三增三减; EL 27; ZJE 26).',
});
registerEnumType(WorklistSource, { name: 'WorklistSource', description: 'Who says so.' });
registerEnumType(WorklistState, {
  name: 'WorklistState',
  description: 'WAITING: not yet eighteen on election day. LATER: a person put it off.',
});
registerEnumType(WorklistDecision, { name: 'WorklistDecision', description: 'What a person decides.' });
registerEnumType(HandOverFault, {
  name: 'HandOverFault',
  description: 'What is wrong with a row that was handed over.',
});
registerEnumType(HandOverVerdict, {
  name: 'HandOverVerdict',
  description: 'What becomes of a row that was handed over.',
});

@ObjectType('WorklistEntry', {
  description: 'Something about one person that the roll should follow, until a person decides.',
})
export class WorklistEntryType {
  @StaffField(() => ID, 'The entry.')
  id!: string;

  @StaffField(() => Worklist, 'Its worklist.')
  list!: Worklist;

  @StaffField(() => WorklistSource, 'Who says so.')
  source!: WorklistSource;

  @StaffField(() => WorklistState, 'Where it stands today.')
  state!: WorklistState;

  @StaffField(() => RollReason, 'The reason, and with it the proposed change.')
  reason!: RollReason;

  @StaffField(() => String, 'Name.')
  name!: string;

  @StaffField(() => Sex, 'Sex.')
  sex!: Sex;

  @StaffField(() => CivilDateScalar, 'Date of birth.')
  birthDate!: string;

  @StaffField(() => String, 'The number that was handed over, masked.', { nullable: true })
  idMasked!: string | null;

  @StaffField(
    () => [String],
    'Constituencies where the person stands now; of two, the one to end comes first.',
  )
  standing!: readonly string[];

  @StaffField(() => [String], 'Constituencies where the person is to be registered.')
  proposed!: readonly string[];

  @StaffField(() => Boolean, 'Whether it can be applied as it is.')
  complete!: boolean;

  @StaffField(() => String, 'Number of the decision it rests on.', { nullable: true })
  document!: string | null;

  @StaffField(() => DateTimeScalar, 'When it was decided.', { nullable: true })
  decidedAt!: Date | null;

  @StaffField(() => String, 'By whom.', { nullable: true })
  decidedBy!: string | null;

  @StaffField(() => String, 'Why.', { nullable: true })
  ground!: string | null;
}

export const WorklistEntryConnectionType = connectionOf('WorklistEntry', () => WorklistEntryType);

@ObjectType('WorklistCount', { description: 'How many entries of a worklist stand in a state.' })
export class WorklistCountType {
  @StaffField(() => Worklist, 'The worklist.')
  list!: Worklist;

  @StaffField(() => WorklistState, 'The state.')
  state!: WorklistState;

  @StaffField(() => Int, 'How many.')
  count!: number;
}

@ObjectType('RollWork', { description: 'What waits for somebody on the roll of an election.' })
export class RollWorkType {
  @StaffField(() => Int, 'Worklist entries to decide.')
  worklists!: number;

  @StaffField(() => Int, 'Applications to decide.')
  applications!: number;

  @StaffField(() => Int, 'Objections to decide.')
  objections!: number;
}

@ObjectType('HandedOverRow', { description: 'A row that was handed over, and what would become of it.' })
export class HandedOverRowType {
  @StaffField(() => Int, 'Line of the sheet.')
  line!: number;

  @StaffField(() => String, 'Name.')
  name!: string;

  @StaffField(() => String, 'ID number, masked.')
  idMasked!: string;

  @StaffField(() => RollReason, 'The matter.', { nullable: true })
  reason!: RollReason | null;

  @StaffField(() => String, 'Number of the decision.', { nullable: true })
  document!: string | null;

  @StaffField(() => HandOverVerdict, 'What would become of it.')
  verdict!: HandOverVerdict;

  @StaffField(() => HandOverFault, 'What is wrong.', { nullable: true })
  fault!: HandOverFault | null;
}

@ObjectType('WorklistsComputed', { description: 'What the roll itself told.' })
export class WorklistsComputedType {
  @StaffField(() => Int, 'Persons newly listed as eighteen.')
  newly18!: number;

  @StaffField(() => Int, 'Pairs newly listed as the same person.')
  twice!: number;
}

@ObjectType('WorklistHandedOver', { description: 'A list that was taken in.' })
export class WorklistHandedOverType {
  @StaffField(() => Int, 'Entries that were made.')
  entries!: number;

  @StaffField(() => Int, 'Rows that made none.')
  skipped!: number;
}

@ObjectType('WorklistDecided', { description: 'A batch that was decided.' })
export class WorklistDecidedType {
  @StaffField(() => Int, 'Entries decided.')
  decided!: number;
}

@InputType({ description: 'Which election.' })
export class RecomputeWorklistsInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;
}

@InputType({ description: 'A list from outside: CSV with name, ID number, matter.' })
export class HandOverWorklistInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => WorklistSource, { description: 'Which office; COMPUTED is none.' })
  source!: WorklistSource;

  @Field(() => String, { description: 'The sheet as text.' })
  text!: string;
}

@InputType({ description: 'A decision on entries of a worklist; all of them or none.' })
export class DecideWorklistInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => Worklist, { description: 'The worklist.' })
  list!: Worklist;

  @Field(() => [ID], {
    nullable: true,
    description: 'The entries; every one that is ready to be applied when left out.',
  })
  entryIds: string[] | null = null;

  @Field(() => WorklistDecision, { description: 'The decision.' })
  decision!: WorklistDecision;

  @Field(() => String, { nullable: true, description: 'Why; needed unless it is applied.' })
  ground: string | null = null;

  @Field(() => ID, { nullable: true, description: 'County constituency for those who have none yet.' })
  countyConstituencyId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Township constituency for those who have none yet.' })
  townshipConstituencyId: string | null = null;
}
