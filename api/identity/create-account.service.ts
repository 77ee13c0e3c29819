import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { HeldRole } from '../kernel/permission.rules.ts';
import { Account } from './account.entity.ts';
import { Grant } from './grant.entity.ts';
import { hashPassword } from './password.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody was given a way in. */
    ACCOUNT_CREATED: {
      readonly accountId: string;
      readonly username: string;
      readonly roles: readonly HeldRole[];
    };
  }
}

/** A new account of the context's county. */
export interface NewAccount extends Intent {
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly roles: readonly HeldRole[];
}

/** Creates an account with its roles, none of which reaches beyond the county. */
export async function createAccount(
  ctx: RequestContext,
  { password, ...input }: NewAccount,
): Promise<{ accountId: string }> {
  const beyond = input.roles.find(({ areaCode }) => !areaCode.startsWith(ctx.county.code));
  if (beyond) throw new DomainError('AREA_OUTSIDE_COUNTY', { area: beyond.areaCode });
  const passwordHash = await hashPassword(password);

  // The password is no part of the recorded input: not even its digest is kept beside the command.
  return change(ctx, 'createAccount', input, async ({ em, record }) => {
    const { username, displayName, roles } = input;
    if (await em.findOne(Account, { username })) throw new DomainError('USERNAME_TAKEN', { username });
    const account = em.create(Account, {
      countyCode: ctx.county.code,
      username,
      displayName,
      passwordHash,
      createdAt: ctx.clock.now(),
    });
    for (const role of roles) em.create(Grant, { accountId: account.id, ...role });
    record({ type: 'ACCOUNT_CREATED', accountId: account.id, username, roles });
    return { accountId: account.id };
  });
}
