import { Field, ID, InputType } from 'type-graphql';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { DayReading, ElectionKind, FormalListOrder, PrimaryTie } from './election.rules.ts';
import { ElectionStep } from './election-steps.rules.ts';

@InputType({ description: 'An election of one or several congress terms on one day.' })
export class CreateElectionInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => ElectionKind, { description: 'General election or by-election.' })
  kind!: ElectionKind;

  @Field(() => CivilDateScalar, {
    description: 'Election day; it must leave time for the voter list (EL 28).',
  })
  electionDay!: string;

  @Field(() => DayReading, {
    defaultValue: 'STRICT',
    description: 'The reading of "N days before" to plan by; STRICT is safe under both.',
  })
  dayReading!: DayReading;

  @Field(() => [ID], { description: 'The terms it fills.' })
  termIds!: string[];
}

@InputType({ description: 'The day a statutory notice was really posted (公布).' })
export class RecordPostingInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ElectionStep, { description: 'The step that was taken.' })
  milestone!: ElectionStep;

  @Field(() => ID, { nullable: true, description: 'One constituency; without it, the whole election.' })
  constituencyId: string | null = null;

  @Field(() => CivilDateScalar, { description: 'The day it was posted; not after today.' })
  postedOn!: string;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day recorded so far, as the caller saw it, when it is being corrected.',
  })
  replaces: string | null = null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The last day of a step that lasts.' })
  endsOn: string | null = null;

  @Field(() => String, { nullable: true, description: 'Why the recorded day is corrected.' })
  reason: string | null = null;
}

@InputType({ description: 'Where a notice hung, with its proof.' })
export class AddPostingPlaceInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The posting.' })
  postingId!: string;

  @Field(() => String, { description: 'The place.' })
  place!: string;

  @Field(() => CivilDateScalar, { description: 'Since when; not before the day of the posting.' })
  postedOn!: string;

  @Field(() => String, { description: 'Who put it up.' })
  postedBy!: string;

  @Field(() => ID, { nullable: true, description: 'A photo or scan.' })
  fileId: string | null = null;
}

@InputType({ description: 'A record of where a notice hung that is wrong.' })
export class StrikePostingPlaceInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The record.' })
  placeId!: string;

  @Field(() => String, { description: 'Why it is wrong.' })
  reason!: string;
}

@InputType({ description: 'What the law leaves open, settled for one election.' })
export class SetElectionRulesInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => FormalListOrder, { description: 'How formal lists are ordered (ZJE 36; DS83 10).' })
  formalListOrder!: FormalListOrder;

  @Field(() => PrimaryTie, { description: 'What settles a tie at the cut of a primary.' })
  primaryTie!: PrimaryTie;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The window of the province begins.' })
  windowFrom: string | null = null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The window of the province ends.' })
  windowTo: string | null = null;
}

@InputType({ description: 'The notice of a change of election day that was posted.' })
export class AnnounceDayChangeInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The change.' })
  changeId!: string;

  @Field(() => CivilDateScalar, { description: 'The day it was posted.' })
  announcedOn!: string;
}
