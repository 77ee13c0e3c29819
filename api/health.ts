import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Parts } from './door.ts';

const READY_MS = 2_000;
const IDLE_MS = 50;

/** `/healthz`: the process lives. `/readyz`: it can answer, because the database does. And a stop that comes to an end. */
export function installHealth(app: FastifyInstance, parts: Parts): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const ready = await databaseAnswers(parts);
    await reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'database unreachable' });
  });
  // A connection whose last answer goes out after the stop began would be kept alive for its whole time.
  app.addHook('preClose', async () => {
    const closing = setInterval(() => app.server.closeIdleConnections(), IDLE_MS);
    app.server.once('close', () => clearInterval(closing));
  });
}

/** Whether the database answers in time, on the connections for reads and on those for changes. */
const databaseAnswers = (parts: Parts): Promise<boolean> => {
  const changes = parts.orm.em.getConnection().execute('select 1');
  const asked = Promise.all([parts.readPool.ask(), changes]).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, sleep(READY_MS, false, { ref: false })]);
};
