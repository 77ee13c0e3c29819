import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { codes } from '../kernel/codes.rules.ts';
import { PublicField } from '../kernel/graphql/fields.ts';
import type { NightStage } from './night.queries.ts';

const Stage = codes('WAITING', 'COUNTING', 'COUNTED', 'DECLARED', 'NEXT_VOTE', 'REPEAT', 'VACANT');
registerEnumType(Stage, {
  name: 'NightStage',
  description:
    'How far a constituency has come: not begun, counting, counted, declared, to vote again, void, or short of a deputy.',
});

@ObjectType('NightElected', { description: 'Somebody elected, as declared.' })
export class NightElectedType {
  @PublicField(() => ID, 'The person.')
  personId!: string;

  @PublicField(() => String, 'Their name.')
  name!: string;
}

@ObjectType('NightConstituency', { description: 'One constituency on election night.' })
export class NightConstituencyType {
  @PublicField(() => ID, 'The constituency (选区).')
  constituencyId!: string;

  @PublicField(() => Int, 'Its number within the congress.')
  number!: number;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => ID, 'The congress.')
  congressId!: string;

  @PublicField(() => String, 'Name of the congress.')
  congress!: string;

  @PublicField(() => Int, 'Seats to be filled.')
  seats!: number;

  @PublicField(() => ID, 'Its newest round; for the public, the newest declared one.', { nullable: true })
  roundId!: string | null;

  @PublicField(() => Stage, 'How far it has come.')
  stage!: NightStage;

  @PublicField(() => Int, 'Registered voters.', { nullable: true })
  registered!: number | null;

  @PublicField(() => Int, 'Voters who took part, in the places counted so far.', { nullable: true })
  participants!: number | null;

  @PublicField(() => Int, 'Places its ballots are counted at.')
  places!: number;

  @PublicField(() => Int, 'Places counted.')
  placesIn!: number;

  @PublicField(() => [NightElectedType], 'Everybody elected so far, as declared.')
  elected!: readonly NightElectedType[];
}

@ObjectType('ElectionNight', { description: 'The results of an election as they come.' })
export class ElectionNightType {
  @PublicField(() => ID, 'The election.')
  electionId!: string;

  @PublicField(() => [NightConstituencyType], 'Its constituencies.')
  constituencies!: readonly NightConstituencyType[];

  @PublicField(() => Int, 'Seats to be filled.')
  seats!: number;

  @PublicField(() => Int, 'Seats filled by declared results.')
  filled!: number;

  @PublicField(() => Int, 'Constituencies whose newest result is declared.')
  declared!: number;

  @PublicField(() => Int, 'Constituencies that are counting.')
  counting!: number;

  @PublicField(() => Int, 'Registered voters of the constituencies counted so far.')
  registered!: number;

  @PublicField(() => Int, 'Voters who took part in them.')
  participants!: number;
}
