import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a called command leaves behind. */
export interface Called {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls the operator commands as `npm run --silent cli --` does, with a text or a JSON document on standard input. */
export async function cli(
  args: readonly string[],
  input: unknown = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Called> {
  const called = spawn(process.execPath, ['--import', 'tsx', 'api/cli.ts', ...args], {
    env: { ...process.env, ...env },
  });
  const ended = new Promise<number | null>((resolve) => called.once('close', resolve));
  // A command that refuses its options ends without reading.
  called.stdin.on('error', () => undefined);
  called.stdin.end(typeof input === 'string' ? input : JSON.stringify(input));
  const [stdout, stderr, status] = await Promise.all([text(called.stdout), text(called.stderr), ended]);
  return { status, stdout, stderr };
}

/** 600 of 1000 took part, and 甲 has one vote more than half of them. */
export const aCount = {
  round: 'FIRST',
  registered: 1000,
  participants: 600,
  returned: 600,
  seats: 1,
  votes: { 甲: 301 },
};
/** 290 deputies, 146 of them for it. */
export const aVote = {
  base: 'ALL_MEMBERS',
  numerator: 1,
  denominator: 2,
  strict: true,
  all: 290,
  present: 250,
  valid: 249,
  yes: 146,
};
/** Fifty of 1000 voters ask, and 501 agree. */
export const aRecall = { level: 'COUNTY', registered: 1000, signatures: 50, yes: 501 };
