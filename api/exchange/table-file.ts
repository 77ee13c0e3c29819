import { stringify } from 'csv-stringify/sync';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import type { Table } from './results-table.rules.ts';

/** Spreadsheets read the file by this mark as UTF-8. */
const MARK = '\uFEFF';

/** A table as the CSV that offices open: UTF-8 with its mark, and no cell that a spreadsheet would run as a formula. */
export const csvOf = ({ headings, rows }: Table): string =>
  MARK +
  stringify([headings, ...rows] as (string | number | null)[][], {
    escape_formulas: true,
    record_delimiter: '\r\n',
  });

const WIDEST = 48;

/** Tables as one workbook, a sheet each. Figures are figures, everything else is text and stays text. */
export async function workbookOf(tables: readonly Table[]): Promise<Buffer> {
  const sheets = tables.map(({ name, headings, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: headings.map((heading, at) => ({ width: widthOf(heading, rows, at) })),
    data: [
      headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) =>
        row.map((value) =>
          value === null ? null : { value, type: typeof value === 'number' ? Number : String },
        ),
      ),
    ] as SheetData,
  }));
  return writeXlsxFile(sheets).toBuffer();
}

/** An ideograph is two Latin letters wide. */
const widthOf = (heading: string, rows: Table['rows'], at: number): number =>
  Math.min(
    WIDEST,
    Math.max(...[heading, ...rows.slice(0, 200).map((row) => String(row[at] ?? ''))].map(lengthOf)) + 2,
  );
const lengthOf = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign > '\u2E80' ? 2 : 1), 0);
