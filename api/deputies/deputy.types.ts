import { Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { PublicField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { Sex } from '../people/person.rules.ts';
import { MandateStatus } from './mandate.rules.ts';

registerEnumType(MandateStatus, {
  name: 'MandateStatus',
  description: 'State of a mandate (law.md DT-6; DL 61–63).',
});
registerEnumType(Sex, { name: 'Sex', description: 'Sex as in the household register.' });

@ObjectType('DeputyTerm', { description: 'The congress and term a deputy sits in (届).' })
export class DeputyTermType {
  @PublicField(() => ID, 'The term.')
  id!: string;

  @PublicField(() => Int, 'Number of the term, 5 for 五届.')
  number!: number;

  @PublicField(() => String, 'Name of the congress.')
  congress!: string;

  @PublicField(() => String, 'English name of the congress.')
  congressEnglishName!: string;

  @PublicField(() => CongressLevel, 'Whose congress it is.')
  level!: CongressLevel;
}

@ObjectType('DeputyConstituency', { description: 'The constituency that elected a deputy (选区).' })
export class DeputyConstituencyType {
  @PublicField(() => ID, 'The constituency.')
  id!: string;

  @PublicField(() => Int, 'Its number within the congress.')
  number!: number;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => DivisionCodeScalar, 'The division it lies in.')
  divisionCode!: string;
}

@ObjectType('DeputyTotals', {
  description: 'Totals of a deputy’s record in the term; every one of them counts rows that can be opened.',
})
export class DeputyTotalsType {
  @PublicField(() => Int, 'Held activities the deputy was summoned to while the mandate ran.')
  summoned!: number;

  @PublicField(() => Int, 'Of these, with approved leave or while suspended: they leave the denominator.')
  excused!: number;

  @PublicField(() => Int, 'The denominator of attendance: summoned, less excused and unrecorded.')
  expected!: number;

  @PublicField(() => Int, 'Of the expected, attended.')
  present!: number;

  @PublicField(() => Int, 'Of the expected, recorded as absent.')
  absent!: number;

  @PublicField(() => Int, 'Summoned and due, without a record: shown, and not counted against anybody.')
  unrecorded!: number;

  @PublicField(() => Int, 'Activities attended, summoned or not.')
  activities!: number;

  @PublicField(() => Int, 'Training sessions attended.')
  trainings!: number;

  @PublicField(() => Float, 'Hours of training attended.')
  trainingHours!: number;

  @PublicField(() => Int, 'Duty reports accepted.')
  reports!: number;

  @PublicField(() => Int, 'Appraisals closed.')
  appraisals!: number;
}

@ObjectType('Deputy', { description: 'A deputy (代表): a person in one term of one congress.' })
export class DeputyType {
  @PublicField(() => ID, 'The deputy.')
  id!: string;

  @PublicField(() => String, 'Name.')
  name!: string;

  @PublicField(() => Sex, 'Sex.')
  sex!: Sex;

  @PublicField(() => String, 'Occupation, as published with the list of deputies.', { nullable: true })
  occupation!: string | null;

  @PublicField(() => MandateStatus, 'State of the mandate.')
  status!: MandateStatus;

  @PublicField(() => DeputyTermType, 'Congress and term.')
  term!: DeputyTermType;

  @PublicField(() => DeputyConstituencyType, 'Constituency.')
  constituency!: DeputyConstituencyType;

  @PublicField(() => String, 'Delegation, when there are any (DL 14).', { nullable: true })
  delegation!: string | null;

  @PublicField(() => CivilDateScalar, 'First day of the mandate now running.', { nullable: true })
  since!: string | null;

  @PublicField(() => DeputyTotalsType, 'Totals of the record.')
  totals!: DeputyTotalsType;
}

/** A page of the directory. */
export const DeputyConnectionType = connectionOf('Deputy', () => DeputyType);
