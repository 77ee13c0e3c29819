import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { codes } from '../kernel/codes.rules.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import type { QualificationDecision } from './confirm-deputies.service.ts';
import { VoidGround } from './review.rules.ts';
import { ParticipantBasis } from './result.rules.ts';

const Decision = codes('CONFIRMED', 'VOID');
registerEnumType(Decision, {
  name: 'QualificationDecision',
  description: 'The qualification is confirmed, or the election of this person declared void (EL 47).',
});

@InputType({ description: 'A place where ballots are counted (ZJE 47).' })
export class CountPlaceInput {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The polling place it is, where it is one.' })
  pollingPlaceId?: string | null;
}

@InputType({ description: 'Opening the vote that is due in a constituency.' })
export class OpenRoundInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The constituency (选区).' })
  constituencyId!: string;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description:
      'Day of the vote: left out, the election day, and for a vote held again today. Never earlier.',
  })
  heldOn?: string | null;

  @Field(() => ParticipantBasis, {
    nullable: true,
    description:
      'What stands for the voters who took part where they are not counted apart; RETURNED by default.',
  })
  participantBasis?: ParticipantBasis | null;

  @Field(() => [CountPlaceInput], {
    nullable: true,
    description: 'Where its ballots are counted, when the election counts them at their places.',
  })
  places?: CountPlaceInput[] | null;
}

@InputType({ description: 'Sending an agreed count back to the clerks.' })
export class ReopenCountInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The place whose sheets are wrong; all of them by default.',
  })
  placeId?: string | null;
}

@InputType({ description: 'Asking a second officer to declare the result of a counted round (EL 46).' })
export class RequestDeclarationInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'Day of the vote that follows, if one does; the day of declaration by default.',
  })
  nextHeldOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why a photo of a signed sheet is missing, where the round asks for one.',
  })
  photoSkipReason?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Who stands in another election, where votes are level at the cut of its list (EL 45).',
  })
  anotherCandidates?: string[] | null;

  @Field(() => String, { nullable: true, description: 'How that was decided.' })
  anotherGround?: string | null;
}

@InputType({ description: 'Taking back a request for declaration.' })
export class WithdrawDeclarationInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

@InputType({ description: 'Declaring the result another officer asked to have declared.' })
export class DeclareResultInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

@InputType({
  description: 'The decision of the standing committee or presidium on people elected (EL 47; ZJE 52).',
})
export class ConfirmDeputiesInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => [ID], { description: 'The reviews decided on, all alike.' })
  qualificationIds!: string[];

  @Field(() => Decision, { description: 'The decision.' })
  decision!: QualificationDecision;

  @Field(() => VoidGround, { nullable: true, description: 'The ground of law for VOID (EL 35, 48, 58).' })
  voidGround?: VoidGround | null;

  @Field(() => String, {
    nullable: true,
    description: 'The ground; required for VOID (EL 35, 58). At most 255 characters.',
  })
  ground?: string | null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Day of the decision; today by default.' })
  decidedOn?: string | null;
}
