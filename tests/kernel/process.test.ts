import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createDatabaseFrom, createEmptyDatabase, type TestDatabase } from '../support/postgres.ts';
import { endAll, refuse, type Running, start } from '../support/process.ts';
import { layWire, type Wire } from '../support/wire.ts';

let folder: string;
let database: TestDatabase;
let empty: TestDatabase;
let wire: Wire;
let running: Running;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luzhi-process-'));
  database = await createDatabaseFrom(inject('templateUrl'), `process_${crypto.randomUUID()}`);
  empty = await createEmptyDatabase(inject('templateUrl'), `process_${crypto.randomUUID()}`);
  wire = await layWire(database.url);
  running = await start({ DATABASE_URL: wire.url, DATA_DIR: folder });
});
afterAll(async () => {
  endAll();
  await wire.close();
  await Promise.all([database.drop(), empty.drop(), rm(folder, { recursive: true })]);
});

const get = (path: string) => fetch(`${running.url}${path}`);
const ready = async () => (await get('/readyz')).status;
const ask = (query: string) =>
  fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
const aRead = '{ viewer { county { name } } }';
const aListing = '{ deputies(termId: "00000000-0000-4000-8000-000000000000") { pageInfo { hasNextPage } } }';

test('it is healthy, ready and measured, and answers', async () => {
  expect((await get('/healthz')).status).toBe(200);
  expect(await ready()).toBe(200);
  expect(await (await ask(aRead)).json()).toEqual({ data: { viewer: { county: { name: '吴兴区' } } } });
  const metrics = await (await get('/metrics')).text();
  expect(metrics).toMatch(
    /luzhi_http_request_seconds_count\{method="POST",route="\/graphql",status="200"\} 1/,
  );
});

test('while the database is away it is healthy and not ready; when it is back, ready again', async () => {
  await wire.cut();
  expect([(await get('/healthz')).status, await ready()]).toEqual([200, 503]);
  await wire.mend();
  await expect.poll(ready).toBe(200);
  expect((await ask(aListing)).status).toBe(200);
});

test('a database that is there and does not answer is away', async () => {
  wire.hold();
  expect(await ready()).toBe(503);
  wire.release();
  await expect.poll(ready).toBe(200);
});

test('what is running when it is told to stop is finished; nothing new is begun', async () => {
  wire.hold();
  const slow = ask(aListing);
  await new Promise((passed) => setTimeout(passed, 300));
  const ended = running.end('SIGTERM');
  await expect
    .poll(() =>
      get('/healthz').then(
        ({ status }) => status,
        () => 'refused',
      ),
    )
    .not.toBe(200);
  wire.release();
  expect((await slow).status).toBe(200);
  expect(await (await slow).json()).toMatchObject({
    data: { deputies: { pageInfo: { hasNextPage: false } } },
  });
  expect(await ended).toBe(0);
});

test('killed in the middle, it starts again on the same port', async () => {
  const killed = await start({ DATABASE_URL: database.url, DATA_DIR: folder });
  const { port } = new URL(killed.url);
  expect(await killed.end('SIGKILL')).toBeNull();
  const next = await start({ DATABASE_URL: database.url, DATA_DIR: folder, PORT: port });
  expect(new URL(next.url).port).toBe(port);
  expect(await next.end('SIGINT')).toBe(0);
});

test('what stands in its way is one sentence, said before anything is begun', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const taken = String((other.address() as AddressInfo).port);
  const file = join(folder, 'a-file');
  await writeFile(file, '');
  const server = { DATABASE_URL: database.url, DATA_DIR: folder };

  const [onTakenPort, inAFile, onEmpty, wrong] = await Promise.all([
    refuse({ ...server, PORT: taken }),
    refuse({ DATA_DIR: join(file, 'data'), DATABASE_URL: '' }),
    refuse({ ...server, DATABASE_URL: empty.url }),
    refuse({ ...server, PORT: 'many', LOG_LEVEL: 'loud' }),
  ]);
  other.close();

  expect(onTakenPort).toEqual({
    code: 1,
    out: '',
    said: `luzhi: port ${taken} on 127.0.0.1 is taken; set PORT to a free one, or stop what listens there\n`,
  });
  expect(inAFile).toMatchObject({ code: 1, out: '', said: expect.stringMatching(/^luzhi: .*a-file.*\n$/) });
  expect(onEmpty).toMatchObject({
    code: 1,
    out: '',
    said: expect.stringMatching(/^luzhi: tables are missing .* run "npm run migrate" first\n$/),
  });
  expect(wrong).toMatchObject({ code: 2, said: expect.stringMatching(/PORT: [^]*LOG_LEVEL: /) });
});
