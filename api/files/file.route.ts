import { z } from 'zod';
import { DomainError } from '../kernel/errors.ts';
import type { Route } from '../kernel/route.ts';
import { FilePurpose, MOST_BYTES } from './file.rules.ts';
import { openFile } from './open-file.service.ts';
import { receiveFile } from './receive-file.service.ts';

const Sent = z.object({
  purpose: z.enum(Object.values(FilePurpose) as [FilePurpose, ...FilePurpose[]]),
  file: z.uuid(),
});
const Asked = z.object({ id: z.uuid() });

/**
 * `POST /upload/file?purpose=<purpose>&file=<uuid>`: one photo or scan as multipart form data; the id is the sender's, so
 * that a retry is the same file. `GET /files/<uuid>`: the file, to be shown and never run.
 */
export const fileRoute: Route = (app, door) => {
  app.post('/upload/file', async (request, reply) => {
    const ctx = await door(request, reply);
    // A form of another site cannot set a header.
    if (request.headers['luzhi-upload'] !== '1')
      throw new DomainError('FORBIDDEN', { header: 'luzhi-upload' });
    const sent = Sent.safeParse(request.query);
    if (!sent.success) return reply.code(400).send({ error: { code: 'BAD_REQUEST', field: 'purpose' } });
    const part = await request.file({ limits: { fileSize: MOST_BYTES + 1 } });
    if (!part) return reply.code(400).send({ error: { code: 'BAD_REQUEST', field: 'file' } });
    const content = await part.toBuffer().catch(() => {
      throw new DomainError('FILE_TOO_LARGE', { megabytes: MOST_BYTES / 1024 ** 2 });
    });
    const { purpose, file: idempotencyKey } = sent.data;
    return receiveFile(ctx, { idempotencyKey, purpose, fileName: part.filename, content });
  });

  app.get('/files/:id', async (request, reply) => {
    const ctx = await door(request, reply);
    const asked = Asked.safeParse(request.params);
    if (!asked.success) throw new DomainError('NOT_FOUND', { entity: 'StoredFile' });
    const { content, contentType, fileName } = await openFile(ctx, asked.data.id);
    return reply
      .header('content-type', contentType)
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .header('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'; sandbox`)
      .header('cache-control', 'private, no-store')
      .send(content);
  });
};
