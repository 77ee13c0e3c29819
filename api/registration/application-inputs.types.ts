import { Field, ID, InputType } from 'type-graphql';
import { ApplicationDecision, ContactOf } from './application.rules.ts';
import { VoterCategory } from './voter-category.rules.ts';

@InputType({ description: 'An application to be registered.' })
export class SubmitApplicationInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => String, { description: 'Whole name.' })
  name!: string;

  @Field(() => String, { description: 'ID number of eighteen characters; sealed.' })
  idNumber!: string;

  @Field(() => String, { description: 'Phone number; sealed.' })
  phone!: string;

  @Field(() => String, { description: 'Where the applicant lives, or the unit they work at; sealed.' })
  residence!: string;

  @Field(() => VoterCategory, { defaultValue: 'RESIDENT', description: 'As what.' })
  category!: VoterCategory;

  @Field(() => ID, { nullable: true, description: 'Constituency of the county’s congress.' })
  countyConstituencyId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Constituency of the township’s congress.' })
  townshipConstituencyId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'A photo or scan that was sent as proof.' })
  fileId: string | null = null;

  @Field(() => String, { nullable: true, description: 'To be left blank.' })
  leaveBlank: string | null = null;
}

@InputType({ description: 'What an applicant answers when more was asked.' })
export class AnswerApplicationInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code of the application.' })
  code!: string;

  @Field(() => String, { description: 'The last four characters of the ID number.' })
  idLastFour!: string;

  @Field(() => String, { description: 'The answer; blank when a file says it.' })
  answer!: string;

  @Field(() => ID, { nullable: true, description: 'A photo or scan.' })
  fileId: string | null = null;
}

@InputType({ description: 'A decision on an application.' })
export class DecideApplicationInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The application.' })
  applicationId!: string;

  @Field(() => ApplicationDecision, { description: 'The decision.' })
  decision!: ApplicationDecision;

  @Field(() => String, { nullable: true, description: 'Why, or what more is asked; the applicant reads it.' })
  ground: string | null = null;

  @Field(() => ID, {
    nullable: true,
    description: 'Constituency of the county’s congress; as applied for when left out.',
  })
  countyConstituencyId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Constituency of the township’s congress.' })
  townshipConstituencyId: string | null = null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The certificate of voter qualification was seen.',
  })
  certificate!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'Somebody registered elsewhere is moved here.' })
  move!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The name given takes the place of the one known.',
  })
  takeName!: boolean;
}

@InputType({ description: 'Sealed details to be read, and for what.' })
export class ReadContactInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ContactOf, { description: 'Whose.' })
  of!: ContactOf;

  @Field(() => ID, { description: 'The application or objection.' })
  id!: string;

  @Field(() => String, { description: 'For what; it is recorded.' })
  purpose!: string;
}
