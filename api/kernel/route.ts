import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from './context.ts';

/** Binds a request to its county and viewer. */
export type Door = (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;

/** Adds plain HTTP routes of a feature: uploads, downloads, feeds. Everything else is GraphQL. */
export type Route = (app: FastifyInstance, door: Door) => void;
