import { Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DateTimeScalar } from '../kernel/graphql/scalars.ts';
import { Sex } from '../people/person.rules.ts';
import {
  ImportFailure,
  ImportState,
  RollColumn,
  RowAnswer,
  RowFault,
  RowVerdict,
  SheetFormat,
} from './roll.rules.ts';

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
registerEnumType(RowAnswer, { name: 'RowAnswer', description: 'What an officer says of a row in question.' });
registerEnumType(SheetFormat, {
  name: 'SheetFormat',
  description: 'How a file was written, told by its content and never by its name.',
});
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

@ObjectType('RollSheetColumn', { description: 'What a column of the file holds.' })
export class RollSheetColumnType {
  @StaffField(() => Int, 'Its place in the file, counted from nought.')
  position!: number;

  @StaffField(() => String, 'The heading in the file.')
  heading!: string;

  @StaffField(() => RollColumn, 'The column of the roll it is; null when ignored or not known yet.', {
    nullable: true,
  })
  column!: RollColumn | null;

  @StaffField(() => Boolean, 'It holds nothing for the roll. Neither this nor a column: somebody has to say.')
  ignored!: boolean;
}

@ObjectType('RollCellFault', { description: 'One thing that is wrong with a row.' })
export class RollCellFaultType {
  @StaffField(() => RowFault, 'What is wrong.')
  fault!: RowFault;

  @StaffField(() => RollColumn, 'The column it is about.')
  field!: RollColumn;
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

  @StaffField(() => SheetFormat, 'What kind of sheet it is, once known.', { nullable: true })
  format!: SheetFormat | null;

  @StaffField(() => ImportState, 'Where it stands.')
  state!: ImportState;

  @StaffField(() => ImportFailure, 'Why it failed, when it did.', { nullable: true })
  failure!: ImportFailure | null;

  @StaffField(() => Int, 'Voters read so far, without headings, blank rows and totals.')
  rowsRead!: number;

  @StaffField(() => Float, 'Size of the file in bytes, as announced until it has arrived.')
  byteSize!: number;

  @StaffField(() => Float, 'Bytes received so far and, from CHECKING on, bytes read so far.')
  bytesRead!: number;

  @StaffField(() => RollCountsType, 'Rows by verdict; all zero before the preview.')
  counts!: RollCountsType;

  @StaffField(() => Int, 'Rows in question that a yes of an officer settles.')
  answerable!: number;

  @StaffField(() => Int, 'Those of them that were accepted: a commit takes them.')
  accepted!: number;

  @StaffField(() => [RollSheetColumnType], 'What its columns hold, in the order of the file.')
  columns!: readonly RollSheetColumnType[];

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

  @StaffField(() => [RollCellFaultType], 'Everything that is wrong with it, what refuses it first.')
  faults!: readonly RollCellFaultType[];

  @StaffField(() => RowAnswer, 'What an officer said of it, when in question.', { nullable: true })
  answer!: RowAnswer | null;
}

/** A page of the rows of an import. */
export const RollImportRowConnectionType = connectionOf('RollImportRow', () => RollImportRowType);
