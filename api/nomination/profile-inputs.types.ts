import { Field, ID, InputType } from 'type-graphql';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { NomineeReportKind } from './candidacy.rules.ts';

@InputType({ description: 'What voters are told of a nominee, and what the nominee declared (EL 30, 35).' })
export class EnterProfileInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The constituency.' })
  constituencyId!: string;

  @Field(() => ID, { description: 'The nominee.' })
  personId!: string;

  @Field(() => String, { description: 'Ethnic group.' })
  ethnicity!: string;

  @Field(() => String, { description: 'Education.' })
  education!: string;

  @Field(() => String, { description: 'Party, or none.' })
  party!: string;

  @Field(() => String, { description: 'Unit and post.' })
  occupation!: string;

  @Field(() => String, { description: 'Curriculum vitae.' })
  cv!: string;

  @Field(() => ID, { nullable: true, description: 'A photo.' })
  photoFileId: string | null = null;

  @Field(() => Boolean, { nullable: true, description: 'Declared to be a national.' })
  chineseNational: boolean | null = null;

  @Field(() => Boolean, { nullable: true, description: 'Declared to live abroad.' })
  residentAbroad: boolean | null = null;

  @Field(() => Boolean, { nullable: true, description: 'Declared to take foreign funding.' })
  foreignFunding: boolean | null = null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'When that was declared.' })
  declaredOn: string | null = null;

  @Field(() => ID, { nullable: true, description: 'A scan of the declaration.' })
  declarationFileId: string | null = null;

  @Field(() => String, { nullable: true, description: 'Congresses elsewhere the nominee sits in.' })
  otherMandates: string | null = null;
}

@InputType({ description: 'A nominee said that what voters are told is true.' })
export class ConfirmProfileInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The constituency.' })
  constituencyId!: string;

  @Field(() => ID, { description: 'The nominee.' })
  personId!: string;

  @Field(() => String, { description: 'How: signed, by telephone, at the office.' })
  how!: string;

  @Field(() => CivilDateScalar, { description: 'When.' })
  confirmedOn!: string;
}

@InputType({ description: 'A report about a nominee.' })
export class ReportNomineeInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The constituency.' })
  constituencyId!: string;

  @Field(() => ID, { description: 'The nominee.' })
  personId!: string;

  @Field(() => NomineeReportKind, { description: 'What it is about.' })
  kind!: NomineeReportKind;

  @Field(() => CivilDateScalar, { description: 'The day it came in.' })
  receivedOn!: string;

  @Field(() => String, { nullable: true, description: 'Who said so, if they gave a name.' })
  reporter: string | null = null;

  @Field(() => String, { description: 'What was said.' })
  text!: string;
}

@InputType({ description: 'The decision on a report about a nominee.' })
export class ExamineNomineeInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Boolean, { description: 'Whether it is true.' })
  upheld!: boolean;

  @Field(() => String, { description: 'What was found.' })
  finding!: string;
}

@InputType({ description: 'Voters were told of a finding.' })
export class TellVotersInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => CivilDateScalar, { description: 'When.' })
  toldOn!: string;
}
