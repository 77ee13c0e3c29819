import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { passwordMatches } from '../api/identity/password.ts';
import { cli } from './support/cli.ts';
import { createEmptyDatabase, type TestDatabase } from './support/postgres.ts';

// The story of an installation on a server of its own: each test stands on the one before it.
let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'luzhi-cli-'));
  database = await createEmptyDatabase(inject('templateUrl'), `cli_${crypto.randomUUID()}`);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const call = (args: readonly string[], input = '', url = database.url) =>
  cli(args, input, { DATABASE_URL: url, DATA_DIR: folder });

async function answer(...args: readonly string[]): Promise<unknown> {
  const { status, stdout, stderr } = await call([...args, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

async function refusal(args: readonly string[], input = '', url = database.url) {
  const { status, stdout, stderr } = await call(args, input, url);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^[^\n]+\n$/);
  return [status, stderr.trim()];
}

async function rows(sql: string): Promise<unknown[]> {
  const client = new pg.Client(database.url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const anAccount = ['account:create', '--county', '330523', '--username', 'wang', '--name', '王主任'];
const anOfficer = [...anAccount, '--role', 'ELECTION_OFFICER', '--area', '330523100'];

test('a server that cannot be reached is named, its password is not', async () => {
  const [status, said] = await refusal(['migrate'], '', 'postgres://luzhi:secret@127.0.0.1:9/luzhi');
  expect(status).toBe(1);
  expect(said).toContain('127.0.0.1:9 cannot be reached');
  expect(said).not.toContain('secret');
});

test('on an empty database everything but migrating is refused', async () => {
  const behind = [1, expect.stringContaining('run "npm run migrate" first')];
  expect(await refusal(anOfficer)).toEqual(behind);
  expect(await refusal(['county:create', '--code', '330523', '--name', '安吉县'])).toEqual(behind);
  expect(await rows(`select 1 from information_schema.schemata where schema_name = 'shared'`)).toEqual([]);
});

test('migrating says what was done, and again that nothing was', async () => {
  expect(await answer('migrate')).toMatchObject([
    {
      schema: 'shared',
      applied: expect.arrayContaining([expect.stringMatching(/^Migration\d{14}_SharedTables$/)]) as string[],
    },
  ]);
  expect(await answer('migrate')).toEqual([{ schema: 'shared', applied: [] }]);
});

test('a county gets its tables, once', async () => {
  expect(await refusal(['county:create', '--code', '3305', '--name', '湖州市'])).toEqual([
    2,
    'code: must be the six digits of a county',
  ]);
  const create = ['county:create', '--code', '330523', '--name', '安吉县'];
  expect(await answer(...create)).toMatchObject({ schema: 'county_330523' });
  expect((await call(create)).stdout).toBe('county_330523: nothing to do\n');
  expect((await call(['migrate'])).stdout).toBe('shared: nothing to do\ncounty_330523: nothing to do\n');
  expect(await rows('select code, name, demo from shared.county')).toEqual([
    { code: '330523', name: '安吉县', demo: false },
  ]);
});

test('the tables are those of the entities', async () => {
  expect(await answer('schema:drift')).toEqual([
    { schema: 'shared', sql: '' },
    { schema: 'county_330523', sql: '' },
  ]);
});

test('an account opens with the password that was shown once, and the audit record names it', async () => {
  const { stdout } = await call(anOfficer);
  const [, password = ''] = /^created wang\npassword (\S{20})\n$/.exec(stdout) ?? [];
  const [account] = (await rows('select * from shared.account')) as { id: string; password_hash: string }[];
  expect(await passwordMatches(password, account?.password_hash ?? null)).toBe(true);
  expect(await rows('select role, area_code from shared.account_grant')).toEqual([
    { role: 'ELECTION_OFFICER', area_code: '330523100' },
  ]);
  const [event] = (await rows('select type, actor_name, details from county_330523.audit_event')) as object[];
  expect(event).toMatchObject({
    type: 'ACCOUNT_CREATED',
    actor_name: 'operator',
    details: { accountId: account?.id, username: 'wang' },
  });
  expect(JSON.stringify(event)).not.toContain(password);
});

test('a password can be given on standard input, and never as an option', async () => {
  const another = anOfficer.map((word) => (word === 'wang' ? 'li' : word));
  const [short, fine, asOption] = await Promise.all([
    refusal([...another, '--password-stdin'], 'too short\n'),
    call([...another, '--password-stdin'], 'a long enough password\n'),
    refusal([...another, '--password', 'x']),
  ]);
  expect(short).toEqual([2, 'password: must have 12 characters']);
  expect(fine.stdout).toBe('created li\n');
  expect(asOption).toEqual([2, expect.stringContaining('options:')]);
});

test('an account is refused for a name that is taken, an area beyond the county, a role there is not', async () => {
  const elsewhere = anOfficer.map((word) => (word === '330523100' ? '330502' : word));
  const unknown = anOfficer.map((word) => (word === '330523' ? '330524' : word));
  const refusals = [anOfficer, elsewhere, [...anAccount, '--role', 'PUBLIC'], unknown];
  expect(await Promise.all(refusals.map((args) => refusal(args)))).toEqual([
    [1, 'USERNAME_TAKEN {"username":"wang"}'],
    [1, 'AREA_OUTSIDE_COUNTY {"area":"330502"}'],
    [2, expect.stringMatching(/^role: /)],
    [1, 'COUNTY_UNKNOWN {"code":"330524"}'],
  ]);
});
