import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { VoidCausesType } from './count.types.ts';
import { VoidReason } from './result.rules.ts';
import { RoundKind } from './round.rules.ts';

registerEnumType(RoundKind, {
  name: 'RoundKind',
  description: 'First vote, another election for seats left open (另行选举), re-vote among the tied (EL 45).',
});
registerEnumType(VoidReason, {
  name: 'VoidReason',
  description: 'Why an election is void and held again (重新选举; EL 44, 45).',
});

@ObjectType('ResultCandidate', { description: 'Somebody votes were counted for, and what came of it.' })
export class ResultCandidateType {
  @StaffField(() => ID, 'The person.')
  personId!: string;

  @PublicField(() => String, 'Name as on the ballot.')
  name!: string;

  @PublicField(() => Boolean, 'Written in by voters (另选他人; EL 41).')
  writeIn!: boolean;

  @PublicField(() => Int, 'Votes.')
  votes!: number;

  @PublicField(() => Int, 'Marks against, where they were counted.', { nullable: true })
  against!: number | null;

  @PublicField(() => Int, 'Valid ballots that left this person blank, where they were counted.', {
    nullable: true,
  })
  abstained!: number | null;

  @PublicField(() => Boolean, 'Level at the cut of the list for another election.')
  level!: boolean;

  @PublicField(() => Boolean, 'Elected in this round.')
  elected!: boolean;

  @PublicField(() => Boolean, 'Stands in the vote that follows.')
  inNextRound!: boolean;

  @PublicField(() => ID, 'Their entry in the register of deputies, once confirmed.', { nullable: true })
  deputyId!: string | null;
}

@ObjectType('OtherName', { description: 'A name voters wrote that is no voter’s, with its votes.' })
export class OtherNameType {
  @PublicField(() => String, 'The name.')
  name!: string;

  @PublicField(() => Int, 'Votes.')
  votes!: number;
}

@ObjectType('Result', {
  description: 'The result of a round with the figures it is published with (EL 46; ZJE 50).',
})
export class ResultType {
  @PublicField(() => ID, 'The round.')
  roundId!: string;

  @PublicField(() => ID, 'The election.')
  electionId!: string;

  @PublicField(() => String, 'Name of the election.')
  electionName!: string;

  @PublicField(() => ID, 'The constituency (选区).')
  constituencyId!: string;

  @PublicField(() => Int, 'Number of the constituency within its congress.')
  constituencyNumber!: number;

  @PublicField(() => String, 'Name of the constituency.')
  constituencyName!: string;

  @PublicField(() => String, 'Name of the congress.')
  congressName!: string;

  @PublicField(() => Int, 'Number of the congress’s term.')
  termNumber!: number;

  @PublicField(() => RoundKind, 'What kind of vote it was.')
  kind!: RoundKind;

  @PublicField(() => Int, 'Number of the round within the constituency.')
  number!: number;

  @PublicField(() => Int, 'Seats to be filled.')
  seats!: number;

  @PublicField(() => CivilDateScalar, 'Day of the vote.')
  heldOn!: string;

  @PublicField(() => DateTimeScalar, 'When it was declared; null before.', { nullable: true })
  declaredAt!: string | null;

  @PublicField(() => Int, 'Registered voters.')
  registered!: number;

  @PublicField(() => Int, 'Voters who took part: the base of the majority (EL 45).')
  participants!: number;

  @PublicField(() => Int, 'Ballots issued.')
  issued!: number;

  @PublicField(() => Int, 'Ballots returned.')
  returned!: number;

  @PublicField(() => Int, 'Valid ballots.')
  validBallots!: number;

  @PublicField(() => Int, 'Void ballots.')
  invalid!: number;

  @PublicField(
    () => Int,
    'Votes it takes to be elected; null where the most votes decide, or the election is void.',
    {
      nullable: true,
    },
  )
  votesNeeded!: number | null;

  @PublicField(() => Boolean, 'Whether the election is valid.')
  valid!: boolean;

  @PublicField(() => VoidReason, 'Why it is void.', { nullable: true })
  voidReason!: VoidReason | null;

  @PublicField(() => Int, 'Seats level candidates are voted on again for.')
  tieSeats!: number;

  @PublicField(() => Int, 'Seats nobody was elected to.')
  unfilled!: number;

  @PublicField(() => String, 'The result in one Chinese sentence, with its numbers and articles.')
  explanation!: string;

  @PublicField(() => [String], 'The articles it rests on, such as `EL 45`.')
  basis!: readonly string[];

  @PublicField(() => RoundKind, 'The vote that must follow; null when none does.', { nullable: true })
  nextKind!: RoundKind | null;

  @PublicField(() => Int, 'Seats of the vote that must follow.', { nullable: true })
  nextSeats!: number | null;

  @PublicField(() => ID, 'The round that follows, once it is open.', { nullable: true })
  nextRoundId!: string | null;

  @PublicField(() => ID, 'The round before.', { nullable: true })
  previousRoundId!: string | null;

  @PublicField(() => VoidCausesType, 'Void ballots by cause, where they were counted.', { nullable: true })
  voidCauses!: VoidCausesType | null;

  @PublicField(() => [OtherNameType], 'Names voters wrote that are no voter’s.')
  others!: readonly OtherNameType[];

  @PublicField(() => [ResultCandidateType], 'Everybody votes were counted for, most votes first.')
  candidates!: readonly ResultCandidateType[];
}
