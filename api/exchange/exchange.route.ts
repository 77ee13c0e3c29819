import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { DomainError } from '../kernel/errors.ts';
import type { Route } from '../kernel/route.ts';
import { errReport, errSidecar } from './err-report.rules.ts';
import { popolo } from './popolo.rules.ts';
import { registerFacts } from './register.queries.ts';
import { reportFacts } from './report.queries.ts';
import { candidatesTable, roundsTable } from './results-table.rules.ts';
import { csvOf, workbookOf } from './table-file.ts';

const FILES = ['results.json', 'results-side.json', 'results.csv', 'candidates.csv', 'results.xlsx'] as const;
const OfElection = z.object({ id: z.uuid(), file: z.enum(FILES) });
const OfTerm = z.object({ id: z.uuid() });

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'application/json; charset=utf-8';

const send = (reply: FastifyReply, name: string, type: string, body: string | Buffer) =>
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
    .send(body);

/**
 * `GET /exports/elections/<id>/<file>`: declared results in the forms others read, public as the results are, and
 * refused while the figures do not add up. `GET /exports/terms/<id>/deputies.popolo.json`: the register of a term.
 */
export const exchangeRoute: Route = (app, door) => {
  app.get('/exports/elections/:id/:file', async (request, reply) => {
    const ctx = await door(request, reply);
    const asked = OfElection.safeParse(request.params);
    if (!asked.success) throw new DomainError('NOT_FOUND', { entity: 'Export' });
    const { id, file } = asked.data;
    const facts = await reportFacts(ctx, id);
    const stem = `${ctx.county.name}选举结果`;
    switch (file) {
      case 'results.json':
        return send(reply, `${stem}.json`, JSON_TYPE, JSON.stringify(errReport(facts), null, 1));
      case 'results-side.json':
        return send(reply, `${stem}附件.json`, JSON_TYPE, JSON.stringify(errSidecar(facts), null, 1));
      case 'results.csv':
        return send(reply, `${stem}.csv`, 'text/csv; charset=utf-8', csvOf(roundsTable(facts.rounds)));
      case 'candidates.csv':
        return send(
          reply,
          `${stem}得票.csv`,
          'text/csv; charset=utf-8',
          csvOf(candidatesTable(facts.rounds)),
        );
      case 'results.xlsx': {
        const book = await workbookOf([roundsTable(facts.rounds), candidatesTable(facts.rounds)]);
        return send(reply, `${stem}.xlsx`, XLSX, book);
      }
    }
  });

  app.get('/exports/terms/:id/deputies.popolo.json', async (request, reply) => {
    const ctx = await door(request, reply);
    const asked = OfTerm.safeParse(request.params);
    if (!asked.success) throw new DomainError('NOT_FOUND', { entity: 'CongressTerm' });
    const register = popolo(await registerFacts(ctx, asked.data.id));
    return send(reply, `${ctx.county.name}代表.popolo.json`, JSON_TYPE, JSON.stringify(register, null, 1));
  });
};
