import { z } from 'zod';
import { type DatabaseCommand, MalformedInput } from '../kernel/command.ts';
import type { RequestContext } from '../kernel/context.ts';
import { readInput } from '../kernel/input.ts';
import { publishedResult } from './result.queries.ts';
import { roundRow } from './round.queries.ts';

const Options = z.strictObject({ round: z.uuid('must be the id of a round') });

/** The result of a round as an operator reads it. */
interface RoundResult {
  readonly constituency: string;
  readonly kind: string;
  readonly state: string;
  readonly registered: number;
  readonly participants: number;
  readonly validBallots: number;
  readonly invalid: number;
  readonly elected: readonly string[];
  readonly votes: Readonly<Record<string, number>>;
  readonly next: { readonly kind: string; readonly seats: number } | null;
  readonly explanation: string;
  readonly basis: readonly string[];
}

/** `npm run cli -- election:result --round <id>`: what the law makes of the count both clerks agree on. */
export const electionResultCommand: DatabaseCommand<RequestContext, RoundResult> = {
  name: 'election:result',
  summary: 'the result of a counted round, declared or not',
  options: { round: { type: 'string' } },

  async run(ctx, options) {
    const { round } = readInput(Options, options);
    const row = await roundRow(ctx, round);
    if (!row) throw new MalformedInput('round', 'is not known');
    const result = publishedResult(row);
    if (!result) throw new MalformedInput('round', 'has no count yet that both clerks agree on');
    const { registered, participants, validBallots, invalid, candidates, nextKind, nextSeats } = result;
    return {
      constituency: `${row.congressName} ${row.constituencyName}`,
      kind: row.kind,
      state: row.state,
      registered,
      participants,
      validBallots,
      invalid,
      elected: candidates.filter(({ elected }) => elected).map(({ name }) => name),
      votes: Object.fromEntries(candidates.map(({ name, votes }) => [name, votes])),
      next: nextKind && nextSeats !== null ? { kind: nextKind, seats: nextSeats } : null,
      explanation: result.explanation,
      basis: result.basis,
    };
  },

  print: ({ constituency, kind, state, votes, elected, explanation }) =>
    [
      `${constituency}\t${kind}\t${state}`,
      ...Object.entries(votes).map(
        ([name, n]) => `${elected.includes(name) ? 'elected' : 'not elected'}\t${name}\t${n}`,
      ),
      explanation,
    ].join('\n'),
};
