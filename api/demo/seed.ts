import { contextFor, type Parts } from '../door.ts';
import { Account } from '../identity/account.entity.ts';
import { DEMO_PASSWORD } from '../identity/demo.rules.ts';
import { Grant } from '../identity/grant.entity.ts';
import { hashPassword } from '../identity/password.ts';
import { PUBLIC_VIEWER } from '../identity/sessions.ts';
import { createCounty, migrateAll } from '../migrate.ts';
import { DEMO_ACCOUNTS } from './accounts.ts';
import { desksOf } from './desks.ts';
import { loadDemo } from './load.ts';

export const DEMO_COUNTY = { code: '330502', name: '吴兴区', demo: true } as const;

/**
 * Brings the embedded database to life: tables, the demo county, its accounts. Everything is safe to run again.
 * Answers with lines that tell a newcomer how to sign in.
 */
export async function seedDemo(
  databaseUrl: string,
  parts: Parts,
  say: (line: string) => void,
): Promise<readonly string[]> {
  await migrateAll(databaseUrl);
  const { applied } = await createCounty(databaseUrl, DEMO_COUNTY);
  if (applied.length > 0) say(`prepared the tables of ${DEMO_COUNTY.name}`);
  const ctx = await contextFor(parts, DEMO_COUNTY.code, PUBLIC_VIEWER);
  if ((await ctx.em.count(Account, { countyCode: DEMO_COUNTY.code })) === 0) {
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    const createdAt = parts.clock.now();
    await ctx.em.transactional(async (em) => {
      for (const { username, displayName, roles } of DEMO_ACCOUNTS) {
        const account = em.create(Account, {
          countyCode: DEMO_COUNTY.code,
          username,
          displayName,
          passwordHash,
          demo: true,
          createdAt,
        });
        for (const role of roles) em.create(Grant, { accountId: account.id, ...role });
      }
    });
  }
  await loadDemo(await desksOf(parts, ctx.county), say);
  return [
    `demo accounts (password ${DEMO_PASSWORD}):`,
    ...DEMO_ACCOUNTS.map(({ username, displayName }) => `  ${username}  ${displayName}`),
  ];
}
