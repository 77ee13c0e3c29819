import { z } from 'zod';
import { DomainError } from '../kernel/errors.ts';
import type { Route } from '../kernel/route.ts';
import { dispositionOf, fileName, isPaper } from './paper.rules.ts';
import { paperOf } from './papers.ts';

const Asked = z.object({ kind: z.string().refine(isPaper), file: z.string().regex(/^[0-9a-f-]{36}\.pdf$/) });
const Further = z.object({
  electionId: z.uuid().optional(),
  constituencyId: z.uuid().optional(),
  batch: z.coerce.number().int().positive().optional(),
  download: z.string().optional(),
});

/** `GET /papers/<kind>/<id>.pdf`: a paper, set for whoever may see it; `?download` saves it. */
export const papersRoute: Route = (app, door) => {
  app.get('/papers/:kind/:file', async (request, reply) => {
    const ctx = await door(request, reply);
    const asked = Asked.safeParse(request.params);
    const further = Further.safeParse(request.query);
    if (!asked.success || !further.success || !isPaper(asked.data.kind)) {
      throw new DomainError('NOT_FOUND', { entity: 'Paper' });
    }
    const { download, ...which } = further.data;
    const paper = await paperOf(ctx, asked.data.kind, asked.data.file.slice(0, -4), which);
    return reply
      .header('content-type', 'application/pdf')
      .header(
        'content-disposition',
        dispositionOf(fileName(paper.title), download === undefined ? 'inline' : 'attachment'),
      )
      .header('cache-control', paper.frozen ? 'private, max-age=3600' : 'no-store')
      .send(paper.pdf);
  });
};
