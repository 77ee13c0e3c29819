import { z } from 'zod';
import { isCivilDate } from './civil-date.rules.ts';
import { MalformedInput } from './command.ts';

/** No figure of a county comes near; beyond it, whole-number arithmetic would no longer be exact. */
const LARGEST_COUNT = 2_000_000_000;

/** A number of persons, papers or votes: whole, not negative. */
export const count = z
  .int('must be a whole number')
  .min(0, 'must not be negative')
  .max(LARGEST_COUNT, 'is too large');

/** A count of at least one. */
export const positiveCount = count.min(1, 'must be at least 1');

/** A day that exists, `YYYY-MM-DD`. */
export const date = z
  .string('must be a date, YYYY-MM-DD')
  .refine(isCivilDate, 'must be a day of the calendar, YYYY-MM-DD');

/** A count typed as an option. */
export const countOption = z
  .string()
  .regex(/^\d+$/, 'must be a whole number, not negative')
  .transform(Number)
  .pipe(count);

/** Reads input by its schema, or refuses it by the first field that is wrong. */
export function readInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const read = schema.safeParse(input, { reportInput: true });
  if (read.success) return read.data;

  const [issue] = read.error.issues;
  if (!issue) throw read.error;
  const field = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'input';
  if (issue.code === 'unrecognized_keys') {
    throw new MalformedInput(field([...issue.path, ...issue.keys.slice(0, 1)]), 'is not a known field');
  }
  throw new MalformedInput(field(issue.path), issue.input === undefined ? 'is required' : reasonOf(issue));
}

function reasonOf(issue: z.core.$ZodIssue): string {
  return issue.message.replace(/^Invalid (input|option): /, '').replaceAll('\n', ' ');
}
