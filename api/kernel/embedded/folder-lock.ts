import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedFailure, errorCode } from './failure.ts';
import { identityOf, isAlive } from './processes.ts';

const PATIENCE_MS = 120_000;
let attempts = 0;

/** Runs one piece of work at a time per lock file, among all processes; the lock of a dead process is broken. */
export async function withLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const me = identityOf(process.pid) ?? '';
  const mine = `${lockFile}.${me}.${++attempts}`;
  try {
    await writeFile(mine, me);
    await take(lockFile, mine);
  } finally {
    await rm(mine, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

/** A hard link appears whole, with the holder's identity in it, or not at all. */
async function take(lockFile: string, mine: string): Promise<void> {
  for (let waited = 0; ; waited += 25) {
    try {
      return await link(mine, lockFile);
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const holder = await readFile(lockFile, 'utf8').catch(() => '');
    if (holder !== '' && !isAlive(holder)) await breakLock(lockFile, holder, `${mine}.broken`);
    else if (waited >= PATIENCE_MS) throw busy(lockFile, holder);
    else await sleep(25);
  }
}

/** Of two who break one lock at once, the slower may catch the faster's new lock, and puts it back. */
async function breakLock(lockFile: string, dead: string, aside: string): Promise<void> {
  try {
    await rename(lockFile, aside);
    if ((await readFile(aside, 'utf8')) !== dead) await link(aside, lockFile);
  } catch {
    // somebody else was quicker
  } finally {
    await rm(aside, { force: true });
  }
}

const busy = (lockFile: string, holder: string) =>
  new EmbeddedFailure(
    'BUSY',
    `Process ${Number.parseInt(holder, 10)} has been starting or stopping the database for two minutes ` +
      `and holds ${lockFile}: wait for it, or end it and try again.`,
  );
