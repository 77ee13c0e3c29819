import { buildApp } from './app.ts';
import { ensureWeb } from './build-web.ts';
import { contextFor } from './door.ts';
import { type Database, openDatabase } from './database.ts';
import { seedDemo } from './demo/seed.ts';
import { requireFreePort } from './free-port.ts';
import { installationVault } from './installation-vault.ts';
import { PUBLIC_VIEWER } from './identity/sessions.ts';
import { log } from './kernel/log.ts';
import { type Env, processEnv } from './kernel/env.ts';
import { requireMigrated } from './migrate.ts';
import { makeParts } from './parts.ts';
import { resumeImports } from './registration/resume-imports.service.ts';

const STOP_MS = 30_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Starts the product; what goes wrong on the way is one sentence for the operator, not a stack. */
async function main(): Promise<void> {
  const env = processEnv();
  log.level = env.logLevel;
  await requireFreePort(env);
  const database = await openDatabase(env, say);
  try {
    await serve(env, database);
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** Brings everything up on the database and says where it serves. */
async function serve(env: Env, database: Database): Promise<void> {
  // A server's database is migrated and filled by its operator, never by the process that serves it.
  if (!database.embedded) await requireMigrated(database.url);
  const parts = await makeParts({
    databaseUrl: database.url,
    pool: env.databasePool,
    namedStatements: env.namedStatements,
    vault: await installationVault(database.url, env.keyFile),
    defaultCounty: env.defaultCounty,
    production: env.production,
  });
  try {
    // The pages are built by a process of their own, while the database is filled.
    const [accounts] = await Promise.all([
      database.embedded ? seedDemo(database.url, parts, say) : [],
      env.buildPages ? ensureWeb(say) : null,
    ]);
    await resumeImports(parts, (county) => contextFor(parts, county, PUBLIC_VIEWER));
    const app = await buildApp(parts);
    await app.listen({ host: env.host, port: env.port });
    stopOnSignal(async () => {
      await app.close();
      await parts.close();
      await database.stop();
    });
    const [address] = app.addresses();
    const port = typeof address === 'object' ? address.port : env.port;
    for (const line of accounts) say(line);
    say(`ready http://${env.host}:${port}`);
  } catch (error) {
    await parts.close();
    throw error;
  }
}

/** SIGTERM and SIGINT finish what is running, then end; a second one, or half a minute, ends at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('requests were still running; leaving them');
      process.exit(1);
    }, STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

main().catch((error: unknown) => {
  process.stderr.write(`luzhi: ${error instanceof Error ? error.message : String(error)}\n`);
  log.debug({ err: error }, 'start failed');
  process.exit(1);
});
