import { ID, Int, ObjectType } from 'type-graphql';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { PlaceState } from './consolidation.rules.ts';
import { CountDifferenceType, VoidCausesType } from './count.types.ts';

@ObjectType('CountPlace', { description: 'Where ballots of a round are counted (ZJE 47).' })
export class CountPlaceType {
  @StaffField(() => ID, 'The place.')
  id!: string;

  @StaffField(() => Int, 'Its number within the round.')
  position!: number;

  @StaffField(() => String, 'Its name; null where all boxes of the constituency are opened together.', {
    nullable: true,
  })
  name!: string | null;

  @StaffField(() => PlaceState, 'How far its count has come.')
  state!: PlaceState;

  @StaffField(() => Int, 'How many of its two keyings are in.')
  keyingsIn!: number;

  @StaffField(() => Int, 'The keying the viewer is to make here; null when there is none for them.', {
    nullable: true,
  })
  keying!: number | null;

  @StaffField(() => [CountDifferenceType], 'Figures in which its newest two keyings differ.')
  differences!: readonly CountDifferenceType[];

  @StaffField(() => [ID], 'Photos of its signed sheet, as files.')
  photos!: readonly string[];

  @StaffField(() => Int, 'Ballots returned, once both keyings agree.', { nullable: true })
  returned!: number | null;

  @StaffField(() => Int, 'Voters who took part, once both keyings agree.', { nullable: true })
  participants!: number | null;
}

@ObjectType('CountTotal', { description: 'The sum of the places that agree so far.' })
export class CountTotalType {
  @StaffField(() => Int, 'Places whose keyings agree.')
  placesIn!: number;

  @StaffField(() => Int, 'Ballots issued.')
  issued!: number;

  @StaffField(() => Int, 'Voters who took part.')
  participants!: number;

  @StaffField(() => Int, 'Ballots returned.')
  returned!: number;

  @StaffField(() => Int, 'Void ballots.')
  invalid!: number;

  @StaffField(() => VoidCausesType, 'Void ballots by cause, where every sheet says.', { nullable: true })
  voidCauses!: VoidCausesType | null;
}

@ObjectType('WrittenName', { description: 'A name voters wrote, and whom somebody decided it stands for.' })
export class WrittenNameType {
  @StaffField(() => String, 'The name as it stands on the sheets.')
  written!: string;

  @StaffField(() => Int, 'Votes, in all places.')
  votes!: number;

  @StaffField(() => ID, 'The decision; null while there is none.', { nullable: true })
  mergeId!: string | null;

  @StaffField(() => ID, 'The person it stands for; null while undecided, or where it is no voter’s.', {
    nullable: true,
  })
  personId!: string | null;

  @StaffField(() => String, 'The name its votes are published under.', { nullable: true })
  named!: string | null;
}

@ObjectType('DeclarationRequest', {
  description: 'An officer’s request that a second one declare the result.',
})
export class DeclarationRequestType {
  @StaffField(() => DateTimeScalar, 'When it was made.', { nullable: true })
  askedAt!: string | null;

  @StaffField(() => String, 'Why a photo of a signed sheet is missing.', { nullable: true })
  photoSkipReason!: string | null;

  @StaffField(() => CivilDateScalar, 'Day of the vote that follows.', { nullable: true })
  nextHeldOn!: string | null;

  @StaffField(() => [String], 'Who stands in another election, where people had to decide.')
  anotherCandidates!: readonly string[];

  @StaffField(() => String, 'How that was decided.', { nullable: true })
  anotherGround!: string | null;
}

@ObjectType('RoundViewerCan', { description: 'What the viewer may do with a round now.' })
export class RoundViewerCanType {
  @StaffField(
    () => Int,
    'The keying (1 or 2) the viewer is to make where there is one place; null when there is none for them.',
    {
      nullable: true,
    },
  )
  keying!: number | null;

  @StaffField(() => Boolean, 'Put somebody written in on the count sheet.')
  addWriteIn!: boolean;

  @StaffField(() => Boolean, 'Put a photo of the signed sheet beside its figures.')
  attachPhoto!: boolean;

  @StaffField(() => Boolean, 'Say whom written names stand for.')
  merge!: boolean;

  @StaffField(() => Boolean, 'Close the count: every place agrees and every written name has its person.')
  closeCount!: boolean;

  @StaffField(() => Boolean, 'Ask a second officer to declare the result.')
  requestDeclaration!: boolean;

  @StaffField(() => Boolean, 'Take back such a request.')
  withdraw!: boolean;

  @StaffField(() => Boolean, 'Declare the result another officer asked to have declared.')
  declare!: boolean;

  @StaffField(() => Boolean, 'The viewer keyed a sheet of this round, and so cannot declare it.')
  keyedItself!: boolean;

  @StaffField(() => Boolean, 'Send the agreed count back to the clerks.')
  reopen!: boolean;

  @StaffField(() => Boolean, 'Decide on the qualification of the elected.')
  confirm!: boolean;
}
