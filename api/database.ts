import { withClient } from './kernel/connection.ts';
import { startEmbedded } from './kernel/embedded/embedded.ts';
import type { Env } from './kernel/env.ts';

/** Where the records are, and how to let go of them. */
export interface Database {
  readonly url: string;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/** The server `DATABASE_URL` names, if it can be reached, else the embedded one in the data folder. */
export async function openDatabase(env: Env, say: (line: string) => void): Promise<Database> {
  if (env.databaseUrl !== null) {
    await withClient(env.databaseUrl, async () => {});
    return { url: env.databaseUrl, embedded: false, stop: async () => {} };
  }
  const embedded = await startEmbedded({ dataDir: env.dataDir, log: say });
  return { url: embedded.url, embedded: true, stop: () => embedded.stop() };
}
