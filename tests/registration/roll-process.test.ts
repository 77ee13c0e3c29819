import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import pg from 'pg';
import { openVault } from '../../api/kernel/vault.ts';
import { aSheet, buildRollElection, idOf } from '../support/build/roll-file.ts';
import { endAll, type Running, start } from '../support/process.ts';
import { COUNTY, key, useWorld } from '../support/world.ts';

const world = useWorld();
/** Enough for a first piece to be kept, and a second to be on its way. */
const rows = 34_000;
const bornOn = (n: number) => `19${40 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}-04`;
const sheet = Buffer.from(
  aSheet(Array.from({ length: rows }, (_, n) => ({ id: idOf(n % 400, bornOn(Math.floor(n / 400))) }))),
);
/** Processes start three times, on machines that have other work as well. */
const SLOWLY = { timeout: 60_000 };
const username = `officer-${crypto.randomUUID()}`;
let folder: string;
let electionId: string;
let running: Running;
let cookie: string;
let client: pg.Client;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luzhi-roll-'));
  openVault(join(folder, 'keys.json'));
  electionId = (await buildRollElection(world)).election.id;
  await world.account(username, ['ELECTION_OFFICER']);
  client = new pg.Client(world.url);
  await client.connect();
});
afterAll(async () => {
  endAll();
  await client.end();
  await rm(folder, { recursive: true });
});

async function startAgain(): Promise<void> {
  running = await start({ DATABASE_URL: world.url, DATA_DIR: folder });
  const input = { ...key(), username, password: 'a long enough password' };
  const response = await post(
    'mutation ($input: SignInInput!) { signIn(input: $input) { accountId } }',
    input,
  );
  cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const post = (query: string, input: object) =>
  fetch(`${running.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookie ?? '' },
    body: JSON.stringify({ query, variables: { input } }),
  });
const COMMIT = `mutation ($input: CommitRollImportInput!) { commitRollImport(input: $input) { added skipped } }`;

/** Sends the file from an offset on; `hold` keeps the line open after so many bytes, for ever. */
function send(importId: string, offset: number, hold?: number): Promise<Response> {
  const boundary = 'roll';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="r.csv"\r\n\r\n`;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.from(head));
      controller.enqueue(new Uint8Array(sheet.subarray(offset, hold)));
      if (hold !== undefined) return;
      controller.enqueue(Buffer.from(`\r\n--${boundary}--\r\n`));
      controller.close();
    },
  });
  const query = `election=${electionId}&import=${importId}&size=${sheet.length}&offset=${offset}`;
  return fetch(`${running.url}/upload/roll?${query}`, {
    method: 'POST',
    headers: {
      cookie,
      'luzhi-upload': '1',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    body,
    duplex: 'half',
  } as RequestInit);
}

const ask = async <T extends object>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
  (await client.query<T>(sql.replaceAll('county.', `${COUNTY.schema}.`), [...values])).rows;
const stateOf = async (id: string) =>
  (await ask<{ state: string }>('select state from county.roll_import where id = $1', [id]))[0]?.state;
const received = async (id: string) => {
  const [kept] = await ask<{ bytes: number }>(
    'select coalesce(sum(length), 0)::int as bytes from county.roll_import_piece where import_id = $1',
    [id],
  );
  return kept?.bytes ?? 0;
};
const onRoll = async () => {
  const [found] = await ask<{ persons: number; registrations: number }>(
    `select (select count(*)::int from county.person) as persons,
       (select count(*)::int from county.registration) as registrations`,
  );
  return found;
};

test('killed while a file arrives and again while it is committed, it loses nothing and doubles nothing', async () => {
  const importId = crypto.randomUUID();
  await startAgain();
  const cut = send(importId, 0, sheet.length - 10_000).catch(() => 'cut');
  await expect.poll(() => received(importId), SLOWLY).toBeGreaterThan(1_000_000);
  expect(await stateOf(importId)).toBe('RECEIVING');
  await running.end('SIGKILL');
  expect(await cut).toBe('cut');

  await startAgain();
  expect(await stateOf(importId)).toBe('INTERRUPTED');
  const kept = await received(importId);
  expect(kept).toBeGreaterThan(1_000_000);
  expect(await (await send(importId, kept)).json()).toMatchObject({ state: 'PREVIEW' });
  expect(await onRoll()).toEqual({ persons: 0, registrations: 0 });

  // A lock of ours holds the commit in its middle: persons are entered, registrations are not.
  await client.query(`begin; lock table ${COUNTY.schema}.registration in share mode`);
  const input = { ...key(), importId };
  const killed = post(COMMIT, input).catch(() => 'cut');
  await expect
    .poll(async () => {
      const waiting = await ask<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock'
         and datname = current_database()`,
      );
      return waiting[0]?.n;
    }, SLOWLY)
    .toBe(1);
  await running.end('SIGKILL');
  expect(await killed).toBe('cut');
  await client.query('rollback');

  await startAgain();
  await expect.poll(onRoll, SLOWLY).toEqual({ persons: 0, registrations: 0 });
  expect(await stateOf(importId)).toBe('PREVIEW');
  const committed = { data: { commitRollImport: { added: rows, skipped: 0 } } };
  expect(await (await post(COMMIT, input)).json()).toEqual(committed);
  expect(await (await post(COMMIT, input)).json()).toEqual(committed);
  expect(await onRoll()).toEqual({ persons: rows, registrations: rows });
  await running.end('SIGTERM');
}, 300_000);
