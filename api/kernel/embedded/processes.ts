import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/**
 * Names a living process by number and start, as `pid-start`: numbers are given out again, above all in containers.
 * A zombie counts as dead, since nobody may ever come to reap it.
 */
export function identityOf(pid: number): string | undefined {
  try {
    const { state, start } = platform() === 'linux' ? fromProc(pid) : fromPs(pid);
    return state.startsWith('Z') || state.startsWith('X') ? undefined : `${pid}-${start}`;
  } catch {
    return undefined;
  }
}

/** Whether the very process that had this identity still lives. */
export function isAlive(identity: string): boolean {
  return identityOf(Number.parseInt(identity, 10)) === identity;
}

/** The command line of a living process, to tell a postmaster from a stranger with its number. */
export function commandOf(pid: number): string {
  try {
    return platform() === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
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

function fromProc(pid: number) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // the second field is a free name in brackets; state is the 3rd field, the start in clock ticks the 22nd
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', start: fields[19] ?? '' };
}

function fromPs(pid: number) {
  const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  const [state = '', ...started] = line.split(/\s+/);
  return { state, start: String(Date.parse(started.join(' '))) };
}
