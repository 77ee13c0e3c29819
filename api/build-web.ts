import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const PAGE = join(ROOT, 'dist/web/index.html');

/** The newest change among the sources of the pages, in milliseconds. */
const newestSource = (): number =>
  Math.max(
    statSync(join(ROOT, 'schema.graphql')).mtimeMs,
    ...readdirSync(join(ROOT, 'web'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('gql'))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

/** Builds the pages when they are missing or older than their sources. */
export async function ensureWeb(say: (line: string) => void): Promise<void> {
  if (existsSync(PAGE) && statSync(PAGE).mtimeMs >= newestSource()) return;
  say('building the pages …');
  const output: string[] = [];
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', 'build'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    }
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`the pages could not be built:\n${output.join('')}`);
}
