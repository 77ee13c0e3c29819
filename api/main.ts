import { buildApp } from './app.ts';
import { ensureWeb } from './build-web.ts';
import { openDatabase } from './database.ts';
import { seedDemo } from './demo/seed.ts';
import { log } from './kernel/log.ts';
import { processEnv } from './kernel/env.ts';
import { openVault } from './kernel/vault.ts';
import { makeParts } from './parts.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Starts the product; what goes wrong on the way is one sentence for the operator, not a stack. */
async function main(): Promise<void> {
  const env = processEnv();
  log.level = env.logLevel;
  const database = await openDatabase(env, say);
  const vault = openVault(env.keyFile);
  const parts = await makeParts({
    databaseUrl: database.url,
    pool: env.databasePool,
    namedStatements: env.namedStatements,
    vault,
    defaultCounty: env.defaultCounty,
    production: env.production,
  });
  const stopDatabase = async () => {
    await parts.close();
    await database.stop();
  };
  try {
    // A server's database is migrated and filled by its operator, never by the process that serves it.
    const accounts = database.embedded ? await seedDemo(database.url, parts, say) : [];
    await ensureWeb(say);
    const app = await buildApp(parts);
    await app.listen({ host: env.host, port: env.port }).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE') throw error;
      throw new Error(
        `port ${env.port} on ${env.host} is taken; set PORT to a free one, or stop what listens there`,
      );
    });
    stopOnSignal(async () => {
      await app.close();
      await stopDatabase();
    });
    const [address] = app.addresses();
    const port = typeof address === 'object' ? address.port : env.port;
    for (const line of accounts) say(line);
    say(`ready http://${env.host}:${port}`);
  } catch (error) {
    await stopDatabase();
    throw error;
  }
}

/** SIGTERM and SIGINT finish what is running, then end; a second one ends at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const onSignal = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
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
