import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { platform } from 'node:os';

/**
 * Names a living process by number and start, as `pid-start`: numbers are given out again, above all in containers.
 * A zombie counts as dead, since nobody may ever come to reap it.
 */
export function identityOf(pid: number): string | undefined {
  try {
    const { state, start } = platform() === 'linux' ? startFromProc(pid) : startFromPs(pid);
    return state.startsWith('Z') || state.startsWith('X') ? undefined : `${pid}-${start}`;
  } catch {
    return undefined;
  }
}

/** Whether the very process that had this identity still lives. */
export function isAlive(identity: string): boolean {
  return identityOf(Number.parseInt(identity, 10)) === identity;
}

/** Whether a living process is the PostgreSQL of this cluster, and not a stranger who got its number later. */
export function servesCluster(pid: number, cluster: string): boolean {
  try {
    if (platform() !== 'linux') return fromPs(pid, 'command=').includes(`postgres -D ${cluster}`);
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    // a server works in its data folder, however it was told of it
    return command.includes('postgres') && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}

/** Sends a signal; a process that is gone by then has what was wanted. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // already gone
  }
}

function startFromProc(pid: number) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // the second field is a free name in brackets; state is the 3rd field, the start in clock ticks the 22nd
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', start: fields[19] ?? '' };
}

function startFromPs(pid: number) {
  const [state = '', ...started] = fromPs(pid, 'stat=,lstart=').split(/\s+/);
  return { state, start: String(Date.parse(started.join(' '))) };
}

function fromPs(pid: number, columns: string): string {
  return execFileSync('ps', ['-o', columns, '-p', String(pid)], { encoding: 'utf8' }).trim();
}
