import { Field, ID, InputType, Int } from 'type-graphql';
import type { Keying } from '../kernel/keying.rules.ts';

@InputType({ description: 'Votes of one person on the count sheet.' })
export class CountedVotesInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => Int, { description: 'Votes, from 0.' })
  votes!: number;

  @Field(() => Int, { nullable: true, description: 'Marks against, where the sheet has them.' })
  against?: number | null;

  @Field(() => Int, { nullable: true, description: 'Valid ballots that left this person blank.' })
  abstained?: number | null;
}

@InputType({ description: 'Void ballots by cause; they add up to the void ballots (EL 44).' })
export class VoidCausesInput {
  @Field(() => Int, { description: 'More names than seats.' })
  MORE_NAMES_THAN_SEATS!: number;

  @Field(() => Int, { description: 'Not to be read.' })
  UNREADABLE!: number;

  @Field(() => Int, { description: 'No valid mark.' })
  NO_VALID_MARK!: number;

  @Field(() => Int, { description: 'Another cause.' })
  OTHER!: number;
}

@InputType({ description: 'A name as voters wrote it, with its votes (EL 41).' })
export class WrittenVotesInput {
  @Field(() => String, { description: 'The name as it stands on paper.' })
  written!: string;

  @Field(() => Int, { description: 'Votes, from 0.' })
  votes!: number;
}

@InputType({ description: 'The figures of a count sheet.' })
export class CountFiguresInput {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field(() => Int, { description: 'Ballots issued.' })
  issued!: number;

  @Field(() => Int, { description: 'Ballots returned.' })
  returned!: number;

  @Field(() => Int, { description: 'Void ballots among those returned.' })
  invalid!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Voters who took part; left out, ballots returned or issued stand for it, as the round says.',
  })
  participants?: number | null;

  @Field(() => VoidCausesInput, {
    nullable: true,
    description: 'Void ballots by cause, where the sheet says.',
  })
  voidCauses?: VoidCausesInput | null;

  @Field(() => [WrittenVotesInput], {
    nullable: true,
    description: 'Names voters wrote, as they stand on paper.',
  })
  writeIns?: WrittenVotesInput[] | null;

  @Field(() => [CountedVotesInput], { description: 'Votes of every person on the list.' })
  votes!: CountedVotesInput[];
}

@InputType({ description: 'One keying of the count sheet.' })
export class KeyCountInput extends CountFiguresInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => Int, { description: 'Which of the two keyings: 1 or 2.' })
  keying!: Keying;

  @Field(() => ID, {
    nullable: true,
    description: 'Where the ballots were counted; may be left out where there is one place.',
  })
  placeId?: string | null;
}

@InputType({ description: 'Somebody voters wrote in (另选他人), by registration or by name.' })
export class AddWriteInInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Full name of a registered voter of the congress’s area.',
  })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Their registration, where several have that name.' })
  registrationId?: string | null;
}

@InputType({
  description: 'Whom a written name stands for: somebody on the sheet, a voter, or nobody on the roll.',
})
export class MergeWriteInInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field(() => String, { description: 'The name as it stands on the sheets.' })
  written!: string;

  @Field(() => ID, { nullable: true, description: 'Somebody on the sheet whom this spelling means too.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'Full name of a registered voter.' })
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Their registration, where several have that name.' })
  registrationId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name its votes are published under, where it is no voter’s.',
  })
  named?: string | null;
}

@InputType({ description: 'Taking back whom a written name stands for.' })
export class UnmergeWriteInInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field(() => String, { description: 'The name as it stands on the sheets.' })
  written!: string;
}

@InputType({ description: 'Closing a count in which names were written in.' })
export class CloseCountInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

@InputType({ description: 'Putting a photo of the signed count sheet beside its figures.' })
export class AttachCountPhotoInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The round.' })
  roundId!: string;

  @Field(() => ID, { description: 'The place whose sheet it is.' })
  placeId!: string;

  @Field(() => ID, { description: 'The file that was sent.' })
  fileId!: string;
}
