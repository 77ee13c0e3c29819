import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { EmbeddedFailure, saysDiskFull } from './failure.ts';
import { runAs, type SystemUser } from './system-user.ts';

/** The role that owns the cluster. */
export const SUPERUSER = 'postgres';

export interface NewCluster {
  readonly folder: string;
  readonly password: string;
  readonly user: SystemUser | undefined;
  readonly binaries: Binaries;
  /** Whether the new files must outlive a power cut. */
  readonly lasting: boolean;
}

/** Makes a cluster in a folder that does not exist yet: UTF-8, sorted by code point on every system, password only. */
export async function createCluster({
  folder,
  password,
  user,
  binaries,
  lasting,
}: NewCluster): Promise<void> {
  const passwordFile = `${folder}.password`;
  const options = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--auth=scram-sha-256', `--username=${SUPERUSER}`, `--pwfile=${passwordFile}`];
  const speed = lasting ? [] : ['--no-sync'];
  try {
    await mkdir(folder, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (user) await Promise.all([folder, passwordFile].map((path) => chown(path, user.uid, user.gid)));
    const args = ['-D', folder, ...options, ...access, ...speed, '--no-instructions'];
    await promisify(execFile)(binaries.initdb, args, runAs(user));
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw clusterFailure(dirname(folder), error);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Gives a resting cluster a new password, when the file with the old one is lost. */
export async function resetPassword({
  folder,
  password,
  user,
  binaries,
}: Omit<NewCluster, 'lasting'>): Promise<void> {
  const single = spawn(binaries.postgres, ['--single', '-D', folder, 'postgres'], {
    ...runAs(user),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  single.stdin.end(`alter role "${SUPERUSER}" password '${password}'\n`);
  await once(single, 'exit');
}

function clusterFailure(folder: string, error: unknown): EmbeddedFailure {
  const said = error instanceof Error ? ('stderr' in error && String(error.stderr)) || error.message : '';
  if (saysDiskFull(said)) {
    return new EmbeddedFailure(
      'DISK_FULL',
      `The database cannot be made in ${folder}: the disk is full. Free about 100 MB there, ` +
        'or set DATA_DIR to a folder on another disk.',
      { cause: error },
    );
  }
  const reason =
    said.split('\n').find((line) => /fatal|panic|error|EACCES|EROFS/i.test(line)) ??
    said.trim().split('\n').at(-1);
  return new EmbeddedFailure(
    'START_FAILED',
    `The database cannot be made in ${folder} (${reason?.trim()}): mend this, or set DATABASE_URL to a PostgreSQL server.`,
    { cause: error },
  );
}
