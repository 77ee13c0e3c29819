import { randomUUID } from 'node:crypto';
import { copyField } from '../kernel/bulk.ts';
import type { Vault } from '../kernel/vault.ts';
import { lookUpDigest, sealIdNumber } from '../people/id-number.ts';
import { isBlankRow, isTotalRow } from './roll-columns.rules.ts';
import { checkRow, type CheckedRow, type RowCheck } from './roll-row.rules.ts';
import { UnreadableRoll } from './roll-text.ts';

/** The columns of staging in the order of `stagedFields`. */
export const STAGED_COLUMNS = [
  'name',
  'sex',
  'birth_date',
  'id_sealed',
  'id_digest',
  'look_up_digest',
  'id_masked',
  'county_constituency',
  'township_constituency',
  'county_constituency_id',
  'township_constituency_id',
  'category',
  'penal_situation',
  'voting_way',
  'verdict',
  'fault',
  'field',
  'faults',
  'new_person_id',
  'cells_sealed',
] as const;
export const STAGING = `county.roll_import_row (import_id, line, ${STAGED_COLUMNS.join(', ')})`;

/** Where the cells of a row that was not taken are sealed for. */
export const CELLS = 'roll_import_row.cells_sealed';

const ROWS_A_STEP = 5_000;
const CHARACTERS_A_PIECE = 64 * 1024;
/** A spreadsheet that counts with numbers may leave this at their end; in company of mangled ones it means nothing. */
const ROUNDED = /000$/;

/** What a reading tells while it goes on. */
export interface Reading {
  readonly importId: string;
  readonly vault: Vault;
  readonly check: RowCheck;
  /** The row in which the voters begin; the first row of a sheet is 1. */
  readonly dataFrom: number;
  /** So many rows were read; throws when the reading is to stop. */
  step(rows: number): Promise<void>;
}

/** Turns the rows of a sheet into lines of COPY for staging, numbers sealed on the way; nothing is kept in memory. */
export async function* stagedLines(
  records: AsyncIterable<readonly string[]>,
  { importId, vault, check, dataFrom, step }: Reading,
): AsyncGenerator<string> {
  let line = 0;
  let rows = 0;
  let piece = '';
  for await (const cells of records) {
    line += 1;
    if (line < dataFrom || isBlankRow(cells) || isTotalRow(cells)) continue;
    rows += 1;
    const fields = stagedFields(cells, checkRow(check, cells), vault);
    piece += `${importId}\t${line}\t${fields.map(copyField).join('\t')}\n`;
    if (piece.length >= CHARACTERS_A_PIECE) {
      yield piece;
      piece = '';
    }
    if (rows % ROWS_A_STEP === 0) await step(rows);
  }
  if (rows === 0) throw new UnreadableRoll('EMPTY');
  await step(rows);
  yield piece;
}

/** What is staged of a row; its cells are kept, sealed, where somebody will have to look at them again. */
export function stagedFields(
  cells: readonly string[],
  row: CheckedRow,
  vault: Vault,
): readonly (string | Buffer | null)[] {
  const { idNumber, faults } = row;
  const sealed = idNumber === null ? null : sealIdNumber(vault, idNumber);
  const lookUp = idNumber === null ? null : lookUpDigest(vault, row.name, idNumber.slice(-4));
  const [first] = faults;
  const kept = first !== undefined || (idNumber !== null && ROUNDED.test(idNumber));
  return [
    row.name,
    row.sex,
    row.birthDate,
    sealed?.idSealed ?? null,
    sealed?.idDigest ?? null,
    lookUp,
    row.idMasked,
    row.countyText,
    row.townshipText,
    row.countyId,
    row.townshipId,
    row.category,
    row.penalSituation,
    row.votingWay,
    row.verdict,
    first?.fault ?? null,
    first?.field ?? null,
    first === undefined ? null : JSON.stringify(faults),
    idNumber === null ? null : randomUUID(),
    kept ? vault.seal(JSON.stringify(cells), CELLS) : null,
  ];
}
