import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { StaffField } from '../kernel/graphql/fields.ts';
import { RollCellFaultType } from './roll-import.types.ts';
import { ImportFailure, ImportState, RollColumn, RowAnswer, RowFault } from './roll.rules.ts';

@ObjectType('RollCommitted', { description: 'What a commit did, in rows of the file.' })
export class RollCommittedType {
  @StaffField(() => ID, 'The import.')
  importId!: string;

  @StaffField(() => Int, 'Voters entered in the roll, accepted rows included.')
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
}

@InputType({ description: 'Giving an import up.' })
export class CancelRollImportInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

@ObjectType('RollRowCell', { description: 'A cell of a row as it came.' })
export class RollRowCellType {
  @StaffField(() => String, 'Heading of its column.')
  heading!: string;

  @StaffField(() => RollColumn, 'What the column holds; null when ignored.', { nullable: true })
  column!: RollColumn | null;

  @StaffField(() => String, 'What stands in it; numbers of persons and telephones with their middle hidden.')
  text!: string;

  @StaffField(() => [RollCellFaultType], 'What is wrong with it.')
  faults!: readonly RollCellFaultType[];
}

@ObjectType('RollColumnsMapped', { description: 'What became of a file whose columns were settled.' })
export class RollColumnsMappedType {
  @StaffField(() => ID, 'The import.')
  importId!: string;

  @StaffField(() => ImportState, 'Where it stands.')
  state!: ImportState;

  @StaffField(() => ImportFailure, 'Why it failed, when it did.', { nullable: true })
  failure!: ImportFailure | null;
}

@ObjectType('RollRowsAnswered', { description: 'Rows in question that were answered.' })
export class RollRowsAnsweredType {
  @StaffField(() => ID, 'The import.')
  importId!: string;

  @StaffField(() => Int, 'How many rows the answer settles.')
  rows!: number;
}

@ObjectType('RollRowMended', { description: 'A row that was mended.' })
export class RollRowMendedType {
  @StaffField(() => ID, 'The import.')
  importId!: string;

  @StaffField(() => Int, 'Row of the sheet.')
  line!: number;
}

@InputType({ description: 'Saying what the columns of a file hold.' })
export class MapRollColumnsInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => [RollColumn], {
    nullable: 'items',
    description: 'What each column holds, in the order of the file; null is ignored.',
  })
  columns!: (RollColumn | null)[];
}

@InputType({ description: 'Answering rows in question.' })
export class AnswerRollRowsInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => RowAnswer, { description: 'Take them, or leave them out.' })
  answer!: RowAnswer;

  @Field(() => [Int], { nullable: true, description: 'The rows meant; all in question when left out.' })
  lines?: number[] | null;

  @Field(() => RowFault, { nullable: true, description: 'Only rows with this fault.' })
  fault?: RowFault | null;
}

@InputType({ description: 'A cell that is mended.' })
export class MendedCellInput {
  @Field(() => RollColumn, { description: 'The column.' })
  column!: RollColumn;

  @Field(() => String, { description: 'What is to stand in it.' })
  text!: string;
}

@InputType({ description: 'Mending cells of a row.' })
export class MendRollRowInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => Int, { description: 'Row of the sheet.' })
  line!: number;

  @Field(() => [MendedCellInput], { description: 'The cells that change.' })
  cells!: MendedCellInput[];
}
