import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { EmbeddedFailure, saysDiskFull } from './failure.ts';
import { identityOf, isAlive, servesCluster, signal } from './processes.ts';
import { runAs, type SystemUser } from './system-user.ts';

/** What `postmaster.pid` says about the server of a cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly identity: string;
  readonly port: number;
  readonly ready: boolean;
}

export interface Launch {
  readonly binaries: Binaries;
  readonly cluster: string;
  readonly user: SystemUser | undefined;
  readonly port: number;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** The living server of a cluster, or nothing; what a crash left behind, or a stranger with its number, is nothing. */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const file = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, , , , status = ''] = file.split('\n');
  const identity = identityOf(Number(pid));
  if (!identity || !servesCluster(Number(pid), cluster)) return undefined;
  return { pid: Number(pid), identity, port: Number(port), ready: status.trim() === 'ready' };
}

/** Starts a server that outlives us if we are killed, and waits until it takes connections. */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  const before = await stat(launch.logFile).then(
    ({ size }) => size,
    () => 0,
  );
  const child = spawnPostgres(launch);
  const spawned = new Promise<void>((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  await spawned;
  while (child.exitCode === null && child.signalCode === null) {
    const found = await findPostmaster(launch.cluster);
    if (found?.ready && found.pid === child.pid) return found;
    await sleep(10);
  }
  const said = (await readFile(launch.logFile, 'utf8')).slice(before);
  const reason = said
    .split('\n')
    .findLast((line) => /FATAL|PANIC/.test(line))
    ?.replace(/^.*?(FATAL|PANIC):\s*/, '');
  throw new EmbeddedFailure(
    saysDiskFull(said) ? 'DISK_FULL' : 'START_FAILED',
    `PostgreSQL does not start in ${launch.cluster}: ${reason ?? 'it ended at once'} (see ${launch.logFile}).`,
  );
}

/** Stops a server and waits for its end; `SIGINT` closes connections and keeps all, `SIGQUIT` does not write out. */
export async function stopPostmaster(
  { pid, identity }: Postmaster,
  how: 'SIGINT' | 'SIGQUIT',
): Promise<void> {
  if (!isAlive(identity)) return;
  signal(pid, how);
  for (let waited = 0; isAlive(identity); waited += 10) {
    // a checkpoint on a slow disk takes its time; after a minute the log is trusted to recover what is not written out
    if (waited === 60_000) signal(pid, 'SIGQUIT');
    await sleep(10);
  }
}

/** Stops a server while our own process ends and cannot await any more. */
export function stopPostmasterNow({ pid, identity }: Postmaster): void {
  if (!isAlive(identity)) return;
  signal(pid, 'SIGQUIT');
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < 3000 && isAlive(identity); waited += 10) Atomics.wait(clock, 0, 0, 10);
}

/** A port of 127.0.0.1 that is free: the wanted one if it can be had. */
export async function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => (wanted === 0 ? reject(error) : resolve(freePort())));
    server.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

function spawnPostgres({ binaries, cluster, user, port, logFile, settings }: Launch): ChildProcess {
  const fixed = { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' };
  const all = Object.entries({ timezone: 'UTC', log_timezone: 'UTC', ...settings, ...fixed });
  const args = ['-D', cluster, ...all.flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const log = openSync(logFile, 'a', 0o600);
  try {
    // a group of its own: Ctrl-C at the terminal is for us, who then stop it in order
    const child = spawn(binaries.postgres, args, {
      ...runAs(user),
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}
