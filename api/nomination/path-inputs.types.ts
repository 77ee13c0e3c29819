import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { ConsultationResult } from './candidacy.rules.ts';

@InputType({ description: 'How many of a voter group were in favour of a candidate.' })
export class OpinionInput {
  @Field(() => ID, { description: 'The candidate.' })
  personId!: string;

  @Field(() => Int, { description: 'How many.' })
  support!: number;
}

@InputType({ description: 'Votes for one choice of a primary.' })
export class PrimaryVotesInput {
  @Field(() => ID, { description: 'The choice.' })
  personId!: string;

  @Field(() => Int, { description: 'Votes.' })
  votes!: number;
}

@InputType({ description: 'A meeting of a voter group about the preliminary candidates (EL 32).' })
export class RecordConsultationInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The constituency.' })
  constituencyId!: string;

  @Field(() => String, { description: 'The voter group.' })
  voterGroup!: string;

  @Field(() => CivilDateScalar, { description: 'When.' })
  heldOn!: string;

  @Field(() => String, { description: 'Where.' })
  place!: string;

  @Field(() => Int, { description: 'How many were there.' })
  present!: number;

  @Field(() => [OpinionInput], { description: 'Who was supported by how many.' })
  opinions!: OpinionInput[];

  @Field(() => String, { nullable: true, description: 'What else was said.' })
  note: string | null = null;
}

@InputType({ description: 'What consultation came to (EL 32; ZJE 36).' })
export class ConcludeConsultationInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The constituency.' })
  constituencyId!: string;

  @Field(() => ConsultationResult, { description: 'A fairly common view, or a primary.' })
  kind!: ConsultationResult;

  @Field(() => CivilDateScalar, { description: 'When.' })
  concludedOn!: string;

  @Field(() => [ID], { description: 'Whom the common view names; none with a primary.' })
  personIds!: string[];

  @Field(() => String, { nullable: true, description: 'Why.' })
  note: string | null = null;
}

@InputType({ description: 'A primary, announced beforehand (ZJE 36).' })
export class AnnouncePrimaryInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The constituency.' })
  constituencyId!: string;

  @Field(() => CivilDateScalar, { description: 'The day its notice was posted.' })
  noticeOn!: string;

  @Field(() => CivilDateScalar, { description: 'The day it is held; after the notice.' })
  heldOn!: string;

  @Field(() => String, { description: 'The time.' })
  startsAt!: string;

  @Field(() => String, { description: 'The place.' })
  place!: string;

  @Field(() => String, { description: 'Method and procedure.' })
  method!: string;
}

@InputType({ description: 'A keying of the record of a primary; two persons make one each.' })
export class KeyPrimaryInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The primary.' })
  primaryId!: string;

  @Field(() => Int, { description: 'First or second.' })
  keying!: 1 | 2;

  @Field(() => Int, { description: 'Papers issued.' })
  issued!: number;

  @Field(() => Int, { description: 'Papers returned.' })
  returned!: number;

  @Field(() => Int, { description: 'Papers void.' })
  invalid!: number;

  @Field(() => [PrimaryVotesInput], { description: 'Votes of every choice.' })
  votes!: PrimaryVotesInput[];
}

@InputType({ description: 'A lot that people drew before witnesses.' })
export class DrawLotInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The primary.' })
  primaryId!: string;

  @Field(() => [ID], { description: 'Those it fell on.' })
  drawn!: string[];

  @Field(() => CivilDateScalar, { description: 'When.' })
  drawnOn!: string;

  @Field(() => String, { description: 'Who saw it.' })
  witnesses!: string;
}

@InputType({ description: 'Voters ask to meet the candidates (EL 34).' })
export class RequestMeetingInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The constituency.' })
  constituencyId!: string;

  @Field(() => CivilDateScalar, { description: 'When.' })
  requestedOn!: string;

  @Field(() => String, { description: 'Who asks.' })
  requestedBy!: string;

  @Field(() => Int, { description: 'How many.' })
  voters!: number;
}

@InputType({ description: 'Day and place of a meeting.' })
export class PlanMeetingInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => CivilDateScalar, { description: 'The day; before election day.' })
  plannedOn!: string;

  @Field(() => String, { description: 'Where.' })
  place!: string;
}

@InputType({ description: 'A meeting that was held.' })
export class RecordMeetingInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The meeting.' })
  meetingId!: string;

  @Field(() => CivilDateScalar, { description: 'When.' })
  heldOn!: string;

  @Field(() => Int, { description: 'How many came.' })
  present!: number;

  @Field(() => String, { description: 'What was said.' })
  record!: string;
}
