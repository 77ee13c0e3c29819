import { randomUUID } from 'node:crypto';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PUBLIC_VIEWER, type Sessions } from './identity/sessions.ts';
import type { Clock } from './kernel/clock.ts';
import type { BoundCounty, RequestContext, SessionCookie, Viewer } from './kernel/context.ts';
import { DomainError } from './kernel/errors.ts';
import type { ReadPool } from './kernel/reader.ts';
import type { Vault } from './kernel/vault.ts';
import { County } from './regions/county.entity.ts';

/** What the process stands on; made once in `main.ts`, by commands and by tests. */
export interface Parts {
  readonly orm: MikroORM;
  readonly readPool: ReadPool;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly sessions: Sessions;
  readonly defaultCounty: string | null;
  readonly production: boolean;
}

const COOKIE = 'luzhi_session';
const COUNTY_HEADER = 'luzhi-county';
const RECHECK_MS = 30_000;

/** The counties this installation serves, re-read when an unknown one is asked for. */
export class Counties {
  readonly #orm: MikroORM;
  #known = new Map<string, BoundCounty>();
  #readAt = 0;

  constructor(orm: MikroORM) {
    this.#orm = orm;
  }

  async find(code: string | null): Promise<BoundCounty> {
    const known = this.#pick(code);
    if (known) return known;
    const now = performance.now();
    if (this.#known.size === 0 || now - this.#readAt > RECHECK_MS) {
      this.#readAt = now;
      const rows = await this.#orm.em.fork().find(County, {}, { orderBy: { code: 'asc' } });
      this.#known = new Map(
        rows.map(({ code: at, name, schemaName }) => [at, { code: at, name, schema: schemaName }]),
      );
    }
    const found = this.#pick(code);
    if (!found) throw new DomainError('COUNTY_UNKNOWN', { code });
    return found;
  }

  #pick(code: string | null): BoundCounty | undefined {
    return code ? this.#known.get(code) : this.#known.values().next().value;
  }
}

/** A context for a county, as a viewer. The one place where an entity manager is bound to a schema. */
export function bind(
  parts: Parts,
  county: BoundCounty,
  viewer: Viewer,
  request: { readonly id: string; readonly cookie: SessionCookie | null; readonly address?: string },
): RequestContext {
  let em: EntityManager | undefined;
  return {
    county,
    // Most requests only read, and a read never touches the entity manager: it is made when first asked for.
    get em() {
      return (em ??= parts.orm.em.fork({ schema: county.schema }));
    },
    reader: parts.readPool.of(county.schema),
    clock: parts.clock,
    vault: parts.vault,
    viewer,
    requestId: request.id,
    address: request.address ?? null,
    cookie: request.cookie,
  };
}

/**
 * Binds a request to its county, once: the county the `luzhi-county` header names, else the signed-in account's,
 * else the installation's own. An account is never let into another county.
 */
export const makeDoor = (parts: Parts) => {
  const counties = new Counties(parts.orm);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> => {
    const token = request.cookies[COOKIE] ?? null;
    const signedIn = token ? await parts.sessions.find(token) : null;
    const named = request.headers[COUNTY_HEADER];
    const asked = typeof named === 'string' && named !== '' ? named : null;
    if (signedIn && asked && asked !== signedIn.countyCode) {
      throw new DomainError('ANOTHER_COUNTY', { yours: signedIn.countyCode, asked });
    }
    const county = await counties.find(asked ?? signedIn?.countyCode ?? parts.defaultCounty);
    return bind(parts, county, signedIn?.viewer ?? PUBLIC_VIEWER, {
      id: request.id,
      address: request.ip,
      cookie: cookieOf(parts, token, request, reply),
    });
  };
};

const cookieOf = (
  parts: Parts,
  token: string | null,
  request: FastifyRequest,
  reply: FastifyReply,
): SessionCookie => {
  const options = {
    path: '/',
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: parts.production && request.protocol === 'https',
  };
  return {
    token,
    set: (value, expires) => void reply.setCookie(COOKIE, value, { ...options, expires }),
    clear: () => {
      if (token) parts.sessions.forget(token);
      void reply.clearCookie(COOKIE, options);
    },
  };
};

/** A context for commands, the seed and jobs: all they do is recorded as done by this viewer. */
export async function contextFor(
  parts: Parts,
  countyCode: string | null,
  viewer: Viewer,
): Promise<RequestContext> {
  const county = await new Counties(parts.orm).find(countyCode ?? parts.defaultCounty);
  return bind(parts, county, viewer, { id: randomUUID(), cookie: null });
}
