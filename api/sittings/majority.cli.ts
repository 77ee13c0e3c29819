import { z } from 'zod';
import { MalformedInput, type PureCommand } from '../kernel/command.ts';
import { count, positiveCount, readInput } from '../kernel/input.ts';
import { MajorityBase, meetingDecision } from './majority.rules.ts';

const term = positiveCount.max(1000, 'is too large');
const Vote = z.strictObject({
  base: z.enum(MajorityBase),
  numerator: term,
  denominator: term,
  strict: z.boolean(),
  all: count,
  present: count,
  valid: count,
  yes: count,
});

/** `law:congress-vote`: whether a vote of a congress or a committee carries. */
export const congressVoteCommand: PureCommand = {
  name: 'law:congress-vote',
  summary: 'whether a vote in a meeting carries, and how many votes it needs (JSON)',
  pure: true,
  options: {},
  stdin: 'json',

  run(_options, input) {
    const vote = readInput(Vote, input);
    if (vote.numerator > vote.denominator)
      throw new MalformedInput('numerator', 'is larger than the denominator');
    if (vote.present > vote.all) throw new MalformedInput('present', 'is more than all members');
    if (vote.valid > vote.present) throw new MalformedInput('valid', 'is more than the members present');
    if (vote.yes > vote.valid) throw new MalformedInput('yes', 'is more than the valid votes');
    return { ...meetingDecision(vote, vote), basis: ['LO 25'] };
  },
};
