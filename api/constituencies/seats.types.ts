import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublicField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { CongressLevel } from './congress.rules.ts';
import { MinorityRatio, QuotaFinding, QuotaGround, QuotaRounding } from './quota.rules.ts';

registerEnumType(QuotaGround, {
  name: 'QuotaGround',
  description: 'Why the number of seats of a term was fixed: at first, or anew (EL 14).',
});
registerEnumType(QuotaRounding, {
  name: 'QuotaRounding',
  description: 'What becomes of a part of a deputy, of which the law says nothing.',
});
registerEnumType(MinorityRatio, {
  name: 'MinorityRatio',
  description: 'What the law says of the seats of a minority that lives together (EL 19).',
});

@ObjectType('QuotaCalculated', { description: 'Seats of a congress by the formula, step by step (EL 12).' })
export class QuotaCalculatedType {
  @PublicField(() => Int, 'The base.')
  base!: number;

  @PublicField(() => Int, 'Deputies by population, before the cap.')
  additional!: number;

  @PublicField(() => Int, 'The five per cent, where they were granted.')
  extra!: number;

  @PublicField(() => Int, 'All of it.')
  seats!: number;

  @PublicField(() => Int, 'The cap.')
  cap!: number;

  @PublicField(() => Boolean, 'Whether the cap cut something off.')
  capped!: boolean;

  @PublicField(() => Boolean, 'So few people that fewer than the base may be fixed.')
  smallAreaDiscretion!: boolean;

  @PublicField(() => MinorityRatio, 'What the law says of the seats of the minority.', { nullable: true })
  minorityRatio!: MinorityRatio | null;

  @PublicField(() => Int, 'The approved number less the calculated one.', { nullable: true })
  difference!: number | null;

  @PublicField(() => [QuotaFinding], 'What is to be said of the approved number.')
  findings!: QuotaFinding[];
}

@ObjectType('QuotaFixing', { description: 'A decision that fixed the seats of a term (EL 13, 14).' })
export class QuotaFixingType {
  @PublicField(() => ID, 'The decision.')
  id!: string;

  @PublicField(() => QuotaGround, 'Why.')
  ground!: QuotaGround;

  @PublicField(() => Int, 'Seats.')
  approvedSeats!: number;

  @PublicField(() => Int, 'Of these, the garrison’s.')
  militarySeats!: number;

  @PublicField(() => Int, 'People they were fixed for.')
  population!: number;

  @PublicField(() => String, 'Number of the decision.')
  decisionNumber!: string;

  @PublicField(() => String, 'Who decided.')
  decidedBy!: string;

  @PublicField(() => CivilDateScalar, 'Day of the decision.')
  decidedOn!: string;

  @PublicField(() => CivilDateScalar, 'Day it was filed one level up.', { nullable: true })
  filedOn!: string | null;
}

@ObjectType('AllottedUnit', { description: 'Seats of one division, zone or garrison (EL 15).' })
export class AllottedUnitType {
  @PublicField(() => String, 'Code of the division, or id of the zone.')
  key!: string;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => Int, 'Its people.')
  population!: number;

  @PublicField(() => Int, 'Its seats.')
  seats!: number;
}

@ObjectType('ProposedUnit', { description: 'Seats proposed for a unit by its people (EL 15).' })
export class ProposedUnitType {
  @PublicField(() => String, 'The unit.')
  key!: string;

  @PublicField(() => Int, 'Its people.')
  population!: number;

  @PublicField(() => Int, 'The proposal; people may change it.')
  seats!: number;
}

@ObjectType('TermSeats', { description: 'A term with its seats and how they were fixed and allotted.' })
export class TermSeatsType {
  @PublicField(() => ID, 'The term.')
  id!: string;

  @PublicField(() => Int, 'Its number.')
  number!: number;

  @PublicField(() => ID, 'The congress.')
  congressId!: string;

  @PublicField(() => String, 'Its name.')
  congress!: string;

  @PublicField(() => CongressLevel, 'Whose congress it is.')
  level!: CongressLevel;

  @PublicField(() => DivisionCodeScalar, 'The division of the congress.')
  divisionCode!: string;

  @PublicField(() => Int, 'Seats approved by decision.')
  approvedSeats!: number;

  @PublicField(() => Int, 'Of these, the garrison’s (EQ-12).')
  militarySeats!: number;

  @PublicField(() => Int, 'Seats the election committee has to allot.')
  civilSeats!: number;

  @PublicField(() => Int, 'People the seats were approved for.')
  population!: number;

  @PublicField(() => Boolean, 'Whether five per cent more were granted.')
  extraFivePercent!: boolean;

  @PublicField(() => Int, 'Constituencies set up.')
  constituencyCount!: number;

  @PublicField(() => Int, 'Seats they have together.')
  seatsSetUp!: number;

  @PublicField(() => Int, 'Days within which a number fixed anew is filed.')
  filingDays!: number;

  @PublicField(() => QuotaCalculatedType, 'What the formula says.')
  quota!: QuotaCalculatedType;

  @PublicField(() => [QuotaFixingType], 'The decisions, the newest first.')
  fixings!: QuotaFixingType[];

  @PublicField(() => [AllottedUnitType], 'How the seats were allotted.')
  allotment!: AllottedUnitType[];
}

@ObjectType('SeatsFixed', {
  description: 'A decision that was recorded, and what is to be said of its number.',
})
export class SeatsFixedType {
  @PublicField(() => ID, 'The decision.')
  id!: string;

  @PublicField(() => [QuotaFinding], 'What is to be said of the number.')
  findings!: QuotaFinding[];
}

@InputType({ description: 'A unit with its people.' })
export class PeopledUnitInput {
  @Field(() => String, { description: 'Code of the division, or id of the zone.' })
  key!: string;

  @Field(() => Int, { description: 'Its people.' })
  population!: number;
}

@InputType({ description: 'Seats of a unit.' })
export class AllottedUnitInput extends PeopledUnitInput {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Its seats.' })
  seats!: number;
}

@InputType({ description: 'Seats of a term for its units (EL 15).' })
export class AllotSeatsInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The term.' })
  termId!: string;

  @Field(() => [AllottedUnitInput], { description: 'All units but the garrison.' })
  units!: AllottedUnitInput[];
}

@InputType({
  description: 'The number of seats of a term, fixed anew or written down for the first time (EL 14).',
})
export class FixSeatsAnewInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The term.' })
  termId!: string;

  @Field(() => QuotaGround, { description: 'Why.' })
  ground!: QuotaGround;

  @Field(() => Int, { description: 'Seats.' })
  approvedSeats!: number;

  @Field(() => Int, { description: 'Of these, the garrison’s.' })
  militarySeats!: number;

  @Field(() => Int, { description: 'People.' })
  population!: number;

  @Field(() => Boolean, { description: 'Whether five per cent more were granted.' })
  extraFivePercent!: boolean;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;

  @Field(() => String, { description: 'Who decided.' })
  decidedBy!: string;

  @Field(() => CivilDateScalar, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Day it was filed one level up.' })
  filedOn: string | null = null;
}
