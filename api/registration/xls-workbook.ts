import type { read as Read, SSF as Formats, WorkBook } from '@e965/xlsx';
import type { Sheet } from './roll-sheet.ts';
import { UnreadableRoll } from './roll-text.ts';
import { dayText, numberText } from './sheet-numbers.rules.ts';
import type { StoredBytes } from './stored-roll.ts';

/** Old workbooks are read whole; they hold 65,536 rows at most, which is far less than this. */
const LARGEST = 48 * 1024 * 1024;
const WIDEST = 256;

interface Cell {
  readonly t: string;
  readonly v?: unknown;
  readonly z?: string | number;
}

/** The sheets of a workbook of Excel 97 or older (BIFF). */
export async function openXls(stored: StoredBytes): Promise<readonly Sheet[]> {
  if (stored.size > LARGEST) throw new UnreadableRoll('UNPACKS_TOO_LARGE');
  const pieces: Buffer[] = [];
  for await (const piece of stored.from()) pieces.push(piece);
  // Loaded when it is wanted: few offices still send these, and every process would carry it.
  const { read, SSF } = await import('@e965/xlsx');
  const book = opened(read, Buffer.concat(pieces));
  const from1904 = book.Workbook?.WBProps?.date1904 ?? false;
  return book.SheetNames.map((name) => ({
    async *records() {
      const rows =
        (book.Sheets[name] as { '!data'?: readonly (readonly Cell[] | undefined)[] })['!data'] ?? [];
      for (let at = 0; at < rows.length; at += 1) {
        yield Array.from(rows[at] ?? [], (cell) => textOf(cell, from1904, SSF)).slice(0, WIDEST);
      }
    },
  }));
}

function opened(read: typeof Read, bytes: Buffer): WorkBook {
  try {
    return read(bytes, { type: 'buffer', dense: true, cellNF: true, cellHTML: false, cellText: false });
  } catch (error) {
    const protectedBook = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new UnreadableRoll(protectedBook ? 'ENCRYPTED' : 'SPREADSHEET');
  }
}

function textOf(cell: Cell | undefined, from1904: boolean, formats: typeof Formats): string {
  const value = cell?.v;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value !== 'number') return '';
  const isDay = cell?.z !== undefined && formats.is_date(String(cell.z));
  return isDay ? dayText(value, from1904) : numberText(String(value));
}
