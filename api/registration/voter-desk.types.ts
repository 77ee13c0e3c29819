import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { Sex } from '../people/person.rules.ts';
import { PenalSituation, VotingWay } from './eligibility.rules.ts';
import { RollReason } from './roll.rules.ts';
import { VoterCategory } from './voter-category.rules.ts';
import { VoterEntryInput } from './voter-entry.types.ts';

registerEnumType(VotingWay, { name: 'VotingWay', description: 'A way to cast a vote (ZJE 44).' });

@ObjectType('RegistrationAtDesk', { description: 'A registration of a person, in force or ended.' })
export class RegistrationAtDeskType {
  @StaffField(() => ID, 'The registration.')
  id!: string;

  @StaffField(() => CongressLevel, 'Whose congress it is for.')
  level!: CongressLevel;

  @StaffField(() => ID, 'The constituency.')
  constituencyId!: string;

  @StaffField(() => String, 'Its name.')
  constituency!: string;

  @StaffField(() => VoterCategory, 'As what.')
  category!: VoterCategory;

  @StaffField(() => PenalSituation, 'Where the voter stands with the law.')
  penalSituation!: PenalSituation;

  @StaffField(() => VotingWay, 'How they vote, where that was decided.', { nullable: true })
  votingWay!: VotingWay | null;

  @StaffField(() => CivilDateScalar, 'Since when.')
  addedOn!: string;

  @StaffField(() => RollReason, 'Why it began.')
  addedReason!: RollReason;

  @StaffField(() => String, 'What that rests on.', { nullable: true })
  addedGround!: string | null;

  @StaffField(() => CivilDateScalar, 'Until when.', { nullable: true })
  removedOn!: string | null;

  @StaffField(() => RollReason, 'Why it ended.', { nullable: true })
  removedReason!: RollReason | null;

  @StaffField(() => String, 'What that rests on.', { nullable: true })
  removedGround!: string | null;
}

@ObjectType('VoterAtDesk', { description: 'A person of the roll with every registration there was.' })
export class VoterAtDeskType {
  @StaffField(() => ID, 'The person.')
  personId!: string;

  @StaffField(() => String, 'Name.')
  name!: string;

  @StaffField(() => Sex, 'Sex.')
  sex!: Sex;

  @StaffField(() => CivilDateScalar, 'Date of birth.')
  birthDate!: string;

  @StaffField(() => [RegistrationAtDeskType], 'Registrations: those in force, then the ended, newest first.')
  registrations!: readonly RegistrationAtDeskType[];
}

@ObjectType('RegistrationPlace', { description: 'A constituency as somebody looks for theirs.' })
export class RegistrationPlaceType {
  @PublicField(() => ID, 'The constituency.')
  id!: string;

  @PublicField(() => CongressLevel, 'Whose congress it elects.')
  level!: CongressLevel;

  @PublicField(() => Int, 'Its number.')
  number!: number;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => String, 'Division code of the street or town it lies in.')
  area!: string;

  @PublicField(() => String, 'Name of that street or town.')
  areaName!: string;
}

@ObjectType('VoterChanged', { description: 'A person whose registration was changed.' })
export class VoterChangedType {
  @StaffField(() => ID, 'The person.')
  personId!: string;
}

@InputType({ description: 'A registration at the desk (EL 27; ZJE 26–32).' })
export class RegisterVoterInput extends VoterEntryInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => RollReason, { defaultValue: 'REGISTERED_BY_DESK', description: 'Why it begins.' })
  reason!: RollReason;

  @Field(() => String, {
    nullable: true,
    description: 'A document or words; needed where rights are restored.',
  })
  ground: string | null = null;

  @Field(() => Boolean, { defaultValue: false, description: 'The person asks for it (ZJE 29).' })
  onRequest!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The name given takes the place of the one known.',
  })
  takeName!: boolean;
}

@InputType({ description: 'A voter to be taken off the roll.' })
export class RemoveVoterInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => RollReason, { description: 'Why.' })
  reason!: RollReason;

  @Field(() => String, { nullable: true, description: 'A document or words; some reasons need a document.' })
  ground: string | null = null;
}

@InputType({ description: 'A voter who belongs in other constituencies.' })
export class MoveVoterInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'Constituency of the county’s congress.' })
  countyConstituencyId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Constituency of the township’s congress.' })
  townshipConstituencyId: string | null = null;

  @Field(() => String, { nullable: true, description: 'A document or words.' })
  ground: string | null = null;
}

@InputType({ description: 'What is written wrongly of a voter.' })
export class CorrectVoterInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { nullable: true, description: 'The right name.' })
  name: string | null = null;

  @Field(() => String, { nullable: true, description: 'The right ID number; sealed.' })
  idNumber: string | null = null;
}
