import { Account } from '../identity/account.entity.ts';
import { Grant } from '../identity/grant.entity.ts';
import { PUBLIC_VIEWER, viewerFor } from '../identity/sessions.ts';
import { fixedClock } from '../kernel/clock.ts';
import type { RequestContext, Viewer } from '../kernel/context.ts';

/** The desks of the demo district, on any day: what its history did is recorded as done then, by them. */
export class Desks {
  readonly #ctx: RequestContext;
  readonly #viewers: ReadonlyMap<string, Viewer>;

  constructor(ctx: RequestContext, viewers: ReadonlyMap<string, Viewer>) {
    this.#ctx = ctx;
    this.#viewers = viewers;
  }

  /** A context as one of the demo accounts, at noon of a day; today it is now. */
  at(day: string, username: string): RequestContext {
    const { clock } = this.#ctx;
    return this.#as(this.#viewer(username), day === clock.today() ? clock : fixedClock(day));
  }

  /** A context as nobody, now: for what is loaded in bulk. */
  loader(): RequestContext {
    return this.#as(PUBLIC_VIEWER, this.#ctx.clock);
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

  #as(viewer: Viewer, clock: RequestContext['clock']): RequestContext {
    const { county, em, reader, vault, requestId, address, cookie } = this.#ctx;
    return { county, em: em.fork(), reader, vault, requestId, address, cookie, viewer, clock };
  }
}

/** The desks of the demo accounts of a county. */
export async function desksOf(ctx: RequestContext): Promise<Desks> {
  const em = ctx.em.fork();
  const accounts = await em.find(Account, { countyCode: ctx.county.code, demo: true });
  const grants = await em.find(Grant, { accountId: { $in: accounts.map(({ id }) => id) } });
  const viewers = accounts.map(({ id, username, displayName, personId }) => {
    const held = grants.filter(({ accountId }) => accountId === id);
    return [username, viewerFor({ id, displayName, personId: personId ?? null }, held)] as const;
  });
  return new Desks(ctx, new Map(viewers));
}
