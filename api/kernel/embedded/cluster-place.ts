import { chmod, chown, mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readRecord, writeRecord, type DataFolder } from './data-folder.ts';
import { EmbeddedFailure } from './failure.ts';
import { reaches, userWithId, type SystemUser } from './system-user.ts';

/** Where a cluster lies or will lie, and who runs it. */
export interface ClusterPlace {
  readonly folder: string;
  readonly user: SystemUser | undefined;
  /** The major version that made it; `undefined` before it is made. */
  readonly major: number | undefined;
}

/** Finds the cluster of a data folder, or the place for a new one. */
export async function findPlace(data: DataFolder, log: (line: string) => void): Promise<ClusterPlace> {
  const own = join(data.path, 'pg');
  const recorded = (await readRecord(data)).cluster;
  const folder = recorded ?? own;
  const found = await stat(folder).catch(() => undefined);
  if (!found)
    return { folder: recorded ?? (await choose(data, own, log)), user: data.user, major: undefined };

  const user = await ownerOf(folder, found, data.user);
  if (!(await reaches(user, folder))) {
    throw new EmbeddedFailure(
      'FOLDER_UNUSABLE',
      `The user ${user?.name} who runs the database may not pass through the folders above ${folder}: ` +
        'allow it with "chmod o+x", or move the folder and set DATA_DIR.',
    );
  }
  return { folder, user, major: await majorOf(folder) };
}

/** A folder below a closed one (as /root is) cannot be reached by the server's user: then it lies elsewhere. */
async function choose(data: DataFolder, own: string, log: (line: string) => void): Promise<string> {
  if (await reaches(data.user, data.path, 1)) return own;
  const home = await mkdtemp('/var/lib/luzhi-');
  await chmod(home, 0o755);
  const cluster = join(home, 'pg');
  await writeRecord(data, { ...(await readRecord(data)), cluster });
  log(`the user ${data.user?.name} cannot reach ${data.path}, so the database lies in ${home}`);
  return cluster;
}

async function ownerOf(
  folder: string,
  { uid, gid }: { uid: number; gid: number },
  user: SystemUser | undefined,
) {
  if (!user) {
    if (uid === process.getuid?.()) return undefined;
    const owner = await userWithId(uid, gid);
    throw new EmbeddedFailure(
      'FOLDER_FOREIGN',
      `The database in ${folder} belongs to the user ${owner.name}: start as ${owner.name} or as root, ` +
        'or set DATA_DIR to another folder.',
    );
  }
  if (uid !== 0) return userWithId(uid, gid);
  // copied by root: give it to the one who will run it
  for (const path of ['', ...(await readdir(folder, { recursive: true }))]) {
    await chown(join(folder, path), user.uid, user.gid);
  }
  return user;
}

async function majorOf(folder: string): Promise<number | undefined> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => '');
  if (version !== '') return Number.parseInt(version, 10);
  const entries = await readdir(folder);
  if (entries.length > 0) {
    throw new EmbeddedFailure(
      'FOLDER_UNUSABLE',
      `The folder ${folder} holds something that is not a PostgreSQL database: move it away, or set DATA_DIR to another folder.`,
    );
  }
  await rm(folder, { recursive: true });
  return undefined;
}

/** Refuses a cluster of another major version; nothing has been touched by then. */
export function requireSameMajor({ folder, major }: ClusterPlace, ours: number): void {
  if (major === undefined || major === ours) return;
  throw new EmbeddedFailure(
    'VERSION_MISMATCH',
    [
      `The database in ${folder} was made by PostgreSQL ${major}, and this program carries PostgreSQL ${ours}. Nothing was changed.`,
      `1. Keep the folder, and copy it to a safe place.`,
      `2. Serve it with PostgreSQL ${major} (its own "postgres -D ${folder}", or the previous version of this program)`,
      `   and save its content: pg_dump --format=custom --file=luzhi.dump luzhi`,
      `3. Set DATA_DIR to a new folder, start this program on it, and put the content back from another terminal:`,
      `   pg_restore --clean --if-exists --host=127.0.0.1 --port=… --username=postgres --dbname=luzhi luzhi.dump`,
      `   (the port stands in pg.json of the new folder, the password in its pg.password).`,
      `Or set DATABASE_URL to a server of PostgreSQL ${major} that serves the folder.`,
    ].join('\n'),
  );
}
