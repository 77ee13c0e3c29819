import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ActivityKind } from '../activities/activity.rules.ts';
import { PublicField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { Reckoning } from './attendance-sum.rules.ts';

registerEnumType(Reckoning, {
  name: 'Reckoning',
  description: 'What a summons counts as in the attendance of a deputy (DL 8, 13, 61; DT-1, DT-3).',
});

@ObjectType('AttendanceLine', { description: 'One summons and what it counts as.' })
export class AttendanceLineType {
  @PublicField(() => ID, 'The activity.')
  id!: string;

  @PublicField(() => CivilDateScalar, 'The day.')
  on!: string;

  @PublicField(() => ActivityKind, 'Kind of activity.')
  kind!: ActivityKind;

  @PublicField(() => String, 'What it was.')
  title!: string;

  @PublicField(() => Reckoning, 'What it counts as.')
  reckoning!: Reckoning;
}

@ObjectType('AttendanceSum', { description: 'How the attendance of a deputy comes about, row by row.' })
export class AttendanceSumType {
  @PublicField(() => Int, 'Attended.')
  present!: number;

  @PublicField(() => Int, 'The denominator: attended and absent.')
  expected!: number;

  @PublicField(() => String, 'Per cent with two decimals; null when nothing was due.', { nullable: true })
  percent!: string | null;

  @PublicField(() => [AttendanceLineType], 'Every summons to a held activity, newest first.')
  lines!: readonly AttendanceLineType[];
}
