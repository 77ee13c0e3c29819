import { createHash, randomBytes } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Clock } from '../kernel/clock.ts';
import type { Viewer } from '../kernel/context.ts';
import { permissionsOf } from '../kernel/permission.rules.ts';
import { Account } from './account.entity.ts';
import { Grant } from './grant.entity.ts';
import { Session } from './session.entity.ts';

export const SESSION_HOURS = 12;
const IDLE_MINUTES = 60;
/** How long a session read from the database is believed. Ending one here forgets it at once; elsewhere within this. */
const BELIEVED_MS = 5_000;
const MAX_REMEMBERED = 10_000;

export const PUBLIC_VIEWER: Viewer = { account: null, roles: [], permissions: permissionsOf([]) };

export const newToken = (): string => randomBytes(32).toString('base64url');
export const digestToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

interface SignedIn {
  readonly viewer: Viewer;
  readonly countyCode: string;
}

/** Sessions by their token, read from the database at most every few seconds. */
export class Sessions {
  readonly #orm: MikroORM;
  readonly #clock: Clock;
  readonly #remembered = new Map<string, { readonly until: number; readonly found: SignedIn | null }>();

  constructor(orm: MikroORM, clock: Clock) {
    this.#orm = orm;
    this.#clock = clock;
  }

  async find(token: string): Promise<SignedIn | null> {
    const tokenHash = digestToken(token);
    const at = this.#clock.now().getTime();
    const earlier = this.#remembered.get(tokenHash);
    if (earlier && earlier.until > at) return earlier.found;
    const found = await this.#load(tokenHash);
    if (this.#remembered.size >= MAX_REMEMBERED) this.#remembered.clear();
    this.#remembered.set(tokenHash, { until: at + BELIEVED_MS, found });
    return found;
  }

  forget(token: string): void {
    this.#remembered.delete(digestToken(token));
  }

  async #load(tokenHash: string): Promise<SignedIn | null> {
    const em = this.#orm.em.fork();
    const now = this.#clock.now();
    const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000);
    const session = await em.findOne(Session, {
      tokenHash,
      expiresAt: { $gt: now },
      seenAt: { $gt: idleSince },
    });
    if (!session) return null;
    const account = await em.findOne(Account, { id: session.accountId, disabledAt: null });
    if (!account) return null;
    const roles = await em.find(Grant, { accountId: account.id });
    await em.nativeUpdate(Session, { tokenHash }, { seenAt: now });
    return { viewer: viewerFor(account, roles), countyCode: account.countyCode };
  }
}

export const viewerFor = (
  account: Pick<Account, 'id' | 'displayName' | 'personId'>,
  roles: readonly Pick<Grant, 'role' | 'areaCode'>[],
): Viewer => {
  const held = roles.map(({ role, areaCode }) => ({ role, areaCode }));
  return {
    account: { id: account.id, displayName: account.displayName, personId: account.personId ?? null },
    roles: held,
    permissions: permissionsOf(held),
  };
};
