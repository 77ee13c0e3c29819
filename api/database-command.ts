import { openDatabase } from './database.ts';
import { contextFor } from './door.ts';
import type { CommandOptions, DatabaseCommand } from './kernel/command.ts';
import type { RequestContext, Viewer } from './kernel/context.ts';
import { processEnv } from './kernel/env.ts';
import { openVault } from './kernel/vault.ts';
import { makeParts } from './parts.ts';

/** Whoever sits at the machine: may do what commands do, and is named so in the audit record. */
const OPERATOR: Viewer = {
  account: { id: '00000000-0000-0000-0000-000000000000', displayName: 'operator', personId: null },
  roles: [],
  permissions: new Set(),
};

const POOL = 2;

/** Runs a command on the configured database, in the county that `--county` names or the installation's own. */
export async function runOnDatabase<Answer>(
  command: DatabaseCommand<RequestContext, Answer>,
  { county, ...options }: CommandOptions,
): Promise<Answer> {
  const env = processEnv();
  const database = await openDatabase(env, () => {});
  try {
    const parts = await makeParts({
      databaseUrl: database.url,
      pool: POOL,
      namedStatements: env.namedStatements,
      vault: openVault(env.keyFile),
      defaultCounty: env.defaultCounty,
      production: env.production,
    });
    try {
      const code = typeof county === 'string' ? county : null;
      return await command.run(await contextFor(parts, code, OPERATOR), options);
    } finally {
      await parts.close();
    }
  } finally {
    await database.stop();
  }
}
