import { isDeepStrictEqual } from 'node:util';
import { hashPassword } from '../api/identity/password.ts';
import { startScratchCluster } from '../api/kernel/embedded/scratch.ts';
import { createCounty, migrateAll, schemaOfCounty } from '../api/migrate.ts';
import pg from 'pg';
import { fill, samples, type Size } from './data.ts';
import { LUZHI, LUZHI_ORDINARY, POSTGRAPHILE, POSTGRAPHILE_COUNTING } from './documents.ts';
import { load, type LoadRequest, type Measured } from './load.ts';
import { cpuOfTree, type Server, startServer } from './servers.ts';

const COUNTY = { code: '330502', name: '吴兴区', demo: true } as const;
const PASSWORD = 'a password for measuring';
const QUERIES = ['duty', 'directory'] as const;
type Query = (typeof QUERIES)[number];

interface Options {
  readonly size: Size;
  readonly rounds: number;
  readonly seconds: number;
  readonly folder: string;
  say(line: string): void;
}

/** One line of the result; times in milliseconds, processor time per request. */
interface Row {
  readonly server: string;
  readonly query: Query;
  readonly rps: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpuMsServer: number | null;
  readonly cpuMsDatabase: number | null;
}

interface Contestant {
  readonly server: Server;
  readonly name: string;
  request(query: Query, id: string): LoadRequest;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const round = (value: number, digits = 2): number => Number(value.toFixed(digits));

/** Fills a database, starts every server on it, and measures them in turn, so that the machine's moods hit all alike. */
export async function compare({ size, rounds, seconds, folder, say }: Options) {
  const cluster = await startScratchCluster({
    shared_buffers: '2GB',
    jit: 'off',
    work_mem: '32MB',
    // Its work would be charged to whichever server is being measured when it ends.
    autovacuum: 'off',
  });
  const servers: Server[] = [];
  try {
    const schema = schemaOfCounty(COUNTY.code);
    await migrateAll(cluster.url);
    await createCounty(cluster.url, COUNTY);
    say('filling the database …');
    const { participations } = await fill(cluster.url, schema, size);
    const cookieFor = await makeAccount(cluster.url);
    const ids = await samples(cluster.url, schema);

    const node = [process.execPath];
    const bare = await startServer(
      'bare',
      [...node, 'bench/servers/bare.js', cluster.url, schema, '4701'],
      4701,
    );
    servers.push(bare);
    const graphile = await startServer(
      'postgraphile',
      [...node, 'bench/servers/postgraphile.js', cluster.url, schema, '4702'],
      4702,
    );
    servers.push(graphile);
    const luzhi = await startServer('luzhi', [...node, '--import', 'tsx', 'api/main.ts'], 4703, {
      DATABASE_URL: cluster.url,
      PORT: '4703',
      DATA_DIR: folder,
    });
    servers.push(luzhi);
    const contestants = contestantsOf({ bare, graphile, luzhi }, await cookieFor(luzhi.port));
    const idsOf = { duty: ids.deputies, directory: ids.terms };
    await sameAnswers(contestants, idsOf);

    const measured = new Map<string, { runs: Measured[]; server: number[]; database: number[] }>();
    const postmaster = await postmasterOf(cluster.url);
    for (let turn = 0; turn < rounds; turn += 1) {
      for (const query of QUERIES) {
        for (const contestant of contestants) {
          const requests = idsOf[query].map((id) => contestant.request(query, id));
          await load(contestant.server.port, 2, requests);
          const before = {
            server: cpuOfTree(contestant.server.child.pid ?? 0),
            database: cpuOfTree(postmaster),
          };
          const run = await load(contestant.server.port, seconds, requests);
          const after = {
            server: cpuOfTree(contestant.server.child.pid ?? 0),
            database: cpuOfTree(postmaster),
          };
          const key = `${contestant.name}/${query}`;
          const into = measured.get(key) ?? { runs: [], server: [], database: [] };
          measured.set(key, into);
          into.runs.push(run);
          const perRequest = (to: number | null, from: number | null) =>
            to === null || from === null ? [] : [((to - from) * 1000) / run.requests];
          into.server.push(...perRequest(after.server, before.server));
          into.database.push(...perRequest(after.database, before.database));
          say(`round ${turn + 1}: ${key} ${Math.round(run.requests / run.seconds)} requests/s`);
        }
      }
    }
    const rows = contestants.flatMap(({ name }) => QUERIES.map((query) => rowOf(name, query, measured)));
    return { deputies: size.deputies, participations, rounds, rows, ratios: ratiosOf(rows) };
  } finally {
    for (const server of servers) await server.stop();
    await cluster.stop();
  }
}

function rowOf(
  name: string,
  query: Query,
  measured: ReadonlyMap<string, { runs: Measured[]; server: number[]; database: number[] }>,
): Row {
  const of = measured.get(`${name}/${query}`);
  if (!of) throw new Error(`${name} was not measured on ${query}`);
  return {
    server: name,
    query,
    rps: Math.round(median(of.runs.map(({ requests, seconds }) => requests / seconds))),
    p50: round(median(of.runs.map(({ p50 }) => p50))),
    p99: round(median(of.runs.map(({ p99 }) => p99))),
    cpuMsServer: of.server.length > 0 ? round(median(of.server), 3) : null,
    cpuMsDatabase: of.database.length > 0 ? round(median(of.database), 3) : null,
  };
}

function ratiosOf(rows: readonly Row[]): Record<string, number> {
  const rps = (server: string, query: Query) =>
    rows.find((row) => row.server === server && row.query === query)?.rps ?? Number.NaN;
  return Object.fromEntries(
    QUERIES.flatMap((query) => [
      [`${query}: luzhi / bare`, round(rps('luzhi', query) / rps('bare', query))],
      [`${query}: luzhi / postgraphile`, round(rps('luzhi', query) / rps('postgraphile', query))],
      [
        `${query}: luzhi / postgraphile-counting`,
        round(rps('luzhi', query) / rps('postgraphile-counting', query)),
      ],
      [`${query}: luzhi-ordinary / bare`, round(rps('luzhi-ordinary', query) / rps('bare', query))],
    ]),
  );
}

function contestantsOf(
  { bare, graphile, luzhi }: Readonly<Record<'bare' | 'graphile' | 'luzhi', Server>>,
  cookie: string,
): readonly Contestant[] {
  const graphql =
    (documents: Readonly<Record<Query, string>>, headers: Record<string, string>): Contestant['request'] =>
    (query, id) => ({
      method: 'POST',
      path: '/graphql',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: documents[query], variables: { id } }),
    });
  return [
    { server: bare, name: 'bare', request: (query, id) => ({ method: 'GET', path: `/${query}/${id}` }) },
    { server: luzhi, name: 'luzhi', request: graphql(LUZHI, { cookie }) },
    { server: luzhi, name: 'luzhi-ordinary', request: graphql(LUZHI_ORDINARY, { cookie }) },
    { server: graphile, name: 'postgraphile', request: graphql(POSTGRAPHILE, {}) },
    { server: graphile, name: 'postgraphile-counting', request: graphql(POSTGRAPHILE_COUNTING, {}) },
  ];
}

