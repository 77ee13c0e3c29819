import type { StoredBytes } from './stored-roll.ts';
import { decoded, detectEncoding, type RollEncoding, UnreadableRoll } from './roll-text.ts';
import { htmlRecords, looksLikeHtml } from './html-table.ts';
import { recordsOf } from './roll-records.ts';
import type { SheetFormat } from './roll.rules.ts';
import { openXls } from './xls-workbook.ts';
import { openXlsx } from './xlsx-workbook.ts';

/** One sheet: its rows from the top as lists of cells, blank rows included, as often as they are asked for. */
export interface Sheet {
  readonly records: () => AsyncGenerator<readonly string[]>;
}

/** A file as the rows of its sheets, however it was written. */
export interface SheetFile {
  readonly format: SheetFormat;
  /** How its characters are written; a workbook has a way of its own. */
  readonly encoding: RollEncoding | null;
  readonly sheets: readonly Sheet[];
}

const begins = (first: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => first[at] === byte);
/** How a workbook of Excel 97 and older begins: the container, or the bare stream of versions before it. */
const isXls = (first: Buffer): boolean =>
  begins(first, 0xd0, 0xcf, 0x11, 0xe0) || (first[0] === 0x09 && [0, 2, 4, 8].includes(first[1] ?? -1));

/** Opens a file by what stands in it: offices rename .xls to .csv, and systems call a page of HTML a workbook. */
export async function openSheets(stored: StoredBytes): Promise<SheetFile> {
  const first = await beginning(stored);
  if (first.length === 0) throw new UnreadableRoll('EMPTY');
  if (begins(first, 0x50, 0x4b, 0x03, 0x04)) {
    return { format: 'XLSX', encoding: null, sheets: await openXlsx(stored) };
  }
  if (isXls(first)) return { format: 'XLS', encoding: null, sheets: await openXls(stored) };

  const encoding = detectEncoding(first);
  const text = () => decoded(stored.from(), encoding);
  const html = looksLikeHtml(new TextDecoder(encoding).decode(first.subarray(0, 4096)));
  return {
    format: html ? 'HTML' : 'CSV',
    encoding,
    sheets: [{ records: () => (html ? htmlRecords(text()) : recordsOf(text())) }],
  };
}

/** Enough of a file to hold its headings: what it is known by. */
const FIRST_PIECE = 32 * 1024;

async function beginning(stored: StoredBytes): Promise<Buffer> {
  for await (const bytes of stored.from(0, FIRST_PIECE)) return bytes;
  return Buffer.alloc(0);
}
