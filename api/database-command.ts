import { openDatabase } from './database.ts';
import { contextFor } from './door.ts';
import type { CommandOptions, DatabaseCommand, InstallationCommand } from './kernel/command.ts';
import type { RequestContext, Viewer } from './kernel/context.ts';
import { type Env, processEnv } from './kernel/env.ts';
import { installationVault } from './installation-vault.ts';
import { log } from './kernel/log.ts';
import { requireMigrated } from './migrate.ts';
import { makeParts } from './parts.ts';

/** Whoever sits at the machine: may do what commands do, and is named so in the audit record. */
const OPERATOR: Viewer = {
  account: { id: '00000000-0000-0000-0000-000000000000', displayName: 'operator', personId: null },
  roles: [],
  permissions: new Set(),
};

const POOL = 2;

/**
 * Runs a command on the configured database: a server, or the embedded one, which is started when it does not run and
 * left as it was found. One that works in a county does so in the one `--county` names, else the installation's own.
 */
export async function runOnDatabase(
  command: DatabaseCommand<RequestContext> | InstallationCommand,
  options: CommandOptions,
): Promise<unknown> {
  const env = processEnv();
  log.level = env.logLevel;
  const database = await openDatabase(env, () => {});
  try {
    if ('installation' in command) return await command.run(database.url, options);
    return await inCounty(command, options, database.url, env);
  } finally {
    await database.stop();
  }
}

async function inCounty(
  command: DatabaseCommand<RequestContext>,
  { county, ...options }: CommandOptions,
  databaseUrl: string,
  env: Env,
): Promise<unknown> {
  await requireMigrated(databaseUrl);
  const parts = await makeParts({
    databaseUrl,
    pool: POOL,
    namedStatements: env.namedStatements,
    vault: await installationVault(databaseUrl, env.keyFile),
    defaultCounty: env.defaultCounty,
    production: env.production,
  });
  try {
    const code = typeof county === 'string' ? county : null;
    return await command.run(await contextFor(parts, code, OPERATOR), options);
  } finally {
    await parts.close();
  }
}
