import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { RefusalCode } from '../kernel/refusal.rules.ts';
import { Sex } from '../people/person.rules.ts';
import { VotingWay } from '../registration/eligibility.rules.ts';
import { CheckInMeans } from './check-in.rules.ts';

registerEnumType(CheckInMeans, { name: 'CheckInMeans', description: 'How a voter was recognised.' });
registerEnumType(VotingWay, { name: 'VotingWay', description: 'A way to cast a vote (ZJE 44).' });

const KEY = 'A UUID of the caller’s; the same for every retry.';

@InputType({ description: 'A voter at the desk: a card, an ID number, or a name with its last four.' })
export class CheckInVoterInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What a scanner read from a voter card, or its number.',
  })
  card: string | null = null;

  @Field(() => String, { nullable: true, description: 'The ID number.' })
  idNumber: string | null = null;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name: string | null = null;

  @Field(() => String, { nullable: true, description: 'The last four characters of the ID number.' })
  idLastFour: string | null = null;

  @Field(() => Int, {
    nullable: true,
    description: 'The hour in which the ballot was handed out, for a stamp that was kept; now unless said.',
  })
  hour: number | null = null;

  @Field(() => String, { nullable: true, description: 'Who writes for a voter who cannot (EL 40).' })
  assistedBy: string | null = null;
}

@InputType({ description: 'Check-ins that are to be taken back.' })
export class AskUndoInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => [ID], { description: 'The check-ins.' })
  checkInIds!: string[];

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType({ description: 'The second look at check-ins that somebody wants taken back.' })
export class DecideUndoInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => [ID], { description: 'The check-ins.' })
  checkInIds!: string[];

  @Field(() => Boolean, { description: 'True takes them back; false leaves them.' })
  undo!: boolean;
}

@InputType({ description: 'Lines that were ticked off on the printed roll.' })
export class EnterPaperRollInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => ID, { description: 'The voter list the sheets were printed from.' })
  listId!: string;

  @Field(() => [Int], { description: 'The numbers, at most 200, all of one hour.' })
  numbers!: number[];

  @Field(() => Int, { description: 'The hour.' })
  hour!: number;
}

@ObjectType('BallotHandedOut', { description: 'A ballot paper that was handed out.' })
export class BallotHandedOutType {
  @StaffField(() => ID, 'The check-in.')
  checkInId!: string;

  @StaffField(() => CongressLevel, 'Its level.')
  level!: CongressLevel;

  @StaffField(() => String, 'The constituency.')
  constituency!: string;

  @StaffField(() => String, 'Whose ballot it is.')
  voter!: string;

  @StaffField(() => Boolean, 'It was handed to a proxy.')
  byProxy!: boolean;

  @StaffField(() => VotingWay, 'How the voter was to vote, where that was decided.', { nullable: true })
  votingWay!: VotingWay | null;
}

@ObjectType('VoterCheckedIn', { description: 'What was handed out to a voter at the desk.' })
export class VoterCheckedInType {
  @StaffField(() => ID, 'The place.')
  placeId!: string;

  @StaffField(() => String, 'Who came.')
  voter!: string;

  @StaffField(() => Int, 'The hour it is booked under.')
  hour!: number;

  @StaffField(() => String, 'Who writes for the voter.', { nullable: true })
  assistedBy!: string | null;

  @StaffField(() => [BallotHandedOutType], 'The ballots, the voter’s own first.')
  ballots!: readonly BallotHandedOutType[];
}

@ObjectType('UndoAsked', { description: 'A check-in that waits for a second look.' })
export class UndoAskedType {
  @StaffField(() => [ID], 'The check-ins of one voter.')
  checkInIds!: readonly string[];

  @StaffField(() => String, 'The voter.')
  voter!: string;

  @StaffField(() => Int, 'The hour it was booked under.')
  hour!: number;

  @StaffField(() => String, 'Why it should be taken back.')
  reason!: string;

  @StaffField(() => Boolean, 'The viewer asked for it, and so cannot decide.')
  own!: boolean;
}

@ObjectType('StationRollLine', { description: 'A voter on the printed roll of a place.' })
export class StationRollLineType {
  @StaffField(() => Int, 'The number on the sheet.')
  number!: number;

  @StaffField(() => String, 'Name.')
  name!: string;

  @StaffField(() => Sex, 'Sex.')
  sex!: Sex;

  @StaffField(() => [CongressLevel], 'The ballots due.')
  levels!: readonly CongressLevel[];
}

@ObjectType('StationRoll', {
  description: 'The roll of a place for printing: the back-up when the line is down.',
})
export class StationRollType {
  @StaffField(() => ID, 'The place.')
  placeId!: string;

  @StaffField(() => ID, 'The voter list it is printed from.')
  listId!: string;

  @StaffField(() => Int, 'Version of the list.')
  version!: number;

  @StaffField(() => CivilDateScalar, 'Day of the list.')
  publishedOn!: string;

  @StaffField(() => Int, 'Voters of the place.')
  voters!: number;

  @StaffField(() => [StationRollLineType], 'Lines in order.')
  lines!: readonly StationRollLineType[];
}

@ObjectType('PaperRollRefused', { description: 'A number of the printed roll that was not entered.' })
export class PaperRollRefusedType {
  @StaffField(() => Int, 'The number.')
  number!: number;

  @StaffField(() => RefusalCode, 'Why.')
  code!: RefusalCode;

  @StaffField(() => String, 'The voter, when there is one.', { nullable: true })
  name!: string | null;

  @StaffField(() => String, 'Where they had a ballot already.', { nullable: true })
  place!: string | null;

  @StaffField(() => Int, 'In which hour.', { nullable: true })
  hour!: number | null;
}

@ObjectType('PaperRollEntered', { description: 'What became of a batch of the printed roll.' })
export class PaperRollEnteredType {
  @StaffField(() => ID, 'The place.')
  placeId!: string;

  @StaffField(() => Int, 'Voters entered.')
  entered!: number;

  @StaffField(() => [PaperRollRefusedType], 'Numbers that were not.')
  refused!: readonly PaperRollRefusedType[];
}
