import type { Drift } from '../activities/attendance-drift.queries.ts';
import type { DatabaseCommand } from '../kernel/command.ts';
import type { RequestContext } from '../kernel/context.ts';
import { recountTotals } from './recount-totals.service.ts';
import { findDrift } from './totals.queries.ts';

const line = ({ deputyId, field, says, counted }: Drift) =>
  `${deputyId} ${field}: says ${says ?? 'nothing'}, counted ${counted}`;

/** Compares every deputy’s totals with the record, and changes nothing. */
export const totalsCheckCommand: DatabaseCommand<
  RequestContext,
  { agree: boolean; drift: readonly Drift[] }
> = {
  name: 'totals:check',
  summary: 'Compares the totals of every deputy with the record; changes nothing.',
  options: {},
  run: async ({ reader }) => {
    const drift = await findDrift(reader);
    return { agree: drift.length === 0, drift };
  },
  print: ({ drift }) =>
    drift.length === 0 ? 'every total agrees with the record' : drift.map(line).join('\n'),
};

/** Counts every deputy’s totals anew and mends what was wrong. */
export const totalsRecountCommand: DatabaseCommand<RequestContext, { mended: number }> = {
  name: 'totals:recount',
  summary: 'Counts the totals of every deputy anew and mends what was wrong; the audit record says whose.',
  options: {},
  run: (ctx) => recountTotals(ctx),
};
