import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { MalformedInput, type PureCommand } from '../kernel/command.ts';
import { countOption, readInput } from '../kernel/input.ts';
import { SYNTHETIC_HEADINGS, syntheticRows } from './synthetic-roll.rules.ts';

const MOST = 5_000_000;
const ROWS_A_PIECE = 5_000;
const Options = z.strictObject({
  voters: countOption.refine((voters) => voters <= MOST, `must be at most ${MOST}`),
  seed: countOption,
  out: z.string().min(1, 'must name a file'),
  faults: z.boolean().default(false),
});

/** `demo:roll --voters N --seed S --out FILE [--faults]`: an invented roll as CSV, byte for byte the same for a seed. */
export const demoRollCommand: PureCommand = {
  name: 'demo:roll',
  summary: 'write an invented roll as CSV, the same for the same seed',
  pure: true,
  options: {
    voters: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
    faults: { type: 'boolean' },
  },

  run(options) {
    const { voters, seed, out, faults } = readInput(Options, options);
    const hash = createHash('sha256');
    const file = open(out);
    let bytes = 0;
    const write = (text: string) => {
      hash.update(text);
      bytes += writeSync(file, text);
    };
    try {
      write(`${SYNTHETIC_HEADINGS.join(',')}\r\n`);
      let rows: string[] = [];
      for (const cells of syntheticRows({ voters, seed, faults })) {
        rows.push(`${cells.join(',')}\r\n`);
        if (rows.length < ROWS_A_PIECE) continue;
        write(rows.join(''));
        rows = [];
      }
      write(rows.join(''));
    } finally {
      closeSync(file);
    }
    return { file: out, voters, seed, faults, bytes, sha256: hash.digest('hex') };
  },
};

function open(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    throw new MalformedInput(
      'out',
      `cannot be written: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}`,
    );
  }
}
