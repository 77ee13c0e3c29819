/** Whether a text is a page of HTML, as systems write it that "export to Excel". */
export const looksLikeHtml = (beginning: string): boolean =>
  /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)*<(!doctype html|html|head|meta|style|body|div|table)\b/i.test(
    beginning,
  );

const MARK = /<!--[^]*?-->|<(style|script|title)\b[^>]*>[^]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi;
/** A mark longer than this is none. */
const LONGEST_MARK = 64 * 1024;
const WIDEST = 256;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  middot: '·',
  ensp: ' ',
  emsp: ' ',
};

const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replaceAll(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,10}));/gi, (whole, dec, hex, name) => {
        if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
        const code = dec === undefined ? Number.parseInt(hex, 16) : Number(dec);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      })
    : text;

/** The rows of every table of a page, one after the other. A cell over several rows or columns is in the first of them. */
export async function* htmlRecords(text: AsyncGenerator<string>): AsyncGenerator<readonly string[]> {
  const table = new Table();
  let rest = '';
  for await (const piece of text) {
    rest += piece;
    let from = 0;
    for (const mark of rest.matchAll(MARK)) {
      table.text(rest.slice(from, mark.index));
      from = mark.index + mark[0].length;
      if (mark[3] !== undefined) table.mark(mark[2] === '/', mark[3].toLowerCase(), mark[4] ?? '');
      yield* table.taken();
    }
    // What follows the last whole mark is text up to where a mark that is cut off may begin.
    const open = rest.indexOf('<', from);
    const safe = open < 0 || rest.length - open > LONGEST_MARK ? rest.length : open;
    table.text(rest.slice(from, safe));
    rest = rest.slice(safe);
  }
  table.mark(true, 'tr', '');
  yield* table.taken();
}

const spanIn = (marks: string, name: string): number => {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(marks)?.[1];
  return Math.min(WIDEST, Math.max(1, Number(found ?? 1)));
};

/** A table that is being read, mark by mark. */
class Table {
  readonly #rows: (readonly string[])[] = [];
  /** For how many further rows a column is covered by a cell from above. */
  #covered: number[] = [];
  #row: string[] | null = null;
  #cell: { text: string; across: number; down: number } | null = null;

  text(text: string): void {
    if (this.#cell) this.#cell.text += text;
  }

  mark(closes: boolean, name: string, marks: string): void {
    if (name === 'td' || name === 'th') {
      this.#endCell();
      if (!closes) {
        this.#row ??= [];
        this.#cell = { text: '', across: spanIn(marks, 'colspan'), down: spanIn(marks, 'rowspan') };
      }
    } else if (name === 'tr' || name === 'table') {
      this.#endRow();
      if (!closes && name === 'tr') this.#row = [];
    } else if (this.#cell && (name === 'br' || name === 'p')) this.#cell.text += ' ';
  }

  *taken(): Generator<readonly string[]> {
    yield* this.#rows.splice(0);
  }

  #endCell(): void {
    const [cell, row] = [this.#cell, this.#row];
    this.#cell = null;
    if (!cell || !row) return;
    this.#skipCovered(row);
    for (let n = 0; n < cell.across && row.length < WIDEST; n += 1) {
      this.#covered[row.length] = cell.down;
      row.push(n === 0 ? unescaped(cell.text).replaceAll(/\s+/gu, ' ').trim() : '');
    }
  }

  #endRow(): void {
    this.#endCell();
    if (!this.#row) return;
    this.#skipCovered(this.#row);
    this.#covered = this.#covered.map((rows) => Math.max(0, rows - 1));
    this.#rows.push(this.#row);
    this.#row = null;
  }

  #skipCovered(row: string[]): void {
    while ((this.#covered[row.length] ?? 0) > 0 && row.length < WIDEST) row.push('');
  }
}
