import { Field, ID, InputType, Int } from 'type-graphql';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { UnitKind } from './plan-layout.rules.ts';

@InputType({ description: 'A village, community or work unit where a plan puts it.' })
export class PlanUnitInput {
  @Field(() => String, { nullable: true, description: 'Its twelve-digit statistical code.' })
  code: string | null = null;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => UnitKind, { description: 'What it is.' })
  kind!: UnitKind;

  @Field(() => DivisionCodeScalar, { description: 'The division it lies in.' })
  divisionCode!: string;

  @Field(() => Int, { description: 'Its people.' })
  population!: number;

  @Field(() => Int, { nullable: true, description: 'Its voters.' })
  voters: number | null = null;
}

@InputType({ description: 'A constituency as it is drawn.' })
export class DrawnConstituencyInput {
  @Field(() => Int, { description: 'Its number.' })
  number!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => DivisionCodeScalar, { description: 'The division it lies in.' })
  divisionCode!: string;

  @Field(() => Int, { description: 'Its seats.' })
  seats!: number;

  @Field(() => [PlanUnitInput], { description: 'What it is made of.' })
  units!: PlanUnitInput[];
}

@InputType({ description: 'A plan to begin, empty or with what another one holds.' })
export class DraftPlanInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The term.' })
  termId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'A plan to begin with.' })
  copyOf: string | null = null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether to begin with the constituencies of the term before.',
  })
  fromLastTerm!: boolean;
}

@InputType({ description: 'A draft as it now stands, whole.' })
export class SavePlanInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => Int, { description: 'The revision the caller began from.' })
  revision!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Int, { description: 'Deviation in per cent from which a word is said.' })
  warnPercent!: number;

  @Field(() => Int, { description: 'Deviation in per cent from which it is said loudly.' })
  strongPercent!: number;

  @Field(() => [DrawnConstituencyInput], { description: 'Its constituencies.' })
  constituencies!: DrawnConstituencyInput[];

  @Field(() => [PlanUnitInput], { description: 'Units that are in none yet.' })
  looseUnits!: PlanUnitInput[];
}

@InputType({ description: 'The decision that adopts a plan (EL 11).' })
export class AdoptPlanInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => Int, { description: 'The revision that was decided on.' })
  revision!: number;

  @Field(() => String, { description: 'Who decided: the election committee.' })
  decidedBy!: string;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;

  @Field(() => CivilDateScalar, { description: 'Day of the decision.' })
  decidedOn!: string;
}

@InputType({ description: 'The decision that replaces an adopted plan before the voter list is posted.' })
export class RefixPlanInput extends AdoptPlanInput {
  @Field(() => String, { description: 'Why.' })
  ground!: string;
}

@InputType({ description: 'A draft to put aside.' })
export class RejectPlanInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The plan.' })
  planId!: string;

  @Field(() => Int, { description: 'The revision the caller saw.' })
  revision!: number;
}

@InputType({ description: 'A voter group (选民小组).' })
export class VoterGroupInput {
  @Field(() => Int, { description: 'Its number in the constituency.' })
  number!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The head its voters chose.' })
  head: string | null = null;

  @Field(() => Int, { nullable: true, description: 'How many voters it has.' })
  voters: number | null = null;
}

@InputType({ description: 'The voter groups of a constituency, all of them.' })
export class SaveVoterGroupsInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The constituency.' })
  constituencyId!: string;

  @Field(() => [VoterGroupInput], { description: 'The groups.' })
  groups!: VoterGroupInput[];
}
