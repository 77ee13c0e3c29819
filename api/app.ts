import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import staticFiles from '@fastify/static';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { makeDoor, type Parts } from './door.ts';
import { installHealth } from './health.ts';
import type { RequestContext } from './kernel/context.ts';
import { DomainError, formatError } from './kernel/errors.ts';
import { guardPlugin } from './kernel/graphql/guard.ts';
import { LIMITS, limitsRule } from './kernel/graphql/limits.ts';
import { log } from './kernel/log.ts';
import { makeMetrics } from './kernel/metrics.ts';
import { hotPathPlugin, stringifyResult } from './kernel/plan/hot-path.ts';
import { ROUTES } from './routes.ts';
import { makeSchema } from './schema.ts';

const WEB = join(import.meta.dirname, '../dist/web');
const BODY_BYTES = 1_000_000;
// A roll of half a million voters comes over a slow line in minutes, not seconds.
const REQUEST_MS = 600_000;

/** The whole server on given parts: nothing global, nothing listening yet. */
export async function buildApp(parts: Parts): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = log;
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestTimeout: REQUEST_MS,
    bodyLimit: BODY_BYTES,
    trustProxy: true,
    forceCloseConnections: 'idle',
  });
  app.setErrorHandler(answerError);
  const metrics = makeMetrics();
  metrics.install(app);
  const door = makeDoor(parts);
  const schema = makeSchema();

  const apollo = new ApolloServer<RequestContext>({
    schema,
    introspection: !parts.production,
    // Signals are `main.ts`'s: Apollo would send itself a second one, and cut short what still stops.
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.recursiveSelections,
    validationRules: [limitsRule],
    formatError: (formatted, thrown) => {
      const error = formatError(formatted, thrown);
      metrics.refused(String(error.extensions?.['code'] ?? 'UNKNOWN'));
      return error;
    },
    stringifyResult,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(app),
      guardPlugin(schema),
      hotPathPlugin(schema, metrics.planned),
    ],
    logger: log,
  });
  await apollo.start();

  // Pages get Helmet's headers below; data is never to be taken for a page.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { files: 1, fileSize: 512 * 1024 * 1024, fields: 10 } });
  await app.register(fastifyApollo(apollo), { path: '/graphql', context: door });
  installHealth(app, parts);
  for (const route of ROUTES) route(app, door);
  await app.register(serveWeb, { production: parts.production });
  return app;
}

/** Refusals of plain routes as codes; a bug as an incident. GraphQL words its own errors. */
async function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof DomainError) {
    return reply.code(400).send({ error: { code: error.code, ...error.details } });
  }
  const status = (error as { statusCode?: number }).statusCode ?? 500;
  if (status < 500) return reply.code(status).send({ error: { code: 'BAD_REQUEST' } });
  const incident = request.id;
  log.error({ incident, err: error }, 'unexpected error');
  return reply.code(500).send({ error: { code: 'INTERNAL', incident } });
}

/** The built pages: hashed files for ever, the page itself never from a cache. */
async function serveWeb(app: FastifyInstance, { production }: { production: boolean }): Promise<void> {
  if (!existsSync(WEB)) return;
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        scriptSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: production,
  });
  await app.register(compress, { global: true, encodings: ['br', 'gzip'] });
  await app.register(staticFiles, {
    root: WEB,
    wildcard: false,
    setHeaders: (reply, path) => {
      const forever = path.includes('/assets/');
      void reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/*', async (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html'));
}
