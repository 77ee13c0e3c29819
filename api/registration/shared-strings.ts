import { UnreadableRoll } from './roll-text.ts';
import type { WorkbookZip } from './workbook-zip.ts';

const CHUNK_BYTES = 1024 * 1024;
/** Half a million numbers and names take thirty megabytes. */
const MOST_BYTES = 192 * 1024 * 1024;
const LONGEST = 4_096;

/** The texts of a workbook, kept as bytes side by side: a third of what as many strings would take. */
export class SharedStrings {
  readonly #chunks: Buffer[] = [];
  /** Where each text ends, counted through all chunks. */
  #ends = new Uint32Array(16 * 1024);
  #starts = new Uint32Array(16 * 1024);
  #count = 0;
  #used = CHUNK_BYTES;

  static async read(zip: WorkbookZip, part: string): Promise<SharedStrings> {
    const strings = new SharedStrings();
    const inText = textEars((text) => strings.add(text));
    for await (const _ of zip.xml(part, inText));
    return strings;
  }

  add(text: string): void {
    const bytes = Buffer.from(text.slice(0, LONGEST));
    if (this.#used + bytes.length > CHUNK_BYTES) {
      if (this.#chunks.length * CHUNK_BYTES >= MOST_BYTES) throw new UnreadableRoll('UNPACKS_TOO_LARGE');
      this.#chunks.push(Buffer.alloc(CHUNK_BYTES));
      this.#used = 0;
    }
    this.#chunks.at(-1)?.set(bytes, this.#used);
    if (this.#count === this.#ends.length) {
      [this.#starts, this.#ends] = [doubled(this.#starts), doubled(this.#ends)];
    }
    const start = (this.#chunks.length - 1) * CHUNK_BYTES + this.#used;
    this.#starts[this.#count] = start;
    this.#ends[this.#count] = start + bytes.length;
    this.#used += bytes.length;
    this.#count += 1;
  }

  at(index: number): string {
    const [start, end] = [this.#starts[index], this.#ends[index]];
    if (start === undefined || end === undefined || !(index < this.#count)) return '';
    const offset = start % CHUNK_BYTES;
    return (
      this.#chunks[Math.floor(start / CHUNK_BYTES)]?.toString('utf8', offset, offset + end - start) ?? ''
    );
  }
}

function doubled(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(numbers.length * 2);
  more.set(numbers);
  return more;
}

/** Collects `<t>` of each `<si>`; how a text is pronounced (`<rPh>`) is none of it. */
function textEars(taken: (text: string) => void) {
  let text = '';
  let inText = false;
  let spoken = false;
  return {
    opens(name: string) {
      if (name === 'si') text = '';
      else if (name === 'rPh') spoken = true;
      else if (name === 't') inText = true;
    },
    text(piece: string) {
      if (inText && !spoken) text += piece;
    },
    closes(name: string) {
      if (name === 't') inText = false;
      else if (name === 'rPh') spoken = false;
      else if (name === 'si') taken(plainEscapes(text));
    },
  };
}

/** Workbooks write characters that XML cannot hold as _x000D_. */
export const plainEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