/** Luzhi and the bare server must say the same, letter by letter after parsing, or the race means nothing. */
async function sameAnswers(
  contestants: readonly Contestant[],
  ids: Readonly<Record<Query, readonly string[]>>,
) {
  const ask = async (name: string, query: Query, id: string): Promise<unknown> => {
    const contestant = contestants.find((one) => one.name === name);
    if (!contestant) throw new Error(`no server ${name}`);
    const { method, path, headers = {}, body } = contestant.request(query, id);
    const response = await fetch(`http://127.0.0.1:${contestant.server.port}${path}`, {
      method,
      headers,
      ...(body ? { body } : {}),
    });
    return response.json();
  };
  type Answer = { data: { dutyRecord: unknown; deputies: { edges: { node: unknown }[] } } };
  for (const query of QUERIES) {
    for (const id of ids[query].slice(0, 3)) {
      const bare = await ask('bare', query, id);
      for (const name of ['luzhi', 'luzhi-ordinary']) {
        const { data } = (await ask(name, query, id)) as Answer;
        const ours = query === 'duty' ? data.dutyRecord : data.deputies.edges.map(({ node }) => node);
        if (!isDeepStrictEqual(ours, bare)) throw new Error(`${name} and bare differ on ${query} ${id}`);
      }
      const graphile = (await ask('postgraphile', query, id)) as { errors?: unknown };
      if (graphile.errors)
        throw new Error(`postgraphile refuses ${query}: ${JSON.stringify(graphile.errors)}`);
    }
  }
}

/** An account of staff; answers with a function that signs it in and returns its cookie: guards are on. */
async function makeAccount(databaseUrl: string) {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query(
    `with a as (insert into shared.account (id, county_code, username, password_hash, display_name, demo, created_at)
     values (gen_random_uuid(), $1, 'bench', $2, 'bench', true, now()) returning id)
     insert into shared.account_grant (id, account_id, role, area_code) select gen_random_uuid(), id, 'AUDITOR', $1 from a`,
    [COUNTY.code, await hashPassword(PASSWORD)],
  );
  await client.end();
  return async (port: number): Promise<string> => {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation ($input: SignInInput!) { signIn(input: $input) { accountId } }`,
        variables: { input: { idempotencyKey: crypto.randomUUID(), username: 'bench', password: PASSWORD } },
      }),
    });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (!cookie) throw new Error(`sign-in was refused: ${await response.text()}`);
    return cookie;
  };
}

/** The process all of PostgreSQL's processes descend from. */
async function postmasterOf(databaseUrl: string): Promise<number> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const { rows } = await client.query<{ pid: string }>(
    `select split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`,
  );
  await client.end();
  return Number(rows[0]?.pid);
}
