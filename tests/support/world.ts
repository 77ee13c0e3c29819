import { afterAll, beforeAll, inject } from 'vitest';
import { buildApp } from '../../api/app.ts';
import { bind, type Parts } from '../../api/door.ts';
import { Account } from '../../api/identity/account.entity.ts';
import { Grant } from '../../api/identity/grant.entity.ts';
import { hashPassword } from '../../api/identity/password.ts';
import { PUBLIC_VIEWER, viewerFor } from '../../api/identity/sessions.ts';
import { type Clock, fixedClock } from '../../api/kernel/clock.ts';
import type { RequestContext, Viewer } from '../../api/kernel/context.ts';
import type { Role } from '../../api/kernel/permission.rules.ts';
import { passingVault } from '../../api/kernel/vault.ts';
import { makeParts } from '../../api/parts.ts';
import { createDatabaseFrom } from './postgres.ts';

export const COUNTY = { code: '330502', name: '吴兴区', schema: 'county_330502' } as const;
/** A second county beside the first: nothing of one may show in the other. */
export const OTHER_COUNTY = { code: '330503', name: '南浔区', schema: 'county_330503' } as const;

type App = Awaited<ReturnType<typeof buildApp>>;

/** A database of its own for one test file, with two empty counties, and everything to act on it. */
export class World {
  parts!: Parts;
  url!: string;
  #app: App | null = null;
  #close: (() => Promise<void>)[] = [];
  #clock = fixedClock('2026-11-23');

  async open(): Promise<void> {
    const database = await createDatabaseFrom(inject('templateUrl'), `world_${crypto.randomUUID()}`);
    this.url = database.url;
    const clock: Clock = { now: () => this.#clock.now(), today: () => this.#clock.today() };
    const parts = await makeParts({
      databaseUrl: database.url,
      pool: 6,
      namedStatements: true,
      vault: passingVault(),
      clock,
      defaultCounty: COUNTY.code,
      production: false,
    });
    this.parts = parts;
    this.#close = [() => parts.close(), () => database.drop()];
  }

  async close(): Promise<void> {
    await this.#app?.close();
    for (const close of this.#close) await close();
  }

  /** From now on it is noon in China on this day. */
  setDay(day: string): void {
    this.#clock = fixedClock(day);
  }

  /** A context as somebody with these roles over the whole county; nobody's roles make the public. */
  as(...roles: readonly Role[]): RequestContext {
    return this.asViewer(
      roles.length === 0
        ? PUBLIC_VIEWER
        : viewerFor(
            { id: crypto.randomUUID(), displayName: roles.join(' '), personId: null },
            roles.map((role) => ({ role, areaCode: COUNTY.code })),
          ),
    );
  }

  asViewer(viewer: Viewer, county: typeof COUNTY | typeof OTHER_COUNTY = COUNTY): RequestContext {
    return bind(this.parts, county, viewer, { id: crypto.randomUUID(), cookie: null });
  }

  /** The real server on this database. */
  async app(): Promise<App> {
    this.#app ??= await buildApp(this.parts);
    return this.#app;
  }

  /** An account with a password, for tests that sign in. */
  async account(username: string, roles: readonly Role[], personId: string | null = null): Promise<string> {
    const em = this.parts.orm.em.fork({ schema: COUNTY.schema });
    const account = em.create(Account, {
      countyCode: COUNTY.code,
      username,
      displayName: username,
      passwordHash: await hashPassword('a long enough password'),
      personId,
      createdAt: this.parts.clock.now(),
    });
    for (const role of roles) em.create(Grant, { accountId: account.id, role, areaCode: COUNTY.code });
    await em.flush();
    return account.id;
  }
}

/** A world for this test file. */
export function useWorld(): World {
  const world = new World();
  beforeAll(() => world.open());
  afterAll(() => world.close());
  return world;
}

/** A fresh idempotency key. */
export const key = (): { idempotencyKey: string } => ({ idempotencyKey: crypto.randomUUID() });
