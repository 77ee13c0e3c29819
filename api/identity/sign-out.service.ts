import { change } from '../kernel/change.ts';
import type { RequestContext, Viewer } from '../kernel/context.ts';
import { Session } from './session.entity.ts';
import { digestToken, PUBLIC_VIEWER } from './sessions.ts';

/** Ends the session of this request. Doing it twice is the same as once. */
export async function signOut(ctx: RequestContext): Promise<Viewer> {
  const { account } = ctx.viewer;
  const token = ctx.cookie?.token;
  if (account && token) {
    await change(ctx, 'signOut', { idempotencyKey: crypto.randomUUID() }, async ({ em, record }) => {
      await em.nativeDelete(Session, { tokenHash: digestToken(token) });
      record({ type: 'SIGNED_OUT', accountId: account.id });
      return null;
    });
  }
  ctx.cookie?.clear();
  return PUBLIC_VIEWER;
}
