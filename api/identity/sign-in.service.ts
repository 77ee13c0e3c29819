import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext, Viewer } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Account } from './account.entity.ts';
import { Grant } from './grant.entity.ts';
import { passwordMatches } from './password.ts';
import { Session } from './session.entity.ts';
import { digestToken, newToken, SESSION_HOURS, viewerFor } from './sessions.ts';

export interface SignIn extends Intent {
  readonly username: string;
  readonly password: string;
}

/** Ten wrong tries for a name in five minutes; a right one clears the count. */
const attempts = new RateLimiterMemory({ points: 10, duration: 300 });

/** Signs in: a new session, its token in the cookie. A retry with the same key replaces the first session. */
export async function signIn(
  ctx: RequestContext,
  { idempotencyKey, username, password }: SignIn,
): Promise<Viewer> {
  const key = `${ctx.county.code}/${username}`;
  await attempts.consume(key).catch((reason: unknown) => {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    throw new DomainError('TOO_MANY_ATTEMPTS', { retryInSeconds: Math.ceil(reason.msBeforeNext / 1000) });
  });
  const account = await ctx.em.findOne(Account, { username, disabledAt: null, countyCode: ctx.county.code });
  if (!(await passwordMatches(password, account?.passwordHash ?? null)) || !account) {
    throw new DomainError('WRONG_NAME_OR_PASSWORD');
  }
  await attempts.delete(key);

  const viewer = viewerFor(account, await ctx.em.find(Grant, { accountId: account.id }));
  const token = newToken();
  const now = ctx.clock.now();
  const expiresAt = new Date(now.getTime() + SESSION_HOURS * 3_600_000);
  // The token is never stored, so a retry cannot be given the first one back: it gets a session of its own.
  const intent = { idempotencyKey: crypto.randomUUID(), accountId: account.id };
  await change({ ...ctx, viewer }, 'signIn', intent, async ({ em, record }) => {
    await em.nativeDelete(Session, { idempotencyKey, accountId: account.id });
    em.create(Session, {
      tokenHash: digestToken(token),
      accountId: account.id,
      idempotencyKey,
      createdAt: now,
      seenAt: now,
      expiresAt,
      userAgent: null,
    });
    record({ type: 'SIGNED_IN', accountId: account.id });
    return null;
  });
  ctx.cookie?.set(token, expiresAt);
  return viewer;
}
