import { z } from 'zod';
import type { PureCommand } from '../kernel/command.ts';
import { readInput } from '../kernel/input.ts';
import { readIdNumber } from './id-number.rules.ts';

/** `law:id --number S`: is this a resident ID number, and what does it say; the number is not echoed. */
export const idNumberCommand: PureCommand = {
  name: 'law:id',
  summary: 'whether a resident ID number is valid, and the birth date and sex it states',
  pure: true,
  options: { number: { type: 'string' } },

  run: (options) => readIdNumber(readInput(z.strictObject({ number: z.string() }), options).number),
};
