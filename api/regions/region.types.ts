import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { DivisionKind } from './division.rules.ts';
import { DivisionRowFault, DivisionRowVerdict } from './region.rules.ts';

registerEnumType(DivisionRowVerdict, {
  name: 'DivisionRowVerdict',
  description: 'What becomes of a row of a code list.',
});
registerEnumType(DivisionRowFault, {
  name: 'DivisionRowFault',
  description: 'Why a row of a code list is refused.',
});

@ObjectType('Region', { description: 'A division of the county with the days it is in force.' })
export class RegionType {
  @PublicField(() => DivisionCodeScalar, 'Its code.')
  code!: string;

  @PublicField(() => String, 'Its Chinese name.')
  name!: string;

  @PublicField(() => String, 'Its English name.')
  englishName!: string;

  @PublicField(() => DivisionKind, 'What it is.')
  kind!: DivisionKind;

  @PublicField(() => CivilDateScalar, 'First day.', { nullable: true })
  validFrom!: string | null;

  @PublicField(() => CivilDateScalar, 'Last day.', { nullable: true })
  validTo!: string | null;

  @PublicField(() => DivisionCodeScalar, 'What took its place.', { nullable: true })
  successorCode!: string | null;

  @PublicField(() => String, 'Name of what took its place.', { nullable: true })
  successor!: string | null;

  @PublicField(() => Boolean, 'Whether it was in force on the day asked for.')
  inForce!: boolean;
}

@ObjectType('ZoneMember', { description: 'A division that a zone runs.' })
export class ZoneMemberType {
  @PublicField(() => DivisionCodeScalar, 'The division.')
  divisionCode!: string;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => CivilDateScalar, 'First day.', { nullable: true })
  validFrom!: string | null;

  @PublicField(() => CivilDateScalar, 'Last day.', { nullable: true })
  validTo!: string | null;

  @PublicField(() => Boolean, 'Whether it was run on the day asked for.')
  inForce!: boolean;
}

@ObjectType('Zone', { description: 'A functional zone that stands in no code list (高新区、新区).' })
export class ZoneType {
  @PublicField(() => ID, 'The zone.')
  id!: string;

  @PublicField(() => String, 'Its Chinese name.')
  name!: string;

  @PublicField(() => String, 'Its English name.')
  englishName!: string;

  @PublicField(() => String, 'Its own working body.')
  workingBody!: string;

  @PublicField(() => CivilDateScalar, 'First day.', { nullable: true })
  validFrom!: string | null;

  @PublicField(() => CivilDateScalar, 'Last day.', { nullable: true })
  validTo!: string | null;

  @PublicField(() => Boolean, 'Whether it was there on the day asked for.')
  inForce!: boolean;

  @PublicField(() => [ZoneMemberType], 'The divisions it runs.')
  members!: ZoneMemberType[];
}

@ObjectType('Regions', { description: 'Divisions and zones of the county as they stood on a day.' })
export class RegionsType {
  @PublicField(() => CivilDateScalar, 'The day.')
  on!: string;

  @PublicField(() => [RegionType], 'The divisions, by code.')
  divisions!: RegionType[];

  @PublicField(() => [ZoneType], 'The zones, by name.')
  zones!: ZoneType[];
}

@ObjectType('JudgedDivisionRow', { description: 'A row of a code list and what becomes of it.' })
export class JudgedDivisionRowType {
  @StaffField(() => Int, 'Its line.')
  line!: number;

  @StaffField(() => String, 'The code it names.')
  code!: string;

  @StaffField(() => String, 'The name it gives.')
  name!: string;

  @StaffField(() => DivisionRowVerdict, 'What becomes of it.')
  verdict!: DivisionRowVerdict;

  @StaffField(() => DivisionRowFault, 'Why it is refused.', { nullable: true })
  fault!: DivisionRowFault | null;
}

@ObjectType('AbsentDivision', { description: 'A division in force that a code list lacks.' })
export class AbsentDivisionType {
  @StaffField(() => DivisionCodeScalar, 'Its code.')
  code!: string;

  @StaffField(() => String, 'Its name.')
  name!: string;
}

@ObjectType('DivisionFileChecked', { description: 'What a code list would change.' })
export class DivisionFileCheckedType {
  @StaffField(() => [JudgedDivisionRowType], 'Its rows.')
  rows!: JudgedDivisionRowType[];

  @StaffField(() => [AbsentDivisionType], 'Divisions in force that it lacks.')
  absent!: AbsentDivisionType[];
}

@ObjectType('DivisionSaved', { description: 'A division that was saved.' })
export class DivisionSavedType {
  @PublicField(() => DivisionCodeScalar, 'Its code.')
  code!: string;
}

@ObjectType('ZoneSaved', { description: 'A zone that was saved.' })
export class ZoneSavedType {
  @PublicField(() => ID, 'The zone.')
  id!: string;
}

@ObjectType('DivisionsImported', { description: 'What a code list changed.' })
export class DivisionsImportedType {
  @PublicField(() => Int, 'Divisions added.')
  added!: number;

  @PublicField(() => Int, 'Divisions changed.')
  changed!: number;

  @PublicField(() => Int, 'Divisions ended.')
  ended!: number;
}

@InputType({ description: 'A division of the county.' })
export class SaveDivisionInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => DivisionCodeScalar, { description: 'Its nine-digit code.' })
  code!: string;

  @Field(() => String, { description: 'Its Chinese name.' })
  name!: string;

  @Field(() => String, { defaultValue: '', description: 'Its English name.' })
  englishName!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'First day.' })
  validFrom: string | null = null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day.' })
  validTo: string | null = null;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'What took its place.' })
  successorCode: string | null = null;
}

@InputType({ description: 'A division that a zone runs.' })
export class ZoneMemberInput {
  @Field(() => DivisionCodeScalar, { description: 'The division.' })
  divisionCode!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'First day.' })
  validFrom: string | null = null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day.' })
  validTo: string | null = null;
}

@InputType({ description: 'A zone with the divisions it runs.' })
export class SaveZoneInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The zone, when it is there already.' })
  id: string | null = null;

  @Field(() => String, { description: 'Its Chinese name.' })
  name!: string;

  @Field(() => String, { defaultValue: '', description: 'Its English name.' })
  englishName!: string;

  @Field(() => String, { description: 'Its own working body.' })
  workingBody!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'First day.' })
  validFrom: string | null = null;

  @Field(() => CivilDateScalar, { nullable: true, description: 'Last day.' })
  validTo: string | null = null;

  @Field(() => [ZoneMemberInput], { description: 'The divisions it runs.' })
  members!: ZoneMemberInput[];
}

@InputType({ description: 'An official code list to be taken over.' })
export class ImportDivisionsInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'The bytes of an .xlsx or .csv file as Base64.' })
  content!: string;

  @Field(() => CivilDateScalar, { description: 'The day from which it is in force.' })
  on!: string;

  @Field(() => [DivisionCodeScalar], { description: 'Codes to be ended, out of those it lacks.' })
  end!: string[];
}
