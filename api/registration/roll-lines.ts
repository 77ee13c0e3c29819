import { copyField } from '../kernel/bulk.ts';
import type { Vault } from '../kernel/vault.ts';
import { lookUpDigest, sealIdNumber } from '../people/id-number.ts';
import { type ColumnPlaces, guessColumns, headsRoll, isBlankRow, isTotalRow } from './roll-columns.rules.ts';
import { checkRow, type CheckedRow, type RowCheck } from './roll-row.rules.ts';
import { UnreadableRoll } from './roll-text.ts';

/** The columns of staging in the order of `stagedLines`. */
export const STAGING = `county.roll_import_row (import_id, line, name, sex, birth_date, id_sealed, id_digest,
  look_up_digest, id_masked, county_constituency, township_constituency, county_constituency_id,
  township_constituency_id, verdict, fault, field, cells_sealed)`;

/** Where the cells of a row that was not taken are sealed for. */
export const CELLS = 'roll_import_row.cells_sealed';

const ROWS_A_STEP = 5_000;
const CHARACTERS_A_PIECE = 64 * 1024;
/** Titles and dates may stand above the headings, but not pages of them. */
const HEADINGS_WITHIN = 20;

/** What a reading tells while it goes on. */
export interface Reading {
  readonly importId: string;
  readonly vault: Vault;
  readonly check: Omit<RowCheck, 'places'>;
  /** The headings were found. */
  headed(header: readonly string[], places: ColumnPlaces): Promise<void>;
  /** So many rows were read; throws when the reading is to stop. */
  step(rows: number): Promise<void>;
}

/** Turns the rows of a sheet into lines of COPY for staging, numbers sealed on the way; nothing is kept in memory. */
export async function* stagedLines(
  records: AsyncIterable<readonly string[]>,
  { importId, vault, check, headed, step }: Reading,
): AsyncGenerator<string> {
  let places: ColumnPlaces | null = null;
  let line = 0;
  let rows = 0;
  let piece = '';
  for await (const cells of records) {
    line += 1;
    if (places === null) {
      places = headingsIn(cells, line);
      if (places) await headed(cells, places);
      continue;
    }
    if (isBlankRow(cells) || isTotalRow(cells)) continue;
    rows += 1;
    piece += stagedLine(importId, line, cells, checkRow({ ...check, places }, cells), vault);
    if (piece.length >= CHARACTERS_A_PIECE) {
      yield piece;
      piece = '';
    }
    if (rows % ROWS_A_STEP === 0) await step(rows);
  }
  if (places === null) throw new UnreadableRoll(line === 0 ? 'EMPTY' : 'COLUMNS_NOT_FOUND');
  if (rows === 0) throw new UnreadableRoll('EMPTY');
  await step(rows);
  yield piece;
}

function headingsIn(cells: readonly string[], line: number): ColumnPlaces | null {
  const places = guessColumns(cells);
  if (headsRoll(places)) return places;
  if (line >= HEADINGS_WITHIN) throw new UnreadableRoll('COLUMNS_NOT_FOUND');
  return null;
}

function stagedLine(
  importId: string,
  line: number,
  cells: readonly string[],
  row: CheckedRow,
  vault: Vault,
): string {
  const sealed = row.idNumber === null ? null : sealIdNumber(vault, row.idNumber);
  const lookUp = row.idNumber === null ? null : lookUpDigest(vault, row.name, row.idNumber.slice(-4));
  return `${[
    importId,
    line,
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
    row.verdict,
    row.fault,
    row.field,
    row.fault === null ? null : vault.seal(JSON.stringify(cells), CELLS),
  ]
    .map(copyField)
    .join('\t')}\n`;
}
