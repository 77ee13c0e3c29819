import { appendFile, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { ClusterPlace } from './cluster-place.ts';
import { createCluster, resetPassword } from './cluster.ts';
import { giveToOwner, makePassword, readPassword, readRecord, type DataFolder } from './data-folder.ts';
import { EmbeddedFailure } from './failure.ts';
import { DATABASE, answersAsOurs, urlOf } from './own-database.ts';
import { findPostmaster, freePort, launchPostmaster, type Postmaster } from './postmaster.ts';
import { identityOf } from './processes.ts';

/** The parts of one start. */
export interface Start {
  readonly data: DataFolder;
  readonly place: ClusterPlace;
  readonly binaries: Binaries;
  readonly log: (line: string) => void;
}

/** A server that takes connections. */
export interface Serving {
  readonly cluster: string;
  readonly postmaster: Postmaster;
  readonly url: string;
  readonly adopted: boolean;
}

const SETTINGS = { shared_buffers: '128MB', fsync: 'on', max_connections: '100' };
const LOG_LIMIT = 10_000_000;

/** Adopts the running server of the cluster, whoever started it, or starts one, on a new cluster if there is none. */
export async function bringUp(start: Start): Promise<Serving> {
  const running = await settled(start.place.folder);
  const postmaster = running ? await adopt(start, running) : await launch(start);
  const url = urlOf(postmaster.port, await readPassword(start.data), DATABASE);
  return { cluster: start.place.folder, postmaster, url, adopted: running !== undefined };
}

/** The running server once it has made up its mind: serving, or gone. */
async function settled(cluster: string): Promise<Postmaster | undefined> {
  for (;;) {
    const found = await findPostmaster(cluster);
    if (!found || found.ready) return found;
    await sleep(50);
  }
}

async function adopt({ data, place, log }: Start, running: Postmaster): Promise<Postmaster> {
  if (await answersAsOurs(running.port, await readPassword(data), place.folder)) {
    log(`using the PostgreSQL that already serves ${place.folder} (process ${running.pid})`);
    return running;
  }
  throw new EmbeddedFailure(
    'FOLDER_FOREIGN',
    `Process ${running.pid} serves ${place.folder} on port ${running.port} but does not know the password in ` +
      `${join(data.path, 'pg.password')}: stop it (kill -INT ${running.pid}) and start again.`,
  );
}

async function launch(start: Start): Promise<Postmaster> {
  const { data, place, binaries, log } = start;
  const known = await readPassword(data);
  const password = known || (await makePassword(data));
  if (place.major === undefined) await createWhole(start, password);
  else if (known === '') await resetPassword({ ...place, binaries, password });

  await dropStalePid(place.folder);
  await prepareLog(data);
  const launch = {
    binaries,
    cluster: place.folder,
    user: place.user,
    logFile: data.logFile,
    settings: SETTINGS,
  };
  const { port } = await readRecord(data);
  for (let left = 100; ; left -= 1) {
    try {
      const postmaster = await launchPostmaster({ ...launch, port: await freePort(port) });
      log(`PostgreSQL ${binaries.major} serves ${place.folder} on port ${postmaster.port}`);
      return postmaster;
    } catch (error) {
      // the port was taken a moment ago, or children of a killed server are still on their way out
      if (left === 0 || !/TCP\/IP|shared memory block/.test(String(error))) throw error;
      await sleep(100);
    }
  }
}

/** Makes the cluster beside its place and moves it there, so that a half-made one never stands there. */
async function createWhole({ place, binaries, log }: Start, password: string): Promise<void> {
  log(`making a new database in ${place.folder}`);
  const unfinished = `${place.folder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await createCluster({ folder: unfinished, password, user: place.user, binaries, lasting: true });
  await rename(unfinished, place.folder);
}

/** PostgreSQL clears the traces of a crash itself, unless a stranger lives under the number of the dead server. */
async function dropStalePid(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const pid = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
  if (pid > 0 && identityOf(pid)) await rm(file, { force: true });
}

/** Begins a new log when the old one has grown long, and keeps that one. */
async function prepareLog({ logFile }: DataFolder): Promise<void> {
  const found = await stat(logFile).catch(() => undefined);
  if (found && found.size > LOG_LIMIT) await rename(logFile, `${logFile}.1`);
  await appendFile(logFile, '', { mode: 0o600 });
  await giveToOwner(logFile);
}
