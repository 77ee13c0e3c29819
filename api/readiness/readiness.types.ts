import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { ReadinessReason, ReadinessState, ReadinessStep } from './readiness.rules.ts';

registerEnumType(ReadinessStep, {
  name: 'ReadinessStep',
  description: 'What a constituency goes through, in order.',
});
registerEnumType(ReadinessState, {
  name: 'ReadinessState',
  description: 'How a step stands; NONE when nothing is to be done yet.',
});
registerEnumType(ReadinessReason, { name: 'ReadinessReason', description: 'Why a step is as it is.' });

@ObjectType('StepReadiness', { description: 'One step of a constituency.' })
export class StepReadinessType {
  @StaffField(() => ReadinessStep, 'The step.')
  step!: ReadinessStep;

  @StaffField(() => ReadinessState, 'How it stands.')
  state!: ReadinessState;

  @StaffField(() => [ReadinessReason], 'Every reason, the worst first.')
  reasons!: ReadinessReason[];

  @StaffField(() => CivilDateScalar, 'The day it happened, or else the day it is due.', { nullable: true })
  on!: string | null;
}

@ObjectType('ConstituencyReadiness', { description: 'A constituency on its way to election day.' })
export class ConstituencyReadinessType {
  @StaffField(() => ID, 'The constituency.')
  id!: string;

  @StaffField(() => Int, 'Its number within the congress.')
  number!: number;

  @StaffField(() => String, 'Its name.')
  name!: string;

  @StaffField(() => DivisionCodeScalar, 'The division it lies in.')
  divisionCode!: string;

  @StaffField(() => Int, 'Seats.')
  seats!: number;

  @StaffField(() => ID, 'The congress term.')
  termId!: string;

  @StaffField(() => String, 'Name of the congress.')
  congress!: string;

  @StaffField(() => Int, 'Persons nominated lawfully so far.')
  nominees!: number;

  @StaffField(() => Int, 'Candidates on the formal list; null until it is published.', { nullable: true })
  formalCandidates!: number | null;

  @StaffField(() => Int, 'Voters checked in at its polling places; null when none was.', { nullable: true })
  turnout!: number | null;

  @StaffField(() => ReadinessState, 'The worst of its steps.')
  worst!: ReadinessState;

  @StaffField(() => [StepReadinessType], 'Its steps, in order.')
  steps!: StepReadinessType[];
}
