import type { Sheet } from './roll-sheet.ts';
import { UnreadableRoll } from './roll-text.ts';
import { plainEscapes, SharedStrings } from './shared-strings.ts';
import { dayText, numberText, showsDay } from './sheet-numbers.rules.ts';
import { WorkbookZip, type XmlEars } from './workbook-zip.ts';
import type { StoredBytes } from './stored-roll.ts';

const MOST_SHEETS = 64;
const WIDEST = 256;
const LAST_ROW = 1_048_576;

/** What cells of a workbook are read with. */
interface Book {
  readonly strings: SharedStrings;
  readonly days: ReadonlySet<number>;
  readonly from1904: boolean;
}

/** The sheets of a workbook (Office Open XML) in the order of its tabs, each read as a stream. */
export async function openXlsx(stored: StoredBytes): Promise<readonly Sheet[]> {
  const zip = await WorkbookZip.open(stored);
  if (!zip.has('xl/workbook.xml')) throw new UnreadableRoll('SPREADSHEET');
  const { names, from1904 } = await readTabs(zip);
  const targets = await readTargets(zip);
  const parts = names.flatMap((id) => targets.get(id) ?? []).filter((part) => zip.has(part));
  let book: Promise<Book> | null = null;
  const opened = () => (book ??= readBook(zip, from1904));
  return parts.slice(0, MOST_SHEETS).map((part) => ({
    async *records() {
      yield* sheetRows(zip, part, await opened());
    },
  }));
}

const readAll = async (zip: WorkbookZip, part: string, opens: XmlEars['opens']): Promise<void> => {
  for await (const _ of zip.xml(part, { opens, text: () => undefined, closes: () => undefined }));
};

async function readTabs(zip: WorkbookZip): Promise<{ names: readonly string[]; from1904: boolean }> {
  const names: string[] = [];
  let from1904 = false;
  await readAll(zip, 'xl/workbook.xml', (name, attributes) => {
    if (name === 'sheet') names.push(attributes['r:id'] ?? Object.values(attributes).at(-1) ?? '');
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
  });
  return { names, from1904 };
}

async function readTargets(zip: WorkbookZip): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readAll(zip, 'xl/_rels/workbook.xml.rels', (name, { Id = '', Target = '' }) => {
    if (name !== 'Relationship') return;
    targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  });
  return targets;
}

async function readBook(zip: WorkbookZip, from1904: boolean): Promise<Book> {
  const codes = new Map<number, string>();
  const days = new Set<number>();
  let styles = -1;
  await readAll(zip, 'xl/styles.xml', (name, { numFmtId = '', formatCode }) => {
    if (name === 'numFmt' && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
    else if (name === 'cellXfs') styles = 0;
    else if (name === 'cellStyles') styles = -1;
    else if (name === 'xf' && styles >= 0) {
      if (showsDay(Number(numFmtId), codes.get(Number(numFmtId)))) days.add(styles);
      styles += 1;
    }
  });
  return { strings: await SharedStrings.read(zip, 'xl/sharedStrings.xml'), days, from1904 };
}

/** The rows of a sheet; rows that the file leaves out are blank, so that the numbers stay those of the sheet. */
async function* sheetRows(zip: WorkbookZip, part: string, book: Book): AsyncGenerator<readonly string[]> {
  const ears = new SheetEars(book);
  let line = 0;
  for await (const _ of zip.xml(part, ears)) {
    for (const { row, cells } of ears.rows.splice(0)) {
      if (row <= line || row > LAST_ROW) throw new UnreadableRoll('MALFORMED');
      for (line += 1; line < row; line += 1) yield [];
      yield cells;
    }
  }
}

class SheetEars implements XmlEars {
  readonly rows: { readonly row: number; readonly cells: string[] }[] = [];
  readonly #book: Book;
  #row = 0;
  #cells: string[] = [];
  #at = -1;
  #type = '';
  #style = 0;
  #text = '';
  #hears = false;
  #spoken = false;

  constructor(book: Book) {
    this.#book = book;
  }

  opens(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') {
      this.#at = attributes['r'] === undefined ? this.#at + 1 : columnIn(attributes['r']);
      this.#type = attributes['t'] ?? 'n';
      this.#style = Number(attributes['s'] ?? -1);
      this.#text = '';
    } else if (name === 'v' || name === 't') this.#hears = true;
    else if (name === 'rPh') this.#spoken = true;
    else if (name === 'row') {
      this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
      this.#cells = [];
      this.#at = -1;
    }
  }

  text(text: string): void {
    if (this.#hears && !this.#spoken && this.#text.length < 4_096) this.#text += text;
  }

  closes(name: string): void {
    if (name === 'v' || name === 't') this.#hears = false;
    else if (name === 'rPh') this.#spoken = false;
    else if (name === 'row') this.rows.push({ row: this.#row, cells: this.#cells });
    else if (name === 'c' && this.#at >= 0 && this.#at < WIDEST) {
      while (this.#cells.length < this.#at) this.#cells.push('');
      this.#cells[this.#at] = this.#read();
    }
  }

  #read(): string {
    const { strings, days, from1904 } = this.#book;
    if (this.#type === 's') return strings.at(Number(this.#text));
    if (this.#type === 'n' && this.#text !== '') {
      return days.has(this.#style) ? dayText(Number(this.#text), from1904) : numberText(this.#text);
    }
    if (this.#type === 'b') return this.#text === '1' ? 'TRUE' : 'FALSE';
    return plainEscapes(this.#text);
  }
}

/** The column in B12, counted from nought. */
function columnIn(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}
