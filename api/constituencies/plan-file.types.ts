import { Int, ObjectType, registerEnumType } from 'type-graphql';
import { StaffField } from '../kernel/graphql/fields.ts';
import { DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { PlanRowFault, PlanRowVerdict } from './plan-file.rules.ts';
import { PlanUnitType } from './plan.types.ts';

registerEnumType(PlanRowVerdict, {
  name: 'PlanRowVerdict',
  description: 'What becomes of a row of a file.',
});
registerEnumType(PlanRowFault, {
  name: 'PlanRowFault',
  description: 'Why a row of a file cannot be part of a plan.',
});

@ObjectType('JudgedPlanRow', { description: 'A row of a file and what becomes of it.' })
export class JudgedPlanRowType {
  @StaffField(() => Int, 'Its line, as spreadsheets count.')
  line!: number;

  @StaffField(() => [String], 'Its cells.')
  cells!: string[];

  @StaffField(() => PlanRowVerdict, 'What becomes of it.')
  verdict!: PlanRowVerdict;

  @StaffField(() => [PlanRowFault], 'Why it is refused.')
  faults!: PlanRowFault[];
}

@ObjectType('UnmeasuredConstituency', { description: 'A constituency as a file describes it.' })
export class UnmeasuredConstituencyType {
  @StaffField(() => Int, 'Its number.')
  number!: number;

  @StaffField(() => String, 'Its name.')
  name!: string;

  @StaffField(() => DivisionCodeScalar, 'The division it lies in.')
  divisionCode!: string;

  @StaffField(() => Int, 'Its seats.')
  seats!: number;

  @StaffField(() => [PlanUnitType], 'What it is made of.')
  units!: PlanUnitType[];
}

@ObjectType('PlanFileChecked', { description: 'What a file would make of a plan.' })
export class PlanFileCheckedType {
  @StaffField(() => [JudgedPlanRowType], 'Its rows.')
  rows!: JudgedPlanRowType[];

  @StaffField(() => [UnmeasuredConstituencyType], 'The constituencies its rows make.')
  constituencies!: UnmeasuredConstituencyType[];
}
