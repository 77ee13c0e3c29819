import { Account } from '../identity/account.entity.ts';
import { DEMO_PASSWORD } from '../identity/demo.rules.ts';
import { Grant } from '../identity/grant.entity.ts';
import { hashPassword } from '../identity/password.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DEMO_ACCOUNTS } from './accounts.ts';

/** Makes the demo accounts of a county, unless it has them. */
export async function addDemoAccounts({ em, county, clock }: RequestContext): Promise<void> {
  const countyCode = county.code;
  if ((await em.count(Account, { countyCode, demo: true })) > 0) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const createdAt = clock.now();
  await em.transactional(async (within) => {
    for (const { username, displayName, roles } of DEMO_ACCOUNTS) {
      const row = { countyCode, username, displayName, passwordHash, demo: true, createdAt };
      const account = within.create(Account, row);
      for (const role of roles) within.create(Grant, { accountId: account.id, ...role });
    }
  });
}

/** What a newcomer is told of the demo accounts, in the order in which they are listed. */
export async function demoAccountLines({ em, county }: RequestContext): Promise<string[]> {
  const accounts = await em.fork().find(Account, { countyCode: county.code, demo: true });
  const names = new Map(accounts.map(({ username, displayName }) => [username, displayName]));
  return [
    `demo accounts (password ${DEMO_PASSWORD}):`,
    ...DEMO_ACCOUNTS.map(({ username }) => `  ${username}  ${names.get(username) ?? ''}`),
  ];
}
