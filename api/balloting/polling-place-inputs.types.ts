import { Field, ID, InputType, Int } from 'type-graphql';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { MovementKind } from './ballot-ledger.rules.ts';
import { CrewRole, CrewRule, Kinship } from './crew.rules.ts';
import { Announcement } from './opening.rules.ts';
import { PlaceKind } from './polling-place.rules.ts';

const KEY = 'A UUID of the caller’s; the same for every retry.';

@InputType({ description: 'A polling place to plan (EP-1).' })
export class PlanPlaceInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => [ID], { description: 'The constituencies it serves: one of a level at most.' })
  constituencyIds!: string[];

  @Field(() => PlaceKind, { description: 'What it is.' })
  kind!: PlaceKind;

  @Field(() => Int, { description: 'Its number among those of its kind in the division.' })
  number!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'Where it is, a public place.' })
  address!: string;

  @Field(() => String, { description: 'Voting begins, `HH:MM`.' })
  opensAt!: string;

  @Field(() => String, { description: 'Voting ends, `HH:MM`.' })
  closesAt!: string;

  @Field(() => [String], { defaultValue: [], description: 'Voter groups that vote here; empty for all.' })
  voterGroups!: string[];

  @Field(() => Int, { defaultValue: 1, description: 'Which vote of its constituencies it serves.' })
  voteNumber!: number;
}

@InputType({ description: 'Somebody who joins a crew.' })
export class AssignCrewInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => CrewRole, { description: 'What they will do.' })
  role!: CrewRole;

  @Field(() => CivilDateScalar, { nullable: true, description: 'When voters chose them (EL 43).' })
  chosenOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Who chose them.' })
  chosenBy: string | null = null;
}

@InputType({ description: 'Somebody who leaves a crew.' })
export class RemoveCrewInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The entry of the crew.' })
  memberId!: string;
}

@InputType({ description: 'Two near relatives (CC 1045).' })
export class DeclareKinshipInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Who declares it.' })
  personId!: string;

  @Field(() => ID, { description: 'The relative.' })
  relativeId!: string;

  @Field(() => Kinship, { description: 'What the relative is to the person.' })
  kinship!: Kinship;

  @Field(() => CivilDateScalar, { description: 'When it was declared; not after today.' })
  declaredOn!: string;
}

@InputType({ description: 'A declaration that is taken back.' })
export class WithdrawKinshipInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The declaration.' })
  kinshipId!: string;
}

@InputType({ description: 'What the committee settles where the law is silent.' })
export class SettleVotingRulesInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => CrewRule, { description: 'Whom a candidate keeps out of a crew.' })
  crewRule!: CrewRule;

  @Field(() => Boolean, { description: 'A proxy may have given away their own vote.' })
  proxyChains!: boolean;

  @Field(() => Boolean, { description: 'Principals and proxies are published.' })
  proxiesPublished!: boolean;

  @Field(() => Boolean, { description: 'Turnout is published once every place is closed.' })
  turnoutPublished!: boolean;
}

@InputType({ description: 'The beginning of voting at a place.' })
export class OpenPlaceInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => Int, { description: 'Secret writing booths that stand (EL 40).' })
  booths!: number;

  @Field(() => [Announcement], { description: 'What was read out (ZJE 41).' })
  announced!: Announcement[];

  @Field(() => String, { description: 'Who read it out.' })
  announcedBy!: string;
}

@InputType({ description: 'Ballot papers that were printed.' })
export class RecordPrintingInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The constituency.' })
  constituencyId!: string;

  @Field(() => Int, { description: 'How many; negative takes a wrong entry back.' })
  quantity!: number;

  @Field(() => String, { nullable: true, description: 'A note; needed for a correction.' })
  note: string | null = null;

  @Field(() => Int, { defaultValue: 1, description: 'For which vote of the constituency.' })
  voteNumber!: number;
}

@InputType({ description: 'Ballot papers that were delivered to a place or spoilt there.' })
export class RecordMovementInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => CongressLevel, { description: 'Of which level.' })
  level!: CongressLevel;

  @Field(() => MovementKind, { description: 'DELIVERED or SPOILT.' })
  kind!: MovementKind;

  @Field(() => Int, { description: 'How many; negative takes a wrong entry back.' })
  quantity!: number;

  @Field(() => String, { nullable: true, description: 'A note; needed for a correction.' })
  note: string | null = null;
}

@InputType({ description: 'The papers of one level as counted at the closing.' })
export class ClosingFiguresInput {
  @Field(() => CongressLevel, { description: 'The level.' })
  level!: CongressLevel;

  @Field(() => Int, { description: 'Given to voters.' })
  issued!: number;

  @Field(() => Int, { description: 'Left over.' })
  leftOver!: number;
}

@InputType({ description: 'The closing of a place (EP-11).' })
export class ClosePlaceInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => [ClosingFiguresInput], { description: 'One entry a level it serves.' })
  figures!: ClosingFiguresInput[];

  @Field(() => String, { nullable: true, description: 'Why the figures do not add up.' })
  explanation: string | null = null;

  @Field(() => [ID], { description: 'Persons of the crew who sign: two, a scrutineer among them.' })
  signedBy!: string[];

  @Field(() => String, { description: 'Where the box is brought.' })
  destination!: string;
}

@InputType({ description: 'A sealed box that arrived.' })
export class HandOverBoxInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => String, { description: 'Who received it.' })
  receivedBy!: string;
}
