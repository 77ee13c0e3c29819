import { z } from 'zod';
import type { DatabaseCommand } from '../kernel/command.ts';
import type { RequestContext } from '../kernel/context.ts';
import { positiveCount, readInput } from '../kernel/input.ts';
import { workReport, type WorkReport } from './figures.queries.ts';

const Options = z.object({ term: z.coerce.number().pipe(positiveCount).optional() });

/** `figures [--term N]`: the figures of the work report, counted from the records. */
export const figuresCommand: DatabaseCommand<RequestContext, WorkReport> = {
  name: 'figures',
  summary:
    'Counts the figures of the work report from the records, for the last term that ended or --term N.',
  options: { term: { type: 'string' } },
  async run({ reader, clock }, options) {
    const { term } = readInput(Options, { term: options['term'] });
    return (await workReport(reader, clock.today(), term ?? null)) ?? { term: term ?? 0, figures: [] };
  },
  print: ({ term, figures }) =>
    [
      `term ${term}`,
      ...figures.map(({ id, value, parts }) => `${id}  ${value}  ${JSON.stringify(parts)}`),
    ].join('\n'),
};
