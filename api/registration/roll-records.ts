import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { detectDelimiter, UnreadableRoll } from './roll-text.ts';

/** A line of a sheet longer than this is an unclosed quotation mark that has swallowed the rest of the file. */
const LONGEST_RECORD = 64 * 1024;

/** The rows of a sheet as lists of cells, one for each row that a spreadsheet would number, blank ones included. */
export async function* recordsOf(text: AsyncGenerator<string>): AsyncGenerator<readonly string[]> {
  const { value: beginning = '', done } = await text.next();
  if (done) return;
  const parser = parse({
    delimiter: detectDelimiter(beginning),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  });
  const whole = async function* () {
    yield beginning;
    yield* text;
  };
  // What goes wrong in the text destroys the parser with it, and surfaces below.
  const fed = pipeline(Readable.from(whole()), parser).catch(() => undefined);
  try {
    for await (const record of parser) yield record as string[];
    await fed;
  } catch (error) {
    throw error instanceof CsvError ? new UnreadableRoll('MALFORMED') : error;
  }
}
