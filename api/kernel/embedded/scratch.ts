import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries } from './binaries.ts';
import { createCluster, SUPERUSER } from './cluster.ts';
import {
  findPostmaster,
  freePort,
  launchPostmaster,
  stopPostmaster,
  stopPostmasterNow,
} from './postmaster.ts';
import { identityOf, isAlive } from './processes.ts';
import { plainUser, reaches, type SystemUser } from './system-user.ts';

/** A database server for one run, gone without trace afterwards. */
export interface ScratchCluster {
  readonly url: string;
  stop(): Promise<void>;
}

const PREFIX = 'luzhi-scratch-';

/** Quick and forgetful, as befits data that nobody will miss. */
const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_connections: '300',
  autovacuum_naptime: '5min',
};

/** Starts a throw-away PostgreSQL in the temporary folder. `settings` win over the quick ones. */
export async function startScratchCluster(
  settings: Readonly<Record<string, string>> = {},
): Promise<ScratchCluster> {
  const user = await plainUser();
  const place = await placeFor(user);
  await sweep(place);

  const home = await mkdtemp(join(place, `${PREFIX}${identityOf(process.pid)}-`));
  // the server's user must pass through; the cluster below is its own
  await chmod(home, 0o711);
  const removeHome = () => rm(home, { recursive: true, force: true });
  try {
    const binaries = await findBinaries(user, () => undefined);
    const cluster = join(home, 'pg');
    const password = randomBytes(24).toString('hex');
    await createCluster({ folder: cluster, password, user, binaries, lasting: false });

    const logFile = join(home, 'pg.log');
    const launch = { binaries, cluster, user, logFile, settings: { ...SETTINGS, ...settings } };
    const postmaster = await launchPostmaster({ ...launch, port: await freePort() });
    const leave = () => {
      stopPostmasterNow(postmaster);
      rmSync(home, { recursive: true, force: true });
    };
    process.once('exit', leave);
    return {
      url: `postgresql://${SUPERUSER}:${password}@127.0.0.1:${postmaster.port}/postgres`,
      async stop() {
        process.off('exit', leave);
        await stopPostmaster(postmaster, 'SIGQUIT');
        await removeHome();
      },
    };
  } catch (error) {
    await removeHome();
    throw error;
  }
}

async function placeFor(user: SystemUser | undefined): Promise<string> {
  return (await reaches(user, tmpdir())) ? tmpdir() : '/tmp';
}

/** Removes what killed runs of the same user left behind. */
async function sweep(place: string): Promise<void> {
  for (const name of await readdir(place)) {
    const owner = name.startsWith(PREFIX) ? name.slice(PREFIX.length, name.lastIndexOf('-')) : '';
    if (owner === '' || isAlive(owner)) continue;
    const home = join(place, name);
    try {
      if ((await lstat(home)).uid !== process.getuid?.()) continue;
      const postmaster = await findPostmaster(join(home, 'pg'));
      if (postmaster) await stopPostmaster(postmaster, 'SIGQUIT');
      await rm(home, { recursive: true, force: true });
    } catch {
      // another run sweeps beside us, or the leftover stays until the next one
    }
  }
}
