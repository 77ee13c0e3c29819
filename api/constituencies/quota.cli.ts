import { z } from 'zod';
import type { PureCommand } from '../kernel/command.ts';
import { countOption, readInput } from '../kernel/input.ts';
import { CongressLevel } from './congress.rules.ts';
import { quota } from './quota.rules.ts';

/** `law:quota --level COUNTY|TOWNSHIP --population N`: the number of deputies by the formula. */
export const quotaCommand: PureCommand = {
  name: 'law:quota',
  summary: 'the number of deputies of a congress by the population',
  pure: true,
  options: { level: { type: 'string' }, population: { type: 'string' } },

  run(options) {
    const Options = z.strictObject({ level: z.enum(CongressLevel), population: countOption });
    const { level, population } = readInput(Options, options);
    return { level, population, ...quota(level, population), basis: ['EL 12', 'ZJE 15'] };
  },
};
