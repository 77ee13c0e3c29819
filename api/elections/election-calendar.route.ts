import { z } from 'zod';
import { DomainError } from '../kernel/errors.ts';
import type { Route } from '../kernel/route.ts';
import { electionCalendar } from './election-calendar.queries.ts';

const Asked = z.object({ id: z.uuid() });

/** `GET /elections/:id/calendar.ics`: the days of an election, for everybody’s calendar; says when nothing changed. */
export const electionCalendarRoute: Route = (app, door) => {
  app.get('/elections/:id/calendar.ics', async (request, reply) => {
    const ctx = await door(request, reply);
    const asked = Asked.safeParse(request.params);
    const calendar = asked.success ? await electionCalendar(ctx, asked.data.id) : null;
    if (!calendar) throw new DomainError('NOT_FOUND', { entity: 'Election' });
    void reply.header('etag', calendar.etag).header('cache-control', 'public, max-age=300');
    if (request.headers['if-none-match'] === calendar.etag) return reply.code(304).send();
    return reply.header('content-type', 'text/calendar; charset=utf-8').send(calendar.text);
  });
};
