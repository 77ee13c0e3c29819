import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { CardRevocation, CardState } from './voter-card.rules.ts';

registerEnumType(CardRevocation, {
  name: 'CardRevocation',
  description: 'Why a voter card no longer counts.',
});
registerEnumType(CardState, {
  name: 'CardState',
  description: 'How a voter card stands: good, revoked, of an unknown number, or not signed by us.',
});

@ObjectType('CardKey', {
  description: 'The public half of a key that voter cards are signed with (Ed25519).',
})
export class CardKeyType {
  @PublicField(() => ID, 'Its id, as it stands in a card: eight digits of the SHA-256 of the key.')
  id!: string;

  @PublicField(() => String, 'The 32 bytes in base64url.')
  key!: string;
}

@ObjectType('CardCoverage', { description: 'How many voters of a constituency have a card.' })
export class CardCoverageType {
  @StaffField(() => ID, 'The constituency.')
  constituencyId!: string;

  @StaffField(() => Int, 'Its number.')
  number!: number;

  @StaffField(() => String, 'Its name.')
  name!: string;

  @StaffField(() => CongressLevel, 'Whose congress it elects.')
  level!: CongressLevel;

  @StaffField(() => Int, 'Voters of the newest list who are due a card here.')
  voters!: number;

  @StaffField(() => Int, 'Those of them who have one in force.')
  cards!: number;

  @StaffField(() => Int, 'The last batch among these cards.', { nullable: true })
  lastBatch!: number | null;
}

@ObjectType('VoterCardsIssued', { description: 'A batch of voter cards.' })
export class VoterCardsIssuedType {
  @StaffField(() => Int, 'Number of the batch within the election.')
  batch!: number;

  @StaffField(() => Int, 'Cards in it.')
  cards!: number;
}

@ObjectType('VoterCard', { description: 'The card of a voter that is in force.' })
export class VoterCardType {
  @StaffField(() => String, 'Its number, twelve digits drawn by chance.')
  number!: string;

  @StaffField(() => CivilDateScalar, 'The day it was made.')
  issuedOn!: string;

  @StaffField(() => Int, 'The batch it was printed in.')
  batch!: number;
}

@ObjectType('VoterCardReissued', { description: 'A card that was revoked, and the one in its place.' })
export class VoterCardReissuedType {
  @StaffField(() => String, 'Number of the revoked card.')
  revoked!: string;

  @StaffField(() => String, 'Number of the new card; null when the voter has left the roll.', {
    nullable: true,
  })
  number!: string | null;

  @StaffField(() => Int, 'The batch to print.', { nullable: true })
  batch!: number | null;
}

@InputType({ description: 'Making voter cards for those on the list who have none.' })
export class IssueVoterCardsInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { nullable: true, description: 'One constituency; without it, all.' })
  constituencyId: string | null = null;
}

@InputType({ description: 'Another card for a voter whose card is lost or spoilt.' })
export class ReissueVoterCardInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The registration the card belongs to.' })
  registrationId!: string;

  @Field(() => CardRevocation, { description: 'Why the old card no longer counts.' })
  reason!: CardRevocation;
}
