import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { locate } from '../../api/kernel/embedded/binaries.ts';
import { makeLinks } from '../../api/kernel/embedded/binary-copy.ts';
import { folderFailure } from '../../api/kernel/embedded/data-folder.ts';
import { startEmbedded } from '../../api/kernel/embedded/embedded.ts';
import { findPostmaster } from '../../api/kernel/embedded/postmaster.ts';
import { isAlive } from '../../api/kernel/embedded/processes.ts';
import { startScratchCluster } from '../../api/kernel/embedded/scratch.ts';

let home: string;
/** One data folder for all tests that do not need a new one: a cluster takes a second to make. */
let dataDir: string;
const children: ChildProcess[] = [];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'luzhi-embedded-'));
  await chmod(home, 0o755);
  dataDir = join(home, 'data');
});

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  const left = await findPostmaster(join(dataDir, 'pg'));
  if (left) process.kill(left.pid, 'SIGQUIT');
  await rm(home, { recursive: true, force: true, maxRetries: 10 });
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

const clusterServer = async () => {
  const found = await findPostmaster(join(dataDir, 'pg'));
  if (!found) throw new Error('no server runs');
  return found;
};

const ended = async (identity: string) => {
  await expect.poll(() => isAlive(identity), { timeout: 10_000 }).toBe(false);
};

/** Another process: it runs `start`, prints what that gives, and stops it in order on SIGTERM. */
async function inAnotherProcess(module: string, start: string): Promise<[ChildProcess, string]> {
  const file = new URL(`../../api/kernel/embedded/${module}`, import.meta.url).href;
  const code = `
    const { startEmbedded, startScratchCluster } = await import('${file}');
    const database = await ${start};
    process.once('SIGTERM', () => database.stop().then(() => process.exit(0)));
    setInterval(() => undefined, 1000);
    console.log(JSON.stringify(database));`;
  const options = ['--import', 'tsx', '--input-type=module', '--eval', code];
  const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const line of createInterface(child.stdout)) return [child, line];
  throw new Error('the other process said nothing');
}

const another = () =>
  inAnotherProcess('embedded.ts', `startEmbedded({ dataDir: ${JSON.stringify(dataDir)} })`);

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

