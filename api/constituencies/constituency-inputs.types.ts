import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';

@InputType({ description: 'The decision that fixed a number of seats (EL 13).' })
export class SeatsDecisionInput {
  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;

  @Field(() => CivilDateScalar, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Who decided.' })
  decidedBy!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Day it was filed one level up.' })
  filedOn: string | null = null;
}

@InputType({ description: 'A term of the congress of a division.' })
export class CreateCongressTermInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => DivisionCodeScalar, { description: 'The county, town or township.' })
  divisionCode!: string;

  @Field(() => Int, { description: 'Number of the term, 6 for 六届.' })
  number!: number;

  @Field(() => Int, { description: 'Seats approved by decision (EL 13).' })
  approvedSeats!: number;

  @Field(() => Int, { description: 'Population the seats were approved for, persons.' })
  population!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether the provincial committee granted five per cent more (EL 12; ZJE 15).',
  })
  extraFivePercent!: boolean;

  @Field(() => Int, { defaultValue: 0, description: 'Of the seats, the garrison’s (PLA 14).' })
  militarySeats!: number;

  @Field(() => SeatsDecisionInput, { nullable: true, description: 'The decision, when it is at hand.' })
  decision: SeatsDecisionInput | null = null;
}

@InputType({ description: 'A constituency as a plan draws it (选区划分方案).' })
export class PlannedConstituencyInput {
  @Field(() => Int, { description: 'Number within the congress.' })
  number!: number;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => DivisionCodeScalar, { description: 'The division it lies in.' })
  divisionCode!: string;

  @Field(() => Int, { description: 'Seats, one to three (EL 25).' })
  seats!: number;

  @Field(() => Int, { description: 'Population, persons.' })
  population!: number;
}

@InputType({ description: 'Constituencies of a term, set up together.' })
export class CreateConstituenciesInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The term.' })
  termId!: string;

  @Field(() => [PlannedConstituencyInput], { description: 'The plan.' })
  constituencies!: PlannedConstituencyInput[];
}
