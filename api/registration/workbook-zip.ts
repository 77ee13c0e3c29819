import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { SaxesParser } from 'saxes';
import { UnreadableRoll } from './roll-text.ts';
import type { StoredBytes } from './stored-roll.ts';

/** A workbook has some dozens of parts. */
const MOST_PARTS = 5_000;
/** A part that unpacks to more than this is no roll, or is made to exhaust us: a million rows take about half. */
const LARGEST_PART = 1024 * 1024 * 1024;
/** XML of a sheet shrinks to a tenth or a fiftieth; what shrinks more, and is large, is made to. */
const STEEPEST = 400;
const STEEP_FROM = 64 * 1024 * 1024;

class StoredReader extends RandomAccessReader {
  readonly #stored: StoredBytes;

  constructor(stored: StoredBytes) {
    super();
    this.#stored = stored;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#stored.from(start, end), { objectMode: false });
  }
}

/** The parts of a packed workbook, each unpacked as a stream and never beyond its measure. */
export class WorkbookZip {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  static async open(stored: StoredBytes): Promise<WorkbookZip> {
    try {
      const options = { lazyEntries: true, autoClose: false, strictFileNames: false };
      const zip = await fromRandomAccessReaderPromise(new StoredReader(stored), stored.size, options);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        entries.set(entry.fileName.replace(/^\//, ''), entry);
        if (entries.size > MOST_PARTS) throw new UnreadableRoll('UNPACKS_TOO_LARGE');
      }
      return new WorkbookZip(zip, entries);
    } catch (error) {
      throw error instanceof UnreadableRoll ? error : new UnreadableRoll('SPREADSHEET');
    }
  }

  has(part: string): boolean {
    return this.#entries.has(part);
  }

  /** Reads a part as XML, handing what the parser finds to `hear`; yields after each piece, so that rows can be taken. */
  async *xml(part: string, hear: XmlEars): AsyncGenerator<void> {
    const entry = this.#entries.get(part);
    if (!entry) return;
    if (entry.isEncrypted()) throw new UnreadableRoll('ENCRYPTED');
    const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
    parser.on('opentag', (tag) => hear.opens(local(tag.name), tag.attributes));
    parser.on('closetag', ({ name }) => hear.closes(local(name)));
    parser.on('text', (text) => hear.text(text));
    parser.on('error', () => {
      throw new UnreadableRoll('MALFORMED');
    });
    const decoder = new TextDecoder('utf-8');
    for await (const bytes of this.#unpacked(entry)) {
      parser.write(decoder.decode(bytes, { stream: true }));
      yield;
    }
    parser.close();
    yield;
  }

  async *#unpacked(entry: Entry): AsyncGenerator<Buffer> {
    const most = Math.min(LARGEST_PART, Math.max(STEEP_FROM, STEEPEST * entry.compressedSize));
    if (entry.uncompressedSize > most) throw new UnreadableRoll('UNPACKS_TOO_LARGE');
    let stream: Readable;
    let length = 0;
    try {
      stream = await this.#zip.openReadStreamPromise(entry);
      for await (const bytes of stream as AsyncIterable<Buffer>) {
        length += bytes.length;
        if (length > most) throw new UnreadableRoll('UNPACKS_TOO_LARGE');
        yield bytes;
      }
    } catch (error) {
      throw error instanceof UnreadableRoll ? error : new UnreadableRoll('MALFORMED');
    }
  }
}

/** What listens to a part that is read. */
export interface XmlEars {
  opens(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  closes(name: string): void;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
