import { Field, ID, InputType, Int } from 'type-graphql';
import { DivisionCodeScalar } from '../kernel/graphql/scalars.ts';

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
