import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { createInterface } from 'node:readline';

type Variables = Readonly<Record<string, string>>;

const started: ChildProcess[] = [];

const spawnMain = (env: Variables): ChildProcess => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', BUILD_PAGES: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  return child;
};

/** A product that serves: where, and how to end it. */
export interface Running {
  readonly url: string;
  /** Sends a signal and waits for the end; answers with the exit code, null after a kill. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts the product as `npm start` does and waits until it says that it is ready. */
export async function start(env: Variables): Promise<Running> {
  const child = spawnMain(env);
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the process has no output');
  const complaint = text(stderr);
  for await (const line of createInterface(stdout)) {
    const [, url] = /^ready (http:\S+)$/.exec(line) ?? [];
    if (url === undefined) continue;
    stdout.resume();
    return {
      url,
      end: async (signal) => {
        const exit = once(child, 'exit');
        child.kill(signal);
        const [code] = (await exit) as [number | null];
        return code;
      },
    };
  }
  throw new Error(`the process ended before it was ready: ${await complaint}`);
}

/** Starts the product where it must refuse to; answers with its exit code and what it said. */
export async function refuse(env: Variables): Promise<{ code: number | null; out: string; said: string }> {
  const child = spawnMain(env);
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the process has no output');
  const exit = once(child, 'exit');
  const [out, said, [code]] = await Promise.all([
    text(stdout),
    text(stderr),
    exit as Promise<[number | null]>,
  ]);
  return { code, out, said };
}

/** Ends what a failed test left running. */
export function endAll(): void {
  for (const child of started) child.kill('SIGKILL');
}
