import { ObjectType, registerEnumType } from 'type-graphql';
import { PublicField } from '../kernel/graphql/fields.ts';
import { DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { DivisionKind } from './division.rules.ts';

registerEnumType(DivisionKind, {
  name: 'DivisionKind',
  description: 'What an administrative division is (GB/T 2260; LO 7).',
});

@ObjectType('Division', { description: 'An administrative division (行政区划) in force today.' })
export class DivisionType {
  @PublicField(() => DivisionCodeScalar, 'Its GB/T 2260 or statistical code.')
  code!: string;

  @PublicField(() => String, 'Its Chinese name.')
  name!: string;

  @PublicField(() => String, 'Its English name.')
  englishName!: string;

  @PublicField(() => DivisionKind, 'What it is.')
  kind!: DivisionKind;

  @PublicField(() => Boolean, 'Whether it elects a congress of its own (EL 3); a street does not.')
  hasOwnCongress!: boolean;
}
