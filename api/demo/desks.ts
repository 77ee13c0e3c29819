import { bind, type Parts } from '../door.ts';
import { Account } from '../identity/account.entity.ts';
import { Grant } from '../identity/grant.entity.ts';
import { PUBLIC_VIEWER, viewerFor } from '../identity/sessions.ts';
import { fixedClock } from '../kernel/clock.ts';
import type { BoundCounty, RequestContext, Viewer } from '../kernel/context.ts';
import { idOf } from './chance.ts';

/** The desks of the demo district, on any day: what its history did is recorded as done then, by them. */
export class Desks {
  readonly #parts: Parts;
  readonly #county: BoundCounty;
  readonly #viewers: ReadonlyMap<string, Viewer>;

  constructor(parts: Parts, county: BoundCounty, viewers: ReadonlyMap<string, Viewer>) {
    this.#parts = parts;
    this.#county = county;
    this.#viewers = viewers;
  }

  /** A context as one of the demo accounts, at noon of a day; today it is now. */
  at(day: string, username: string): RequestContext {
    const { clock } = this.#parts;
    return this.#bind(day === clock.today() ? clock : fixedClock(day), this.#viewer(username));
  }

  /** A context as nobody, now: for what is loaded in bulk. */
  loader(): RequestContext {
    return this.#bind(this.#parts.clock, PUBLIC_VIEWER);
  }

  /** The account behind a desk. */
  accountId(username: string): string {
    const { account } = this.#viewer(username);
    if (!account) throw new Error(`${username} is nobody`);
    return account.id;
  }

  #viewer(username: string): Viewer {
    const viewer = this.#viewers.get(username);
    if (!viewer) throw new Error(`the demo has no account ${username}`);
    return viewer;
  }

  #bind(clock: Parts['clock'], viewer: Viewer): RequestContext {
    return bind({ ...this.#parts, clock }, this.#county, viewer, { id: idOf('request'), cookie: null });
  }
}

/** The desks of the accounts a county has. */
export async function desksOf(parts: Parts, county: BoundCounty): Promise<Desks> {
  const em = parts.orm.em.fork();
  const accounts = await em.find(Account, { countyCode: county.code, demo: true });
  const grants = await em.find(Grant, { accountId: { $in: accounts.map(({ id }) => id) } });
  const viewers = accounts.map(({ id, username, displayName, personId }) => {
    const held = grants.filter(({ accountId }) => accountId === id);
    return [username, viewerFor({ id, displayName, personId: personId ?? null }, held)] as const;
  });
  return new Desks(parts, county, new Map(viewers));
}
