import { z } from 'zod';
import type { PureCommand } from '../kernel/command.ts';
import { countOption, positiveCount, readInput } from '../kernel/input.ts';
import { directRatio } from './ratio.rules.ts';

/** `law:candidates --seats N`: how many formal candidates a constituency must and may have. */
export const candidatesCommand: PureCommand = {
  name: 'law:candidates',
  summary: 'the least and the largest number of formal candidates for so many seats',
  pure: true,
  options: { seats: { type: 'string' } },

  run(options) {
    const { seats } = readInput(z.strictObject({ seats: countOption.pipe(positiveCount) }), options);
    return { seats, ...directRatio(seats), basis: ['EL 31', 'ZJE 36'] };
  },
};
