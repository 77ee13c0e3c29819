import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { MovementKind } from './ballot-ledger.rules.ts';
import { CrewFault, CrewRole, CrewRule, Kinship } from './crew.rules.ts';
import { Announcement } from './opening.rules.ts';
import { PlaceKind, PlaceState } from './polling-place.rules.ts';

registerEnumType(PlaceKind, {
  name: 'PlaceKind',
  description: 'A polling station, an election meeting or a mobile box (EL 38; ZJE 40).',
});
registerEnumType(PlaceState, {
  name: 'PlaceState',
  description: 'PLANNED until voting begins; CLOSED once papers are accounted for and the box is sealed.',
});
registerEnumType(MovementKind, {
  name: 'MovementKind',
  description: 'How ballot papers move: PRINTED, DELIVERED to a place, SPOILT there and exchanged.',
});
registerEnumType(CrewRole, { name: 'CrewRole', description: 'What somebody does at a polling place.' });
registerEnumType(CrewFault, { name: 'CrewFault', description: 'What a crew lacks before voting may begin.' });
registerEnumType(CrewRule, {
  name: 'CrewRule',
  description: 'Whom a candidate keeps out of a crew: ZJE 40, or EL 43 alone.',
});
registerEnumType(Kinship, { name: 'Kinship', description: 'Near relatives (CC 1045).' });
registerEnumType(Announcement, {
  name: 'Announcement',
  description: 'What is read out before voting (ZJE 41).',
});

@ObjectType('ServedConstituency', { description: 'A constituency whose ballots a place hands out.' })
export class ServedConstituencyType {
  @PublicField(() => ID, 'The constituency.')
  constituencyId!: string;

  @PublicField(() => CongressLevel, 'The level of its congress.')
  level!: CongressLevel;

  @PublicField(() => String, 'Its name.')
  name!: string;
}

@ObjectType('CrewMember', { description: 'Somebody in the crew of a polling place.' })
export class CrewMemberType {
  @StaffField(() => ID, 'The entry.')
  id!: string;

  @StaffField(() => ID, 'The person.')
  personId!: string;

  @StaffField(() => String, 'Name.')
  name!: string;

  @StaffField(() => CrewRole, 'What they do.')
  role!: CrewRole;

  @StaffField(() => CivilDateScalar, 'When voters chose them (EL 43).', { nullable: true })
  chosenOn!: string | null;

  @StaffField(() => String, 'Who chose them.', { nullable: true })
  chosenBy!: string | null;
}

@ObjectType('CrewConflict', { description: 'Somebody in a crew who may not be there (EL 43; ZJE 40).' })
export class CrewConflictType {
  @StaffField(() => ID, 'The place.')
  placeId!: string;

  @StaffField(() => String, 'Name of the place.')
  place!: string;

  @StaffField(() => ID, 'The person.')
  personId!: string;

  @StaffField(() => String, 'Name.')
  name!: string;

  @StaffField(() => CrewRole, 'What they do there.')
  role!: CrewRole;

  @StaffField(() => String, 'The candidate.')
  candidate!: string;

  @StaffField(() => Kinship, 'What the candidate is to them; null when it is they themselves.', {
    nullable: true,
  })
  kinship!: Kinship | null;

  @StaffField(() => [String], 'The articles.')
  basis!: readonly string[];
}

@ObjectType('PlaceBallots', { description: 'The ballot papers of one level at a place.' })
export class PlaceBallotsType {
  @StaffField(() => CongressLevel, 'The level.')
  level!: CongressLevel;

  @StaffField(() => Int, 'Delivered.')
  delivered!: number;

  @StaffField(() => Int, 'Spoilt and exchanged.')
  spoilt!: number;

  @StaffField(() => Int, 'Handed out by check-in, those for principals among them.')
  handedOut!: number;

  @StaffField(() => Int, 'Of these, to a proxy.')
  toProxies!: number;

  @StaffField(() => Int, 'Given to voters, as counted at the closing.', { nullable: true })
  issued!: number | null;

  @StaffField(() => Int, 'Left over, as counted at the closing.', { nullable: true })
  leftOver!: number | null;

  @StaffField(() => String, 'Why the figures do not add up; null when they do.', { nullable: true })
  explanation!: string | null;
}

@ObjectType('PlaceOpening', { description: 'How voting began at a place (EP-2, EP-3).' })
export class PlaceOpeningType {
  @StaffField(() => CivilDateScalar, 'The day.')
  openedOn!: string;

  @StaffField(() => String, 'The time, `HH:MM` in China.')
  openedAt!: string;

