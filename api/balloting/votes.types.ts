import { ID, Int, ObjectType } from 'type-graphql';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { RoundKind, RoundState } from './round.rules.ts';

@ObjectType('LatestRound', { description: 'The newest vote of a constituency, in short.' })
export class LatestRoundType {
  @StaffField(() => ID, 'The round.')
  id!: string;

  @StaffField(() => Int, 'Its number within the constituency.')
  number!: number;

  @StaffField(() => RoundKind, 'What kind of vote it is.')
  kind!: RoundKind;

  @StaffField(() => RoundState, 'Where the count stands.')
  state!: RoundState;

  @StaffField(() => Int, 'Seats to be filled.')
  seats!: number;

  @StaffField(() => CivilDateScalar, 'Day of the vote.')
  heldOn!: string;

  @StaffField(() => Int, 'How many of the two keyings are in.')
  keyingsIn!: number;

  @StaffField(() => Int, 'How many were elected; null before the keyings agree.', { nullable: true })
  elected!: number | null;

  @StaffField(() => Boolean, 'Whether the vote is valid; null before the keyings agree.', { nullable: true })
  valid!: boolean | null;
}

@ObjectType('ConstituencyVote', { description: 'Where the voting of one constituency stands.' })
export class ConstituencyVoteType {
  @StaffField(() => ID, 'The constituency (选区).')
  constituencyId!: string;

  @StaffField(() => Int, 'Its number within the congress.')
  number!: number;

  @StaffField(() => String, 'Its name.')
  name!: string;

  @StaffField(() => String, 'Name of the congress.')
  congressName!: string;

  @StaffField(() => Int, 'Seats of the constituency.')
  seats!: number;

  @StaffField(() => Int, 'Candidates on the formal list; null before it is published.', { nullable: true })
  formalCandidates!: number | null;

  @StaffField(() => LatestRoundType, 'Its newest vote; null before the first.', { nullable: true })
  round!: LatestRoundType | null;

  @StaffField(
    () => RoundKind,
    'The vote the viewer may open now; null when none is due or it is not theirs.',
    {
      nullable: true,
    },
  )
  due!: RoundKind | null;
}
