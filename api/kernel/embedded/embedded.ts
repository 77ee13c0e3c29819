import { findBinaries } from './binaries.ts';
import { bringUp, type Serving } from './bring-up.ts';
import { findPlace, requireSameMajor } from './cluster-place.ts';
import { folderFailure, openDataFolder, readRecord, writeRecord, type DataFolder } from './data-folder.ts';
import { withLock } from './folder-lock.ts';
import { ensureDatabase } from './own-database.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { identityOf, isAlive } from './processes.ts';

/** PostgreSQL in a data folder, shared by all processes that work on it. */
export interface EmbeddedDatabase {
  readonly url: string;
  /** Whether the server was running already: another process uses it, or one was killed and left it. */
  readonly adopted: boolean;
  /** Leaves the server; the last process to leave stops it. */
  stop(): Promise<void>;
}

/** Where the database lies, and who hears what happens to it. */
export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log?: (line: string) => void;
}

let uses = 0;

/** Makes, starts or joins the database of a data folder. Refuses with an `EmbeddedFailure`. */
export async function startEmbedded({
  dataDir,
  log = () => undefined,
}: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const data = await openDataFolder(dataDir);
  const me = `${identityOf(process.pid)}#${++uses}`;
  const serving = await exclusively(data, async () => {
    const place = await findPlace(data, log);
    const binaries = await findBinaries(place.user, log);
    requireSameMajor(place, binaries.major);
    const found = await bringUp({ data, place, binaries, log });
    try {
      await ensureDatabase(found.url);
      await remember(data, found, me);
      return found;
    } catch (error) {
      if (!found.adopted) await stopPostmaster(found.postmaster, 'SIGINT');
      throw error;
    }
  });
  let left: Promise<void> | undefined;
  return { url: serving.url, adopted: serving.adopted, stop: () => (left ??= leave(data, serving, me)) };
}

/** The users of the server are kept in the folder, so that it stops with the last, whoever had started it. */
async function remember(data: DataFolder, { postmaster }: Serving, me: string): Promise<void> {
  const record = await readRecord(data);
  await writeRecord(data, { ...record, port: postmaster.port, users: [...record.users.filter(lives), me] });
}

async function leave(data: DataFolder, { cluster }: Serving, me: string): Promise<void> {
  const stepOut = async (write: typeof writeRecord) => {
    const record = await readRecord(data);
    const users = record.users.filter((user) => user !== me && lives(user));
    await write(data, { ...record, users });
    const running = users.length === 0 ? await findPostmaster(cluster) : undefined;
    if (running) await stopPostmaster(running, 'SIGINT');
  };
  try {
    await exclusively(data, () => stepOut(writeRecord));
  } catch {
    // a folder that cannot be written any more (a full disk) must not keep the server running
    await stepOut(async () => undefined);
  }
}

const lives = (user: string) => isAlive(user.split('#')[0] ?? '');

async function exclusively<T>(data: DataFolder, work: () => Promise<T>): Promise<T> {
  try {
    return await withLock(data.lockFile, work);
  } catch (error) {
    throw folderFailure(data.path, error);
  }
}