  @StaffField(() => Int, 'Secret writing booths.')
  booths!: number;

  @StaffField(() => [Announcement], 'What was read out.')
  announced!: readonly Announcement[];

  @StaffField(() => String, 'Who read it out.')
  announcedBy!: string;
}

@ObjectType('BoxHandover', { description: 'The sealed box of a place and its way (ZJE 47).' })
export class BoxHandoverType {
  @StaffField(() => CivilDateScalar, 'The day it was sealed.')
  sealedOn!: string;

  @StaffField(() => String, 'The time it was sealed.')
  sealedAt!: string;

  @StaffField(() => [String], 'Names of those who signed.')
  signedBy!: readonly string[];

  @StaffField(() => String, 'Where it is brought.')
  destination!: string;

  @StaffField(() => String, 'When it arrived.', { nullable: true })
  handedOverAt!: string | null;

  @StaffField(() => String, 'Who received it.', { nullable: true })
  receivedBy!: string | null;
}

@ObjectType('PollingPlace', { description: 'Where voters vote (EL 38; ZJE 40).' })
export class PollingPlaceType {
  @PublicField(() => ID, 'The place.')
  id!: string;

  @PublicField(() => ID, 'The election.')
  electionId!: string;

  @PublicField(() => Int, 'Which vote of its constituencies it serves; 1 is the first.')
  voteNumber!: number;

  @PublicField(() => PlaceKind, 'What it is.')
  kind!: PlaceKind;

  @PublicField(() => Int, 'Its number among those of its kind in the division.')
  number!: number;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => String, 'Where it is, a public place.')
  address!: string;

  @PublicField(() => DivisionCodeScalar, 'The division it lies in.')
  divisionCode!: string;

  @PublicField(() => String, 'Name of the division.')
  divisionName!: string;

  @PublicField(() => String, 'Voting begins, `HH:MM`.')
  opensAt!: string;

  @PublicField(() => String, 'Voting ends, `HH:MM`.')
  closesAt!: string;

  @PublicField(() => [String], 'Voter groups that vote here; empty when all of the constituency may.')
  voterGroups!: readonly string[];

  @PublicField(() => PlaceState, 'Where it stands.')
  state!: PlaceState;

  @PublicField(() => [ServedConstituencyType], 'Whose ballots it hands out: one of each level at most.')
  serves!: readonly ServedConstituencyType[];

  @StaffField(() => [CrewMemberType], 'Its crew.')
  crew!: readonly CrewMemberType[];

  @StaffField(() => [CrewFault], 'What its crew lacks.')
  crewFaults!: readonly CrewFault[];

  @StaffField(() => [PlaceBallotsType], 'Its ballot papers, level by level.')
  ballots!: readonly PlaceBallotsType[];

  @StaffField(() => PlaceOpeningType, 'How voting began.', { nullable: true })
  opening!: PlaceOpeningType | null;

  @StaffField(() => BoxHandoverType, 'Its sealed box.', { nullable: true })
  box!: BoxHandoverType | null;
}

@ObjectType('PollingPlaceConnection', { description: 'A page of polling places.' })
export class PollingPlaceConnectionType extends connectionOf('PollingPlace', () => PollingPlaceType) {}

@ObjectType('DeclaredKinship', { description: 'Two near relatives, as one declared it (CC 1045).' })
export class DeclaredKinshipType {
  @StaffField(() => ID, 'The declaration.')
  id!: string;

  @StaffField(() => String, 'Who declared it.')
  person!: string;

  @StaffField(() => String, 'The relative.')
  relative!: string;

  @StaffField(() => Kinship, 'What the relative is to the person.')
  kinship!: Kinship;

  @StaffField(() => CivilDateScalar, 'When.')
  declaredOn!: string;
}

@ObjectType('VotingRules', { description: 'What the committee settled where the law is silent.' })
export class VotingRulesType {
  @PublicField(() => CrewRule, 'Whom a candidate keeps out of a crew.')
  crewRule!: CrewRule;

  @PublicField(() => Boolean, 'A proxy may have given away their own vote.')
  proxyChains!: boolean;

  @PublicField(() => Boolean, 'Principals and proxies are published (ZJE 43).')
  proxiesPublished!: boolean;

  @PublicField(() => Boolean, 'Turnout is published once every place is closed.')
  turnoutPublished!: boolean;
}

@ObjectType('PlaceChanged', { description: 'A polling place that was changed.' })
export class PlaceChangedType {
  @StaffField(() => ID, 'The place.')
  placeId!: string;
}
