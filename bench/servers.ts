import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;

/** A server under measurement. */
export interface Server {
  readonly name: string;
  readonly child: ChildProcess;
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a server and waits for the line that says it serves. */
export async function startServer(
  name: string,
  command: readonly string[],
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: join(HERE, '..'),
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'fatal', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it served`)));
    child.stdout.on('data', (chunk: Buffer) => {
      if (/^ready/m.test(chunk.toString())) resolve();
    });
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { name, child, port, stop };
}

const TICKS_PER_SECOND = 100;

/** Processor seconds a process has used, children it waited for included; null where there is no /proc. */
function cpuOf(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const used = [11, 12, 13, 14].reduce((sum, index) => sum + Number(fields[index]), 0);
    return used / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

/** Processor seconds of a process and everything below it. */
export function cpuOfTree(pid: number): number | null {
  const own = cpuOf(pid);
  if (own === null) return null;
  let sum = own;
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = Number(readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
      if (parent === pid) sum += cpuOfTree(Number(entry)) ?? 0;
    } catch {
      // It ended between the listing and the look.
    }
  }
  return sum;
}
