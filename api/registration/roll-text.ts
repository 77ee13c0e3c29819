import type { ImportFailure } from './roll.rules.ts';

/** How the characters of a file are written. GB18030 is what office software in China writes without being asked. */
export type RollEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** A file that cannot be read as a roll, and why. */
export class UnreadableRoll extends Error {
  override readonly name = 'UnreadableRoll';

  constructor(readonly failure: ImportFailure) {
    super(failure);
  }
}

const begins = (chunk: Buffer, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => chunk[at] === byte);

/** Tells the encoding by the mark at the front or, without one, by whether the first piece is UTF-8 at all. */
export function detectEncoding(first: Buffer): RollEncoding {
  if (begins(first, 0x50, 0x4b, 0x03, 0x04) || begins(first, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableRoll('SPREADSHEET');
  }
  if (begins(first, 0xff, 0xfe)) return 'utf-16le';
  if (begins(first, 0xfe, 0xff)) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(first, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/** Enough of a file to hold its headings: what the encoding is told by. */
const FIRST_PIECE = 32 * 1024;

/**
 * The bytes of a file as text, piece by piece. A byte that its encoding does not know fails the file: a name with a
 * hole in it would be somebody else's.
 */
export async function* decoded(
  bytes: AsyncIterable<Buffer>,
  found: (encoding: RollEncoding) => void,
): AsyncGenerator<string> {
  const source = bytes[Symbol.asyncIterator]();
  const first = await firstPiece(source);
  const encoding = detectEncoding(first);
  found(encoding);
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    yield decoder.decode(first, { stream: true });
    for await (const chunk of { [Symbol.asyncIterator]: () => source }) {
      yield decoder.decode(chunk, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new UnreadableRoll('ENCODING') : error;
  }
}

async function firstPiece(source: AsyncIterator<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let length = 0; length < FIRST_PIECE;) {
    const { value, done } = await source.next();
    if (done) break;
    pieces.push(value);
    length += value.length;
  }
  return Buffer.concat(pieces);
}

/** The sign that parts the cells of a line, told by which one the beginning holds most of. */
export function detectDelimiter(beginning: string): string {
  const count = (sign: string) => beginning.split(sign).length;
  return ['\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
