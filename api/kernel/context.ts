import type { EntityManager } from '@mikro-orm/postgresql';
import type { Clock } from './clock.ts';
import type { HeldRole, Permission } from './permission.rules.ts';
import type { Reader } from './reader.ts';
import type { Vault } from './vault.ts';

/** Who is asking. `account` is null for the public. */
export interface Viewer {
  readonly account: {
    readonly id: string;
    readonly displayName: string;
    readonly personId: string | null;
  } | null;
  readonly roles: readonly HeldRole[];
  readonly permissions: ReadonlySet<Permission>;
}

/** The county a request was bound to at the door. */
export interface BoundCounty {
  readonly code: string;
  readonly name: string;
  readonly schema: string;
}

/** Everything a query or service may lean on. One per request; commands and the seed make their own. */
export interface RequestContext {
  readonly county: BoundCounty;
  /** A fork of the entity manager that sees this county's schema. */
  readonly em: EntityManager;
  readonly reader: Reader;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly viewer: Viewer;
  readonly requestId: string;
  /** Where the request came from, to limit what one address may ask; commands have none. */
  readonly address: string | null;
  /** The session cookie of the answer; commands have none. */
  readonly cookie: SessionCookie | null;
}

export interface SessionCookie {
  readonly token: string | null;
  set(token: string, expiresAt: Date): void;
  clear(): void;
}
