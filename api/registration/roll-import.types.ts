import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { Sex } from '../people/person.rules.ts';
import { ImportFailure, ImportState, RollColumn, RowFault, RowVerdict } from './roll.rules.ts';

registerEnumType(ImportFailure, {
  name: 'ImportFailure',
  description: 'Why a file could not be read as a roll; nothing of it was kept.',
});
registerEnumType(ImportState, {
  name: 'ImportState',
  description: 'The life of an import: nothing is on the roll before COMMITTED.',
});
registerEnumType(RollColumn, {
  name: 'RollColumn',
  description: 'A column of the roll that a file may have.',
});
registerEnumType(RowFault, { name: 'RowFault', description: 'Why a row is in question or refused.' });
registerEnumType(RowVerdict, { name: 'RowVerdict', description: 'What the preview says of a row.' });

@ObjectType('RollCounts', { description: 'Rows of a file by verdict.' })
export class RollCountsType {
  @StaffField(() => Int, 'Voters who are not on the roll yet.')
  new!: number;

  @StaffField(() => Int, 'Voters who are on the roll as the file says.')
  unchanged!: number;

  @StaffField(() => Int, 'Voters whose constituency changes.')
  moved!: number;

  @StaffField(() => Int, 'Rows an officer must look at; skipped unless accepted.')
  question!: number;

  @StaffField(() => Int, 'Rows that cannot be taken.')
  refused!: number;
}

@ObjectType('RollColumnGuess', { description: 'Which heading of the file we took for which column.' })
export class RollColumnGuessType {
  @StaffField(() => RollColumn, 'The column of the roll.')
  column!: RollColumn;

  @StaffField(() => String, 'The heading in the file.')
  heading!: string;
}

@ObjectType('RollFaultCount', { description: 'Rows with the same fault.' })
export class RollFaultCountType {
  @StaffField(() => RowFault, 'The fault.')
  fault!: RowFault;

  @StaffField(() => RowVerdict, 'QUESTION or REFUSED.')
  verdict!: RowVerdict;

  @StaffField(() => Int, 'Rows that have it.')
  rows!: number;
}

@ObjectType('RollImport', { description: 'One file of the roll on its way in (名册导入).' })
export class RollImportType {
  @StaffField(() => ID, 'The import.')
  id!: string;

  @StaffField(() => ID, 'The election whose constituencies the file names.')
  electionId!: string;

  @StaffField(() => String, 'Name of the file.')
  fileName!: string;

  @StaffField(() => String, 'How its characters are written, once known.', { nullable: true })
  encoding!: string | null;

  @StaffField(() => ImportState, 'Where it stands.')
  state!: ImportState;

  @StaffField(() => ImportFailure, 'Why it failed, when it did.', { nullable: true })
  failure!: ImportFailure | null;

  @StaffField(() => Int, 'Voters read so far, without headings, blank rows and totals.')
  rowsRead!: number;

  @StaffField(() => Float, 'Size of the file in bytes, as announced until it has arrived.')
  byteSize!: number;

  @StaffField(() => Float, 'Bytes read so far.')
  bytesRead!: number;

  @StaffField(() => RollCountsType, 'Rows by verdict; all zero before the preview.')
  counts!: RollCountsType;

  @StaffField(() => Int, 'Rows in question that `acceptQuestions` would take.')
  answerable!: number;

  @StaffField(() => [RollColumnGuessType], 'Our guess of the columns.')
  columns!: readonly RollColumnGuessType[];

  @StaffField(() => [RollFaultCountType], 'Faults by frequency, of rows that wait or were not taken.')
  faults!: readonly RollFaultCountType[];

  @StaffField(() => String, 'Who sent it.', { nullable: true })
  uploadedBy!: string | null;

  @StaffField(() => DateTimeScalar, 'When it began to arrive.')
  createdAt!: string;

  @StaffField(() => DateTimeScalar, 'When it was entered in the roll.', { nullable: true })
  committedAt!: string | null;
}

@ObjectType('RollImportRow', { description: 'A row of a file of the roll.' })
export class RollImportRowType {
  @StaffField(() => Int, 'Row of the sheet, as a spreadsheet numbers it.')
  line!: number;

  @StaffField(() => String, 'Name.', { nullable: true })
  name!: string | null;

  @StaffField(() => String, 'Name of the same person on the roll, when there is one.', { nullable: true })
  nameOnRoll!: string | null;

  @StaffField(() => Sex, 'Sex as the ID number says.', { nullable: true })
  sex!: Sex | null;

  @StaffField(() => CivilDateScalar, 'Birth date as the ID number says.', { nullable: true })
  birthDate!: string | null;

  @StaffField(() => String, 'ID number, all but the first three and last four characters hidden.', {
    nullable: true,
  })
  idMasked!: string | null;

  @StaffField(() => String, 'County constituency as the file says.', { nullable: true })
  countyConstituency!: string | null;

  @StaffField(() => String, 'Township constituency as the file says.', { nullable: true })
  townshipConstituency!: string | null;

  @StaffField(() => RowVerdict, 'The verdict.')
  verdict!: RowVerdict;

  @StaffField(() => RowFault, 'Why it is in question or refused.', { nullable: true })
  fault!: RowFault | null;

  @StaffField(() => RollColumn, 'The column the fault is about.', { nullable: true })
  field!: RollColumn | null;
}

/** A page of the rows of an import. */
export const RollImportRowConnectionType = connectionOf('RollImportRow', () => RollImportRowType);

@ObjectType('RollCommitted', { description: 'What a commit did, in rows of the file.' })
export class RollCommittedType {
  @StaffField(() => ID, 'The import.')
  importId!: string;

  @StaffField(() => Int, 'Voters entered in the roll, accepted questions included.')
  added!: number;

  @StaffField(() => Int, 'Voters whose constituency changed.')
  moved!: number;

  @StaffField(() => Int, 'Voters who were on the roll already.')
  unchanged!: number;

  @StaffField(() => Int, 'Rows that were not taken.')
  skipped!: number;
}

@ObjectType('RollImportCancelled', { description: 'An import that was given up.' })
export class RollImportCancelledType {
  @StaffField(() => ID, 'The import.')
  importId!: string;
}

@InputType({ description: 'Entering a previewed file in the roll.' })
export class CommitRollImportInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Take the rows in question too, with the name in the file and the sex of the number. Rows that contradict another row are never taken.',
  })
  acceptQuestions!: boolean;
}

@InputType({ description: 'Giving an import up.' })
export class CancelRollImportInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}
