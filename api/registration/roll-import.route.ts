import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { requirePermission } from '../kernel/auth.ts';
import { DomainError } from '../kernel/errors.ts';
import type { Route } from '../kernel/route.ts';
import { receiveRollImport } from './receive-roll-import.service.ts';

const bytes = z.coerce.number().int().nonnegative().optional();
const Asked = z.object({ election: z.uuid(), import: z.uuid().optional(), offset: bytes, size: bytes });

/**
 * `POST /upload/roll?election=<uuid>[&import=<uuid>][&size=<bytes>][&offset=<bytes>]`: a file of the roll as multipart
 * form data, streamed. A form of another site cannot set the header it asks for. Whoever sends the id of the import can
 * watch it while it arrives; with the size of the whole file as well, an upload that was cut off goes on at an offset.
 */
export const rollImportRoute: Route = (app, door) => {
  app.post('/upload/roll', async (request, reply) => {
    const ctx = await door(request, reply);
    if (request.headers['luzhi-upload'] !== '1')
      throw new DomainError('FORBIDDEN', { header: 'luzhi-upload' });
    requirePermission(ctx.viewer, 'roll:import');
    const asked = Asked.safeParse(request.query);
    if (!asked.success) throw new DomainError('NOT_FOUND', { entity: 'Election' });
    const part = await request.file();
    if (!part) return reply.code(400).send({ error: { code: 'BAD_REQUEST', field: 'file' } });

    const { file, filename } = part;
    const { election, import: importId = randomUUID(), offset = 0, size } = asked.data;
    const received = await receiveRollImport(ctx, {
      importId,
      electionId: election,
      fileName: filename,
      announcedBytes: size ?? Number(request.headers['content-length'] ?? 0),
      offset,
      ...(size === undefined ? {} : { wholeSize: size }),
      // What is left of a file that failed is read to its end, or the sender would wait for ever.
      bytes: file.iterator({ destroyOnReturn: false }),
      cutOff: () => file.truncated,
    }).finally(() => file.resume());
    return reply.code(received.state === 'FAILED' ? 422 : 200).send(received);
  });
};
