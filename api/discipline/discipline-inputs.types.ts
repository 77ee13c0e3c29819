import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { AllegationCategory, CaseChannel, CaseFinding, SubjectStanding } from './case.rules.ts';

@InputType({ description: 'A report of an election offence.' })
export class ReceiveReportInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { nullable: true, description: 'The constituency; none for the whole county.' })
  constituencyId: string | null = null;

  @Field(() => CaseChannel, { description: 'How it came in.' })
  channel!: CaseChannel;

  @Field(() => AllegationCategory, { description: 'What is alleged.' })
  category!: AllegationCategory;

  @Field(() => String, { description: 'What happened, at most 5000 characters. It is kept sealed.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Who reports, if they wish to say. It is kept sealed.',
  })
  complainantName: string | null = null;

  @Field(() => String, { nullable: true, description: 'How to reach them.' })
  complainantContact: string | null = null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it reached the house, unless now.' })
  receivedAt: string | null = null;

  @Field(() => [ID], { description: 'Evidence that was sent before.' })
  fileIds: string[] = [];
}

@InputType({ description: 'The case to take in hand.' })
export class AcknowledgeCaseInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;
}

@InputType({ description: 'Whom a case is about.' })
export class NameSubjectInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => SubjectStanding, { description: 'What they are in the election.' })
  standing!: SubjectStanding;
}

@InputType({ description: 'A note on a case.' })
export class NoteCaseInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'What was found out. It is kept sealed.' })
  text!: string;
}

@InputType({ description: 'A hand-over to the competent body.' })
export class HandOverCaseInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'The body.' })
  body!: string;

  @Field(() => CivilDateScalar, { description: 'The day.' })
  handedOn!: string;
}

@InputType({ description: 'The receipt of a hand-over.' })
export class NoteReceiptInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The hand-over.' })
  handOverId!: string;

  @Field(() => String, { description: 'Number of the receipt.' })
  receiptNumber!: string;

  @Field(() => CivilDateScalar, { description: 'Its day.' })
  receiptOn!: string;
}

@InputType({ description: 'The end of a case.' })
export class CloseCaseInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => CaseFinding, { description: 'What was found.' })
  finding!: CaseFinding;

  @Field(() => String, { description: 'On what ground, for the file. It is kept sealed.' })
  ground!: string;

  @Field(() => String, { description: 'What the complainant reads.' })
  answer!: string;
}

@InputType({ description: 'Why somebody must know who reported.' })
export class ReadComplainantInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'The purpose. It goes on record.' })
  purpose!: string;
}

@InputType({ description: 'The days a desk gives itself.' })
export class SetCaseClockInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => Int, { description: 'Days to acknowledge.' })
  acknowledgeDays!: number;

  @Field(() => Int, { description: 'Days to decide.' })
  decideDays!: number;

  @Field(() => Int, { description: 'Days to decide near election day.' })
  decideDaysNear!: number;

  @Field(() => Int, { description: 'How many days before election day that begins.' })
  nearFrom!: number;
}
