import type { Parts } from './door.ts';
import { Sessions } from './identity/sessions.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import { ReadPool } from './kernel/reader.ts';
import type { Vault } from './kernel/vault.ts';
import { connectOrm } from './orm.ts';

interface PartsOptions {
  readonly databaseUrl: string;
  readonly pool: number;
  readonly namedStatements: boolean;
  readonly vault: Vault;
  readonly clock?: Clock;
  readonly defaultCounty: string | null;
  readonly production: boolean;
}

/** Connects to the database and makes what a server, a command or a test stands on. */
export async function makeParts(options: PartsOptions): Promise<Parts & { close(): Promise<void> }> {
  const clock = options.clock ?? systemClock;
  const orm = await connectOrm(options.databaseUrl, options.pool);
  const readPool = new ReadPool(options.databaseUrl, options.pool, options.namedStatements);
  return {
    orm,
    readPool,
    clock,
    vault: options.vault,
    sessions: new Sessions(orm, clock),
    defaultCounty: options.defaultCounty,
    production: options.production,
    close: async () => {
      await readPool.close();
      await orm.close();
    },
  };
}
