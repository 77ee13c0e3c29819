import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { DomainError } from './errors.ts';

const begins = (bytes: Buffer, ...first: readonly number[]) => first.every((byte, at) => bytes[at] === byte);

/** Text as office software writes it: with a mark at the front, as UTF-8, else as GB18030. */
function textOf(bytes: Buffer): string {
  if (begins(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (begins(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function separated(text: string): string[][] {
  const [line = ''] = text.split('\n', 1);
  const delimiter = ['\t', ';'].reduce(
    (best, sign) => (line.split(sign).length > line.split(best).length ? sign : best),
    ',',
  );
  return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true });
}

/**
 * The cells of a small sheet (XLSX, XLS, or text with separators), row by row, trimmed. What its name ends in does not
 * matter: many a spreadsheet is called .csv. For files of some hundred rows; a roll is read as a stream.
 */
export function sheetRows(base64: string): string[][] {
  try {
    const bytes = Buffer.from(base64, 'base64');
    const spreadsheet = begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);
    if (!spreadsheet) return separated(textOf(bytes)).map((row) => row.map((cell) => cell.trim()));
    const book = read(bytes, { type: 'buffer', raw: true });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (!sheet) return [];
    const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, blankrows: false, defval: '' });
    return rows.map((row) => row.map((cell) => String(cell ?? '').trim()));
  } catch {
    throw new DomainError('FILE_UNREADABLE');
  }
}
