import { readIdCell } from './roll-cells.rules.ts';
import { bareHeading, guessColumns, headsRoll, isBlankRow } from './roll-columns.rules.ts';

/** Titles and dates may stand above the headings, but not pages of them. */
export const HEADINGS_WITHIN = 20;

/** The headings of a sheet, and the row its voters begin in (the first row is 1). */
export interface Headings {
  readonly header: readonly string[];
  readonly dataFrom: number;
  /** How many columns of the roll the headings name. */
  readonly named: number;
  /** Whether they name all that is needed. */
  readonly complete: boolean;
}

/**
 * Finds the headings among the first rows of a sheet: the row that names all that is needed; two rows that do so
 * together, as merged cells leave them; else the row that names most. A sheet that begins with a voter has none, and its
 * columns are called by their letters. Null when no row has two cells.
 */
export function findHeadings(rows: readonly (readonly string[])[]): Headings | null {
  let best: Headings | null = null;
  for (const [at, row] of rows.slice(0, HEADINGS_WITHIN).entries()) {
    if (row.filter((cell) => cell.trim() !== '').length < 2) continue;
    if (row.some((cell) => readIdCell(cell).fault === null)) {
      return best !== null && best.named > 0 ? best : unheaded(row.length, at + 1);
    }
    const found = headingsAt(row, rows[at + 1] ?? [], at + 1);
    if (found.complete) return found;
    if (best === null || found.named > best.named) best = found;
  }
  return best;
}

function headingsAt(upper: readonly string[], lower: readonly string[], line: number): Headings {
  const one = told(upper, line + 1);
  if (isBlankRow(lower)) return one;
  const two = told(merged(upper, lower), line + 2);
  if (!two.complete) return one;
  // A row below that names nobody and tells more is the second line; so is one without which too little is said.
  const places = guessColumns(two.header);
  const nobody = [places.NAME, places.ID_NUMBER].every((at) => (lower[at ?? 0] ?? '').trim() === '');
  return !one.complete || (nobody && two.named > one.named) ? two : one;
}

const told = (cells: readonly string[], dataFrom: number): Headings => {
  const header = cells.map(clean);
  const places = guessColumns(header);
  const named = Object.keys(places).length;
  return { header, dataFrom, named, complete: headsRoll(places) };
};

const clean = (heading: string): string =>
  heading
    .replaceAll(/[\s\u3000]+/gu, ' ')
    .replace(/^['’‘]/u, '')
    .trim();

/** Two lines of headings as one: a cell merged across stands over all that lie below it. */
function merged(upper: readonly string[], lower: readonly string[]): string[] {
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [top, below] = [clean(upper[at] ?? ''), clean(lower[at] ?? '')];
    if (top !== '') over = top;
    if (below === '') return top;
    // What the lower line says by itself needs no help: 县级选区 under 选区.
    return bareHeading(below).includes(bareHeading(over)) ? below : `${below}${over}`;
  });
}

const unheaded = (width: number, dataFrom: number): Headings => ({
  header: Array.from({ length: width }, (_, at) => letters(at)),
  dataFrom,
  named: 0,
  complete: false,
});

/** A column as a spreadsheet calls it: A, B … Z, AA. */
export const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
