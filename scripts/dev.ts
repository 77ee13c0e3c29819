import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer } from 'vite';
import { openDatabase } from '../api/database.ts';
import { processEnv } from '../api/kernel/env.ts';

/** Everything at once for somebody who changes it: database, API and pages, each new as soon as a file is. */
const SETTLE_MS = 200;
/** Roads of the API; everything else is a page. */
const ROADS = ['/graphql', '/upload', '/download', '/healthz', '/readyz', '/metrics'];

const say = (line: string) => process.stdout.write(`${line}\n`);
const env = processEnv();

// Held here, so that the database stays when the API starts anew.
const database = await openDatabase(env, say);
await run('npm', 'run', '--silent', 'schema');
const api = spawn(process.execPath, ['--watch', '--import', 'tsx', 'api/main.ts'], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, BUILD_PAGES: '0' },
});
api.stdout
  .setEncoding('utf8')
  .on('data', (text: string) => process.stdout.write(text.replaceAll(/^(ready|using) .*\n/gm, '')));

// The pages' documents are typed from the schema: both are made anew when a page or a resolver changes.
watchSources('web', () => run('npm', 'run', '--silent', 'codegen'));
watchSources('api', () => run('npm', 'run', '--silent', 'schema'));

const target = `http://${env.host}:${env.port}`;
const vite = await createServer({
  server: { proxy: Object.fromEntries(ROADS.map((road) => [road, target])) },
});
await vite.listen();
const [address] = vite.resolvedUrls?.local ?? [];
say(`pages ${address ?? 'are not served'}  API ${target}/graphql  (Ctrl-C ends both)`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!stopping) void stop();
    stopping = true;
  });
}

async function stop(): Promise<void> {
  await vite.close();
  await ended(api);
  await database.stop();
  process.exit(0);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}

/** Runs a command to its end; what it complains of is seen. */
async function run(command: string, ...args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  await new Promise((resolve) => child.once('exit', resolve));
}

/** Calls back once after files were saved, and again only when it is done. */
function watchSources(folder: string, work: () => Promise<void>): void {
  let due: NodeJS.Timeout | undefined;
  let busy = false;
  const begin = async () => {
    if (busy) return later();
    busy = true;
    await work();
    busy = false;
  };
  const later = () => {
    clearTimeout(due);
    due = setTimeout(() => void begin(), SETTLE_MS);
  };
  watch(folder, { recursive: true }, (_event, file) => {
    if (file !== null && /\.tsx?$/.test(file) && !file.startsWith('gql')) later();
  });
}