test('a fresh folder gets a database that is kept from one start to the next', async () => {
  const first = await startEmbedded({ dataDir });
  expect(first.adopted).toBe(false);
  await query(first.url, 'create table kept as select 1 as n');
  const facts = `select current_database(), current_setting('fsync'), current_setting('listen_addresses'),
    current_setting('unix_socket_directories'), current_setting('server_encoding')`;
  expect(await query(first.url, facts)).toEqual(['luzhi', 'on', '127.0.0.1', '', 'UTF8']);
  await expect(query(first.url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password/);
  expect((await stat(join(dataDir, 'pg.password'))).mode & 0o777).toBe(0o600);

  const { identity } = await clusterServer();
  await first.stop();
  expect(isAlive(identity)).toBe(false);

  const second = await startEmbedded({ dataDir });
  expect([second.adopted, second.url]).toEqual([false, first.url]);
  expect(await query(second.url, 'select n from kept')).toEqual([1]);
  await second.stop();
  expect((await readdir(dataDir)).sort()).toEqual(['pg', 'pg.json', 'pg.log', 'pg.password']);
});

test('after PostgreSQL was killed the next start recovers what was committed', async () => {
  const killed = await startEmbedded({ dataDir });
  await query(killed.url, 'insert into kept values (2)');
  const { pid, identity } = await clusterServer();
  process.kill(pid, 'SIGKILL');
  await ended(identity);

  const next = await startEmbedded({ dataDir });
  expect(next.adopted).toBe(false);
  expect(await query(next.url, 'select n from kept order by n')).toEqual([1, 2]);
  await Promise.all([killed.stop(), next.stop()]);
  expect(await findPostmaster(join(dataDir, 'pg'))).toBeUndefined();
});

test('a process number that a stranger has by now does not keep the database from starting', async () => {
  const cluster = join(dataDir, 'pg');
  const { uid, gid } = await stat(cluster);
  // of the same user, since PostgreSQL sees by itself that a stranger of another user is none of its own
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', cwd: '/', uid, gid });
  children.push(stranger);
  await writeFile(
    join(cluster, 'postmaster.pid'),
    `${stranger.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n\nready\n`,
  );
  const database = await startEmbedded({ dataDir });
  expect(database.adopted).toBe(false);
  expect(await query(database.url, 'select count(*)::int from kept')).toEqual([2]);
  await database.stop();
  await end(stranger, 'SIGTERM');
});

test('a server whose process was killed is adopted, and stopped by the one that adopted it', async () => {
  const [child] = await another();
  const { identity } = await clusterServer();
  await end(child, 'SIGKILL');
  expect(isAlive(identity)).toBe(true);

  const database = await startEmbedded({ dataDir });
  expect(database.adopted).toBe(true);
  expect((await clusterServer()).identity).toBe(identity);
  expect(await query(database.url, 'select count(*)::int from kept')).toEqual([2]);
  await database.stop();
  expect(isAlive(identity)).toBe(false);
});

test('a guest leaves the server to the process that still works with it', async () => {
  const [child] = await another();
  const { identity } = await clusterServer();
  const guest = await startEmbedded({ dataDir });
  expect(guest.adopted).toBe(true);
  await guest.stop();
  expect(isAlive(identity)).toBe(true);
  await end(child, 'SIGTERM');
  expect(isAlive(identity)).toBe(false);
});

test('a guest may finish its work when the first process leaves, and then stops the server', async () => {
  const [child] = await another();
  const { identity } = await clusterServer();
  const guest = await startEmbedded({ dataDir });
  await end(child, 'SIGTERM');
  expect(await query(guest.url, 'select count(*)::int from kept')).toEqual([2]);
  await guest.stop();
  expect(isAlive(identity)).toBe(false);
});

test('of two that start at once, one starts the server and the other joins; a dead lock is broken', async () => {
  await writeFile(join(dataDir, 'pg.lock'), '2-1');
  const both = await Promise.all([startEmbedded({ dataDir }), startEmbedded({ dataDir })]);
  expect(new Set(both.map(({ adopted }) => adopted))).toEqual(new Set([false, true]));
  expect(both[0]?.url).toBe(both[1]?.url);
  await Promise.all(both.map((database) => database.stop()));
  expect(await findPostmaster(join(dataDir, 'pg'))).toBeUndefined();
});

test('a lost password is replaced while the server rests, and a stranger’s server is not adopted', async () => {
  await rm(join(dataDir, 'pg.password'));
  const database = await startEmbedded({ dataDir });
  expect(await query(database.url, 'select count(*)::int from kept')).toEqual([2]);

  const password = await readFile(join(dataDir, 'pg.password'));
  await writeFile(join(dataDir, 'pg.password'), 'another');
  await expect(startEmbedded({ dataDir })).rejects.toMatchObject({
    code: 'FOLDER_FOREIGN',
    message: expect.stringContaining(join(dataDir, 'pg.password')),
  });
  await writeFile(join(dataDir, 'pg.password'), password);
  await database.stop();
});

test('a cluster of another major version is refused with steps, and left alone', async () => {
  const old = join(home, 'old', 'pg');
  await mkdir(old, { recursive: true });
  await writeFile(join(old, 'PG_VERSION'), '15\n');
  const refused = startEmbedded({ dataDir: dirname(old) });
  await expect(refused).rejects.toMatchObject({ code: 'VERSION_MISMATCH' });
  await expect(refused).rejects.toThrow(
    /PostgreSQL 15[^]*Keep the folder[^]*pg_dump[^]*pg_restore[^]*DATABASE_URL/,
  );
  expect(await readdir(dirname(old))).toEqual(['pg']);
  expect(await readdir(old)).toEqual(['PG_VERSION']);
});

test('a folder with something else in it is refused', async () => {
  const other = join(home, 'other');
  await mkdir(join(other, 'pg', 'photos'), { recursive: true });
  await expect(startEmbedded({ dataDir: other })).rejects.toThrow(/is not a PostgreSQL database/);
});

test('where the folder cannot be, one sentence says which, why and what to do', async () => {
  const file = join(home, 'file');
  await writeFile(file, '');
  await expect(startEmbedded({ dataDir: file })).rejects.toMatchObject({
    code: 'FOLDER_UNUSABLE',
    message: `The data folder ${file} cannot be used because a file has that name: mend that, or set DATA_DIR to another folder.`,
  });
  await expect(startEmbedded({ dataDir: join(file, 'below') })).rejects.toThrow(
    /a part of the path is a file/,
  );
});

test.each([
  ['EACCES', 'FOLDER_UNUSABLE', /\/srv\/x cannot be used because the user .+ may not write there/],
  ['EROFS', 'FOLDER_UNUSABLE', /read-only file system/],
  ['ENOSPC', 'DISK_FULL', /\/srv\/x cannot be written because the disk is full: .*DATA_DIR/],
])('%s becomes %s', (errno, code, sentence) => {
  const failure = folderFailure('/srv/x', Object.assign(new Error(errno), { code: errno }));
  expect(failure).toMatchObject({ code, message: expect.stringMatching(sentence) });
});

test('a folder that the server’s user cannot reach keeps its database elsewhere, and says where', async () => {
  const closed = join(home, 'closed');
  await mkdir(closed, { mode: 0o700 });
  const lines: string[] = [];
  const options = { dataDir: closed, log: (line: string) => void lines.push(line) };
  const database = await startEmbedded(options);
  await database.stop();
  const again = await startEmbedded(options);
  await again.stop();

  const { cluster = '' } = JSON.parse(await readFile(join(closed, 'pg.json'), 'utf8'));
  const elsewhere = process.getuid?.() === 0;
  expect(cluster).toMatch(elsewhere ? /^\/var\/lib\/luzhi-\w+\/pg$/ : /^$/);
  expect(lines.some((line) => line.includes('cannot reach'))).toBe(elsewhere);
  if (elsewhere) await rm(dirname(cluster), { recursive: true });
});

test('a platform without binaries is told of the way out', () => {
  expect(() => locate('win32-x64')).toThrow(/no embedded PostgreSQL for win32-x64.*DATABASE_URL/);
});

test('links that a blocked install script did not make are made', async () => {
  const native = join(home, 'package', 'native');
  await mkdir(join(native, 'lib'), { recursive: true });
  await writeFile(join(native, 'lib', 'libx.so.5.18'), 'library');
  const links = [{ source: 'native/lib/libx.so.5.18', target: 'native/lib/libx.so.5' }];
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  expect([await makeLinks(native), await makeLinks(native)]).toEqual([true, true]);
  expect(await readFile(join(native, 'lib', 'libx.so.5'), 'utf8')).toBe('library');
});

test('a scratch cluster leaves nothing, and the next one sweeps up after a killed run', async () => {
  const leftBy = async (pid: number | undefined) =>
    (await readdir(tmpdir())).filter((name) => name.startsWith(`luzhi-scratch-${pid}-`));
  const before = await leftBy(process.pid);
  const [child, line] = await inAnotherProcess('scratch.ts', 'startScratchCluster()');
  await end(child, 'SIGKILL');
  expect(await leftBy(child.pid)).toHaveLength(1);

  const scratch = await startScratchCluster({ work_mem: '5MB' });
  expect(await query(scratch.url, 'show fsync')).toEqual(['off']);
  expect(await query(scratch.url, 'show work_mem')).toEqual(['5MB']);
  expect(await leftBy(child.pid)).toEqual([]);
  await expect(query(String(JSON.parse(line).url), 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  await scratch.stop();
  await expect(query(scratch.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
  expect(await leftBy(process.pid)).toEqual(before);
});
