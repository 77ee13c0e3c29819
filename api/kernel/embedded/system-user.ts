import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { EmbeddedFailure } from './failure.ts';

/** An account of the operating system that PostgreSQL runs as. */
export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Whether we are root, whom PostgreSQL refuses to run as. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** Whom PostgreSQL runs as: `undefined` is oneself; for root `postgres`, else `nobody`. */
export async function plainUser(): Promise<SystemUser | undefined> {
  if (!isRoot()) return undefined;
  const users = await systemUsers();
  const found = ['postgres', 'nobody'].map((name) => users.find((user) => user.name === name)).find(Boolean);
  if (found) return found;
  throw new EmbeddedFailure(
    'NO_PLAIN_USER',
    'PostgreSQL does not run as root and this machine has neither a user "postgres" nor a user "nobody": ' +
      'start as an ordinary user, or set DATABASE_URL to a PostgreSQL server.',
  );
}

/** The account with this number, if the machine lists it; `initdb` asks for no less. */
export async function listedUser(id: number): Promise<SystemUser | undefined> {
  return (await systemUsers()).find(({ uid }) => uid === id);
}

/** The account with this number, made up where the machine does not list it. */
export async function userWithId(uid: number, gid: number): Promise<SystemUser> {
  return (await listedUser(uid)) ?? { name: String(uid), uid, gid };
}

/** Options for a child process that runs as this user, away from our folder and our environment. */
export function runAs(user: SystemUser | undefined) {
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };
  return { cwd: '/', env, ...(user && { uid: user.uid, gid: user.gid }) };
}

/** Whether this user may walk down to a path, judged by mode bits on the way; the last may ask more than passage. */
export async function reaches(user: SystemUser | undefined, path: string, last = 5): Promise<boolean> {
  if (!user) return true;
  for (let at = path, wanted = last; ; at = dirname(at), wanted = 1) {
    const { mode, uid, gid } = await stat(at);
    const granted = uid === user.uid ? mode >> 6 : gid === user.gid ? mode >> 3 : mode;
    if ((granted & wanted) !== wanted) return false;
    if (at === dirname(at)) return true;
  }
}

async function systemUsers(): Promise<SystemUser[]> {
  const passwd = await readFile('/etc/passwd', 'utf8');
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => name !== '' && uid > 0);
}
