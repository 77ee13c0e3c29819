import { z } from 'zod';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { MalformedInput, type PureCommand } from '../kernel/command.ts';
import { count, readInput } from '../kernel/input.ts';
import { recall } from './recall.rules.ts';

const Recall = z.strictObject({
  level: z.enum(CongressLevel),
  registered: count,
  signatures: count,
  yes: count,
});

/** `law:recall`: whether a recall may be put to the vote, and whether it carries. */
export const recallCommand: PureCommand = {
  name: 'law:recall',
  summary: 'whether a recall is admissible and carries (JSON)',
  pure: true,
  options: {},
  stdin: 'json',

  run(_options, input) {
    const facts = readInput(Recall, input);
    if (facts.signatures > facts.registered)
      throw new MalformedInput('signatures', 'is more than the voters registered');
    if (facts.yes > facts.registered) throw new MalformedInput('yes', 'is more than the voters registered');
    return { ...recall(facts), basis: ['EL 50', 'EL 53', 'ZJE 55', 'ZJE 56'] };
  },
};
