import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli } from '../support/cli.ts';

test('demo:roll writes the same bytes for the same seed, and says what it wrote', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'luzhi-roll-'));
  try {
    const roll = async (name: string, seed: string) => {
      const out = join(folder, name);
      const { status, stdout, stderr } = await cli([
        'demo:roll',
        '--voters',
        '300',
        '--seed',
        seed,
        '--out',
        out,
        '--faults',
        '--json',
      ]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toMatchObject({ file: out, voters: 300 });
      return readFile(out, 'utf8');
    };
    const [first, again, other] = await Promise.all([roll('a', '7'), roll('b', '7'), roll('c', '8')]);
    expect(first).toBe(again);
    expect(first).not.toBe(other);
    expect(first.split('\r\n')).toHaveLength(302);
    expect(first.split('\r\n')[0]).toBe('姓名,性别,公民身份号码,县级选区,乡镇选区');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('demo:roll refuses a file it cannot write and a number that is none, each with one line', async () => {
  const refused = async (...args: string[]) => {
    const { status, stdout, stderr } = await cli(['demo:roll', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    return stderr;
  };
  expect(await refused('--voters', '3', '--seed', '1', '--out', '/nowhere/at/all.csv')).toMatch(
    /^out: cannot be written: ENOENT\n$/,
  );
  expect(await refused('--voters', 'many', '--seed', '1', '--out', 'x.csv')).toMatch(/^voters: [^\n]+\n$/);
});
