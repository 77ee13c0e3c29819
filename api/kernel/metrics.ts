import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of one server: requests by route and status, and GraphQL operations by name and outcome. */
export function makeMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'luzhi_http_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'luzhi_graphql_errors_total',
    help: 'GraphQL errors by code',
    labelNames: ['code'] as const,
    registers: [registry],
  });
  const planned = new Counter({
    name: 'luzhi_planned_queries_total',
    help: 'Queries whose root fields are all planned: answered by their statements, or passed on to execution',
    labelNames: ['outcome'] as const,
    registers: [registry],
  });
  return {
    planned: (outcome: 'answered' | 'passed') => planned.inc({ outcome }),
    refused: (code: string) => refusals.inc({ code }),
    install(app: FastifyInstance): void {
      app.addHook('onResponse', async (request, reply) => {
        const route = request.routeOptions.url ?? 'unmatched';
        seconds.observe(
          { method: request.method, route, status: reply.statusCode },
          reply.elapsedTime / 1000,
        );
      });
      app.get('/metrics', async (_request, reply) => {
        await reply.type(registry.contentType).send(await registry.metrics());
      });
    },
  };
}
