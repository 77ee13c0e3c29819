import { createHash } from 'node:crypto';
import type { RequestContext } from '../kernel/context.ts';
import { stepIn } from './import-progress.ts';
import {
  allKnown,
  columnsOf,
  headingSet,
  isBlankRow,
  type RememberedColumns,
  type SheetColumn,
} from './roll-columns.rules.ts';
import { findHeadings, type Headings, HEADINGS_WITHIN } from './roll-headings.rules.ts';
import { SAMPLE_ROWS, sealSample } from './roll-sample.ts';
import type { Sheet, SheetFile } from './roll-sheet.ts';
import { UnreadableRoll } from './roll-text.ts';

/** What a look at the top of a file settles. */
export interface LookedAt {
  readonly sheet: number;
  readonly dataFrom: number;
  readonly columns: readonly SheetColumn[];
}

interface Top {
  readonly sheet: number;
  readonly rows: readonly (readonly string[])[];
  readonly headings: Headings;
}

/**
 * Finds the sheet and the row in which the voters begin, and what the columns hold: as an officer said before of a sheet
 * with these headings, else by our guess. Where that is not enough the import waits in MAPPING.
 */
export async function lookAtColumns(
  ctx: RequestContext,
  importId: string,
  file: SheetFile,
): Promise<LookedAt> {
  const { sheet, rows, headings } = await bestTop(file.sheets);
  const { header, dataFrom } = headings;
  const columns = columnsOf(header, await remembered(ctx, header));
  const sample = rows.slice(dataFrom - 1).filter((cells) => !isBlankRow(cells));
  await stepIn(
    ctx,
    importId,
    'CHECKING',
    `format = ?, encoding = ?, sheet = ?, data_from = ?, columns = ?::jsonb, sample_sealed = ?, state = ?`,
    [
      file.format,
      file.encoding,
      sheet,
      dataFrom,
      JSON.stringify(columns),
      sealSample(ctx, sample.slice(0, SAMPLE_ROWS)),
      allKnown(columns) ? 'CHECKING' : 'MAPPING',
    ],
  );
  return { sheet, dataFrom, columns };
}

/** The first sheet whose headings say all that is needed, else the one whose say most. */
async function bestTop(sheets: readonly Sheet[]): Promise<Top> {
  let best: Top | null = null;
  let empty = true;
  for (const [sheet, { records }] of sheets.entries()) {
    const rows = await firstRows(records());
    empty &&= rows.every(isBlankRow);
    const headings = findHeadings(rows);
    if (headings === null) continue;
    if (headings.complete) return { sheet, rows, headings };
    if (best === null || headings.named > best.headings.named) best = { sheet, rows, headings };
  }
  if (best === null) throw new UnreadableRoll(empty ? 'EMPTY' : 'COLUMNS_NOT_FOUND');
  return best;
}

async function firstRows(records: AsyncGenerator<readonly string[]>): Promise<(readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const cells of records) {
    rows.push(cells);
    if (rows.length >= HEADINGS_WITHIN + SAMPLE_ROWS + 1) break;
  }
  return rows;
}

/** What the headings of a sheet are kept under. */
export const headingsDigest = (header: readonly string[]): string =>
  createHash('sha256').update(headingSet(header)).digest('hex');

async function remembered(ctx: RequestContext, header: readonly string[]): Promise<RememberedColumns> {
  const [found] = await ctx.reader.rows<{ columns: RememberedColumns }>(
    'select columns from county.roll_column_map where headings = $1',
    [headingsDigest(header)],
  );
  return found?.columns ?? {};
}
