import { z } from 'zod';
import { MalformedInput, type PureCommand } from '../kernel/command.ts';
import { count, positiveCount, readInput } from '../kernel/input.ts';
import { basisOf, explain } from './explanation.rules.ts';
import { type BallotCount, ballotResult, ParticipantBasis } from './result.rules.ts';
import { RoundKind } from './round.rules.ts';

const Count = z.strictObject({
  round: z.enum(RoundKind),
  registered: count,
  participants: count,
  issued: count.optional(),
  returned: count,
  invalid: count.optional(),
  seats: positiveCount,
  votes: z.record(z.string().min(1), count),
  participantBasis: z.enum(ParticipantBasis).optional(),
});

/** `law:result`: what the law makes of the count of a constituency, with the reason in words. */
export const resultCommand: PureCommand<ReturnType<typeof answerTo>> = {
  name: 'law:result',
  summary: 'the result of a counted vote: elected, tied, short or void (JSON)',
  pure: true,
  options: {},
  stdin: 'json',

  run(_options, input) {
    const { invalid = 0, votes, ...figures } = readInput(Count, input);
    possible(figures, invalid, votes);
    return answerTo({ ...figures, votes: Object.entries(votes).map(([name, n]) => ({ name, votes: n })) });
  },

  print: ({ explanation }) => explanation,
};

function answerTo(figures: BallotCount) {
  const result = ballotResult(figures);
  const { levelAtCut: _inWords, ...published } = result;
  return { ...published, explanation: explain(figures, result), basis: basisOf(figures, result) };
}

/** Refuses what no count can show, whatever the law makes of it. */
function possible(
  { registered, participants, issued, returned, participantBasis }: Omit<BallotCount, 'votes'>,
  invalid: number,
  votes: Readonly<Record<string, number>>,
): void {
  if (participants > registered)
    throw new MalformedInput('participants', 'is more than the voters registered');
  if (invalid > returned) throw new MalformedInput('invalid', 'is more than the ballots returned');
  if (participantBasis === 'ISSUED' && issued === undefined) {
    throw new MalformedInput('issued', 'is required when participantBasis is ISSUED');
  }
  for (const [name, n] of Object.entries(votes)) {
    if (n > returned - invalid) throw new MalformedInput(`votes.${name}`, 'is more than the valid ballots');
  }
}
