import { Field, ID, InputType } from 'type-graphql';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { CandidateListKind, NominationKind } from './candidacy.rules.ts';

@InputType({ description: 'A nomination as it stands on paper (EL 30; ZJE 34).' })
export class NominateInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The constituency.' })
  constituencyId!: string;

  @Field(() => ID, { description: 'The nominee.' })
  personId!: string;

  @Field(() => NominationKind, { description: 'Who nominates.' })
  kind!: NominationKind;

  @Field(() => String, { nullable: true, description: 'The party or organisation, unless voters nominate.' })
  organisation: string | null = null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Registrations of the voters who signed, in the order of the form; ten at least (EL 30).',
  })
  registrationIds!: string[];

  @Field(() => CivilDateScalar, { description: 'The day it came in; not after today.' })
  submittedOn!: string;

  @Field(() => ID, { nullable: true, description: 'A scan of the signed form.' })
  evidenceFileId: string | null = null;
}

@InputType({ description: 'A nomination that is taken back.' })
export class WithdrawNominationInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null = null;
}

@InputType({ description: 'A signature that is taken back.' })
export class WithdrawSignatureInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The nomination.' })
  nominationId!: string;

  @Field(() => ID, { description: 'The voter’s registration.' })
  registrationId!: string;
}

@InputType({ description: 'A list of candidates to publish (EL 32; ZJE 35, 36).' })
export class PublishCandidateListInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The constituency.' })
  constituencyId!: string;

  @Field(() => CandidateListKind, { description: 'Preliminary or formal.' })
  kind!: CandidateListKind;

  @Field(() => [ID], {
    nullable: true,
    description: 'The formal candidates. A preliminary list always holds all nominees, so it needs none.',
  })
  personIds: string[] | null = null;

  @Field(() => CivilDateScalar, { description: 'The day it is posted; not after today.' })
  publishedOn!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Keep the order given instead of surname strokes, where the stroke table lacks a character.',
  })
  keepOrder!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the order is not that of surname strokes.' })
  orderReason: string | null = null;
}
