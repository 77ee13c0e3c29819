import { z } from 'zod';
import { openFile } from '../files/open-file.service.ts';
import { requirePermission } from '../kernel/auth.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Route } from '../kernel/route.ts';
import { IN_SIGHT, sightOf } from './case-sight.queries.ts';

const Asked = z.object({ id: z.uuid(), fileId: z.uuid() });

/** `GET /cases/<uuid>/files/<uuid>`: evidence, for a desk that sees the case it came with. */
export const caseFileRoute: Route = (app, door) => {
  app.get('/cases/:id/files/:fileId', async (request, reply) => {
    const ctx = await door(request, reply);
    requirePermission(ctx.viewer, 'case:read');
    const asked = Asked.safeParse(request.params);
    const rows = asked.success
      ? await ctx.reader.rows(
          `select from county.discipline_case k join county.case_file f on f.case_id = k.id
           where k.id = $3::uuid and f.file_id = $4::uuid and ${IN_SIGHT}`,
          [...sightOf(ctx), asked.data.id, asked.data.fileId],
        )
      : [];
    if (!asked.success || rows.length === 0) throw new DomainError('NOT_FOUND', { entity: 'CaseFile' });
    const { content, contentType, fileName } = await openFile(ctx, asked.data.fileId, 'CASE_EVIDENCE');
    return reply
      .header('content-type', contentType)
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .header('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; sandbox`)
      .header('cache-control', 'private, no-store')
      .send(content);
  });
};
