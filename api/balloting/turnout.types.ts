import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';

const KEY = 'A UUID of the caller’s; the same for every retry.';

@InputType({ description: 'A figure of turnout that was told by telephone.' })
export class ReportTurnoutInput {
  @Field(() => ID, { description: KEY })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The place.' })
  placeId!: string;

  @Field(() => CongressLevel, { description: 'Of which level.' })
  level!: CongressLevel;

  @Field(() => Int, { description: 'Up to the end of this hour.' })
  hour!: number;

  @Field(() => Int, { description: 'How many had voted, from the beginning.' })
  voters!: number;

  @Field(() => String, { description: 'Who told it.' })
  reportedBy!: string;
}

@ObjectType('TurnoutPoint', { description: 'How many had voted by the end of an hour.' })
export class TurnoutPointType {
  @PublicField(() => Int, 'The hour.')
  hour!: number;

  @PublicField(() => Int, 'Voters, from the beginning.')
  voters!: number;
}

@ObjectType('ConstituencyTurnout', { description: 'The turnout of one constituency.' })
export class ConstituencyTurnoutType {
  @PublicField(() => ID, 'The constituency.')
  constituencyId!: string;

  @PublicField(() => CongressLevel, 'The level of its congress.')
  level!: CongressLevel;

  @PublicField(() => String, 'Its congress.')
  congressName!: string;

  @PublicField(() => Int, 'Its number.')
  number!: number;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => Int, 'Voters on the newest published list.')
  registered!: number;

  @PublicField(() => Int, 'Voters who received a ballot.')
  voters!: number;

  @PublicField(() => Int, 'Its polling places.')
  places!: number;

  @PublicField(() => Int, 'Of these, closed.')
  closed!: number;

  @PublicField(() => [TurnoutPointType], 'Hour by hour, from the beginning.')
  hours!: readonly TurnoutPointType[];
}

@ObjectType('BallotStock', { description: 'The ballot papers of a constituency, from the press to the box.' })
export class BallotStockType {
  @StaffField(() => ID, 'The constituency.')
  constituencyId!: string;

  @StaffField(() => CongressLevel, 'The level of its congress.')
  level!: CongressLevel;

  @StaffField(() => String, 'Its congress.')
  congressName!: string;

  @StaffField(() => String, 'Its name.')
  name!: string;

  @StaffField(() => Int, 'Printed.')
  printed!: number;

  @StaffField(() => Int, 'Delivered to its places.')
  delivered!: number;

  @StaffField(() => Int, 'Spoilt and exchanged.')
  spoilt!: number;

  @StaffField(() => Int, 'Handed out by check-in.')
  handedOut!: number;

  @StaffField(() => Int, 'Given to voters, as counted at the places that are closed.')
  issued!: number;

  @StaffField(() => Int, 'Left over at the places that are closed.')
  leftOver!: number;

  @StaffField(() => Int, 'Its polling places.')
  places!: number;

  @StaffField(() => Int, 'Of these, closed.')
  closed!: number;
}
