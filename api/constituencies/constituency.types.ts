import { Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { PublicField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { CongressLevel } from './congress.rules.ts';
import { DeviationSeverity } from './constituency.rules.ts';
import { PlanFault } from './plan.rules.ts';
import { QuotaFinding } from './quota.rules.ts';

registerEnumType(CongressLevel, { name: 'CongressLevel', description: 'Whose congress it is (EL 3).' });
registerEnumType(QuotaFinding, {
  name: 'QuotaFinding',
  description: 'What is to be said of a total of seats that was fixed by decision (EL 12–14).',
});
registerEnumType(DeviationSeverity, {
  name: 'DeviationSeverity',
  description: 'How loudly a deviation of people per deputy is pointed out (EL 26).',
});
registerEnumType(PlanFault, {
  name: 'PlanFault',
  description: 'Why a constituency of a plan cannot be set up; in `extensions.faults` of PLAN_REFUSED.',
});

@ObjectType('CongressTerm', { description: 'A term (届) of a congress.' })
export class CongressTermType {
  @PublicField(() => ID, 'The term.')
  id!: string;

  @PublicField(() => Int, 'Its number, 5 for 五届.')
  number!: number;

  @PublicField(() => Int, 'Seats approved by decision (EL 13).')
  approvedSeats!: number;

  @PublicField(() => Int, 'Population the seats were approved for, persons.')
  population!: number;

  @PublicField(() => CivilDateScalar, 'Day of the first session.', { nullable: true })
  startsOn!: string | null;

  @PublicField(() => CivilDateScalar, 'Day of the next congress’s first session.', { nullable: true })
  endsOn!: string | null;

  @PublicField(() => Int, 'Constituencies set up.')
  constituencyCount!: number;

  @PublicField(() => Int, 'Seats allotted to constituencies.')
  seatsAllotted!: number;
}

@ObjectType('Congress', { description: 'A people’s congress (人民代表大会).' })
export class CongressType {
  @PublicField(() => ID, 'The congress.')
  id!: string;

  @PublicField(() => CongressLevel, 'Whose it is.')
  level!: CongressLevel;

  @PublicField(() => DivisionCodeScalar, 'The division it is the congress of.')
  divisionCode!: string;

  @PublicField(() => String, 'Its Chinese name.')
  name!: string;

  @PublicField(() => String, 'Its English name.')
  englishName!: string;

  @PublicField(() => [CongressTermType], 'Its terms, newest first.')
  terms!: CongressTermType[];
}

@ObjectType('Constituency', { description: 'A constituency (选区) of one term: one to three seats (EL 25).' })
export class ConstituencyType {
  @PublicField(() => ID, 'The constituency.')
  id!: string;

  @PublicField(() => ID, 'The congress term it belongs to.')
  termId!: string;

  @PublicField(() => Int, 'Its number within the congress.')
  number!: number;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => DivisionCodeScalar, 'The division it lies in.')
  divisionCode!: string;

  @PublicField(() => Int, 'Seats.')
  seats!: number;

  @PublicField(() => Int, 'Population, persons.')
  population!: number;
}

/** A page of the constituencies of a term. */
export const ConstituencyConnectionType = connectionOf('Constituency', () => ConstituencyType);

@ObjectType('ConstituencyBalance', { description: 'People per deputy of one constituency (EL 26).' })
export class ConstituencyBalanceType {
  @PublicField(() => ID, 'The constituency.')
  constituencyId!: string;

  @PublicField(() => Int, 'Its number within the congress.')
  number!: number;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => Float, 'Persons for one deputy.')
  peoplePerDeputy!: number;

  @PublicField(() => Float, 'Per cent more, or negative fewer, than on average.')
  percent!: number;

  @PublicField(() => DeviationSeverity, 'Whether the tolerance is left.')
  severity!: DeviationSeverity;
}

@ObjectType('TermBalance', { description: 'The seats of a term against formula, approval and population.' })
export class TermBalanceType {
  @PublicField(() => Int, 'Seats by the formula (EL 12; ZJE 15).')
  formulaSeats!: number;

  @PublicField(() => [QuotaFinding], 'What is to be said of the approved total.')
  findings!: QuotaFinding[];

  @PublicField(() => Int, 'Approved seats no constituency has yet; negative when too many were allotted.')
  seatsLeftOver!: number;

  @PublicField(() => [ConstituencyBalanceType], 'Each constituency, by number.')
  constituencies!: ConstituencyBalanceType[];
}

@ObjectType('PlanFaultFound', { description: 'A fault of a plan and where it is.' })
export class PlanFaultFoundType {
  @PublicField(() => PlanFault, 'The fault.')
  code!: PlanFault;

  @PublicField(() => Int, 'Number of the constituency it is in.')
  number!: number;
}

@ObjectType('CongressTermCreated', { description: 'A term that was set up.' })
export class CongressTermCreatedType {
  @PublicField(() => ID, 'The term.')
  id!: string;

  @PublicField(() => [QuotaFinding], 'What is to be said of its total of seats.')
  findings!: QuotaFinding[];
}

@ObjectType('ConstituenciesCreated', { description: 'Constituencies that were set up.' })
export class ConstituenciesCreatedType {
  @PublicField(() => [ID], 'The constituencies, in the order of the plan.')
  ids!: string[];
}

@ObjectType('CongressTermSet', { description: 'A term that was changed.' })
export class CongressTermSetType {
  @PublicField(() => ID, 'The term.')
  id!: string;
}
