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

/** Tells the encoding by the mark at the front or, without one, by whether the first piece is UTF-8 at all. */
export function detectEncoding(first: Buffer): RollEncoding {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(first, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}

/**
 * The bytes of a file as text, piece by piece. A byte that its encoding does not know fails the file: a name with a
 * hole in it would be somebody else's.
 */
export async function* decoded(bytes: AsyncIterable<Buffer>, encoding: RollEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    throw error instanceof TypeError ? new UnreadableRoll('ENCODING') : error;
  }
}

/** The sign that parts the cells of a line, told by which one the beginning holds most of. */
export function detectDelimiter(beginning: string): string {
  const count = (sign: string) => beginning.split(sign).length;
  return ['\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',');
}
