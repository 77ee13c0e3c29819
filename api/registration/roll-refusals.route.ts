import { z } from 'zod';
import { requirePermission } from '../kernel/auth.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Route } from '../kernel/route.ts';
import { downloadRollRefusals } from './download-roll-refusals.service.ts';

const Asked = z.object({
  file: z.string().regex(/^[0-9a-f-]{36}\.(csv|xlsx)$/),
});
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** `GET /download/roll-refusals/<import>.csv|.xlsx`: the rows that were not taken, to be mended and sent again. */
export const rollRefusalsRoute: Route = (app, door) => {
  app.get('/download/roll-refusals/:file', async (request, reply) => {
    const ctx = await door(request, reply);
    requirePermission(ctx.viewer, 'roll:import');
    const asked = Asked.safeParse(request.params);
    if (!asked.success) throw new DomainError('NOT_FOUND', { entity: 'RollImport' });
    const importId = asked.data.file.slice(0, 36);
    const format = asked.data.file.endsWith('.csv') ? 'csv' : 'xlsx';
    const sheet = await downloadRollRefusals(ctx, importId, format);
    return reply
      .header('content-type', TYPES[format])
      .header('content-disposition', `attachment; filename="refusals-${importId}.${format}"`)
      .header('cache-control', 'no-store')
      .send(sheet);
  });
};
