import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { EmbeddedFailure, errorCode } from './failure.ts';
import { isRoot, listedUser, plainUser, type SystemUser } from './system-user.ts';

/** The folder of one installation and the files in it that are the launcher's. */
export interface DataFolder {
  readonly path: string;
  readonly lockFile: string;
  readonly logFile: string;
  /** Whom PostgreSQL runs as here; `undefined` is oneself. */
  readonly user: SystemUser | undefined;
}

const recordShape = z.object({
  /** Where the cluster lies when it cannot lie in the folder itself. */
  cluster: z.string().optional(),
  port: z.number().default(0),
  /** Who uses the server now; the last one to leave stops it. */
  users: z.array(z.string()).default([]),
});

/** What the launcher remembers between runs. */
export type FolderRecord = z.infer<typeof recordShape>;

/** Makes the folder if need be. Root uses somebody's folder on his behalf, so that he can use it afterwards. */
export async function openDataFolder(dataDir: string): Promise<DataFolder> {
  const wanted = resolve(dataDir);
  try {
    await makeFolder(wanted);
    const path = await realpath(wanted);
    const { uid } = await stat(path);
    const owner = isRoot() && uid !== 0 ? await listedUser(uid) : undefined;
    return {
      path,
      lockFile: join(path, 'pg.lock'),
      logFile: join(path, 'pg.log'),
      user: owner ?? (await plainUser()),
    };
  } catch (error) {
    throw folderFailure(wanted, error);
  }
}

/** Reads what was remembered; a new folder remembers nothing. */
export async function readRecord({ path }: DataFolder): Promise<FolderRecord> {
  const text = await readFile(join(path, 'pg.json'), 'utf8').catch(() => '{}');
  return recordShape.parse(JSON.parse(text));
}

/** Remembers, whole or not at all. */
export async function writeRecord(folder: DataFolder, record: FolderRecord): Promise<void> {
  await writeOwn(folder, 'pg.json', `${JSON.stringify(record, undefined, 2)}\n`);
}

/** The superuser's password, or an empty string before there is one. */
export async function readPassword({ path }: DataFolder): Promise<string> {
  return readFile(join(path, 'pg.password'), 'utf8').catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return '';
    throw folderFailure(path, error);
  });
}

/** Draws a password and keeps it readable for its owner only. */
export async function makePassword(folder: DataFolder): Promise<string> {
  const password = randomBytes(24).toString('hex');
  await writeOwn(folder, 'pg.password', password);
  return password;
}

/** Says in one sentence why a folder does not serve, and what to do; an error of another kind stays what it is. */
export function folderFailure(path: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new EmbeddedFailure(
      'DISK_FULL',
      `The data folder ${path} cannot be written because the disk is full: free some space there, or set DATA_DIR to a folder on another disk.`,
      { cause: error },
    );
  }
  const reason = REASONS[code];
  if (reason === undefined) return error;
  return new EmbeddedFailure(
    'FOLDER_UNUSABLE',
    `The data folder ${path} cannot be used because ${reason}: mend that, or set DATA_DIR to another folder.`,
    { cause: error },
  );
}

const denied = `the user ${userName()} may not write there`;
const REASONS: Readonly<Record<string, string>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: 'it lies on a read-only file system',
  EEXIST: 'a file has that name',
  ENOTDIR: 'a part of the path is a file',
  ENOENT: 'it cannot be made there',
};

/** What root makes in somebody's folder belongs to that person, who could not start by himself afterwards otherwise. */
export async function giveToOwner(file: string): Promise<void> {
  if (!isRoot()) return;
  const { uid, gid } = await stat(dirname(file));
  if (uid !== 0) await chown(file, uid, gid);
}

async function writeOwn({ path }: DataFolder, name: string, text: string): Promise<void> {
  const file = join(path, name);
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await giveToOwner(`${file}.new`);
  await rename(`${file}.new`, file);
}

/** Step by step, because Node's own recursion never ends below a folder like /proc that takes no entries. */
async function makeFolder(path: string): Promise<void> {
  const isFolder = async () => {
    const found = await stat(path).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') throw error;
    });
    return found?.isDirectory();
  };
  const there = await isFolder();
  if (there) return;
  if (there === undefined) await makeFolder(dirname(path));
  try {
    await mkdir(path);
    await giveToOwner(path);
  } catch (error) {
    // another start may have made it meanwhile
    if (errorCode(error) !== 'EEXIST' || !(await isFolder())) throw error;
  }
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}
