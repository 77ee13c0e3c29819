import { chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, symlink } from 'node:fs/promises';
import { arch, homedir, platform, tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { EmbeddedFailure, errorCode } from './failure.ts';
import { isRoot } from './system-user.ts';

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** Makes the links of the shared libraries, which a package cannot carry. False where the folder is read-only. */
export async function makeLinks(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of linkList.parse(JSON.parse(list))) {
    // the list speaks of "native/…"; a copy of that folder has another name
    const path = join(native, relative('native', target));
    if (await lstat(path).catch(() => undefined)) continue;
    try {
      await symlink(basename(source), path);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') return false;
    }
  }
  return true;
}

/** Copies the programs to where every user may run them, once per version. */
export async function cachedCopy(native: string, log: (line: string) => void): Promise<string> {
  const manifest = await readFile(join(native, '..', 'package.json'), 'utf8');
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(manifest));
  const home = await cacheFolder();
  const copy = join(home, `${version}-${platform()}-${arch()}`);
  if (await lstat(copy).catch(() => undefined)) return copy;

  log(`copying PostgreSQL to ${copy}: ${native} cannot be used in place`);
  const unfinished = `${copy}.${process.pid}`;
  await cp(native, unfinished, { recursive: true, verbatimSymlinks: true });
  await makeLinks(unfinished);
  await openUp(unfinished);
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}

/** A folder of our own for copies: root's is open to read for all, an ordinary user's lies in the home. */
async function cacheFolder(): Promise<string> {
  const uid = process.getuid?.() ?? 0;
  const places = isRoot() ? ['/var/lib', '/opt'] : [join(homedir(), '.cache'), tmpdir()];
  for (const place of places) {
    const folder = join(place, `luzhi-postgresql-${uid}`);
    try {
      await mkdir(folder, { recursive: true });
      const found = await lstat(folder);
      if (found.uid !== uid || !found.isDirectory()) continue; // in a shared place somebody else may have made it for us
      await chmod(folder, 0o755);
      return folder;
    } catch {
      // try the next place
    }
  }
  throw new EmbeddedFailure(
    'BINARIES_UNUSABLE',
    `PostgreSQL must be copied to be used, but neither ${places.join(' nor ')} can be written: ` +
      'make one of them writable, or set DATABASE_URL to a PostgreSQL server.',
  );
}

async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const program = entry.isDirectory() || basename(dirname(join(entry.parentPath, entry.name))) === 'bin';
    await chmod(join(entry.parentPath, entry.name), program ? 0o755 : 0o644);
  }
}
