import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { Account } from '../api/identity/account.entity.ts';
import { Grant } from '../api/identity/grant.entity.ts';
import { hashPassword } from '../api/identity/password.ts';
import { startEmbedded } from '../api/kernel/embedded/embedded.ts';
import { passingVault } from '../api/kernel/vault.ts';
import { inSchema } from '../api/kernel/reader.ts';
import { createCounty, migrateAll } from '../api/migrate.ts';
import { connectOrm } from '../api/orm.ts';
import { loadDivisions } from '../api/regions/load-divisions.service.ts';
import type { NamedConstituency } from '../api/registration/constituency-finder.rules.ts';
import { factsOfElection } from '../api/registration/roll-facts.queries.ts';
import { bareCopy, byInsertMany, withoutDatabase } from './roll-baselines.ts';
import { buildDemoElection } from './roll-election.ts';
import { RollServer } from './roll-server.ts';

/**
 * How fast a roll is imported over HTTP into the embedded database, beside (a) a bare COPY of the file, (b) parsing,
 * checking and encryption without a database, and (c) `insertMany` of the ORM: `npm run bench:roll [-- --voters N]`.
 */
const { values } = parseArgs({
  options: {
    voters: { type: 'string', default: '500000' },
    file: { type: 'string' },
    json: { type: 'string' },
  },
});
const county = { code: '330502', name: '吴兴区', demo: true };
const schema = 'county_330502';
const password = 'a password for one run';
const folder = mkdtempSync(join(tmpdir(), 'luzhi-bench-roll-'));
const path = values.file ?? join(folder, 'roll.csv');
const say = (line: string) => process.stderr.write(`${line}\n`);

interface Measured {
  readonly what: string;
  readonly rows: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** Processor time of the Node process that did it; on a shared machine it says more than the clock. */
  readonly cpuSeconds: number;
}
const measured: Measured[] = [];
const ownCpu = () => process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6;
async function timed(what: string, work: () => Promise<number>, cpu = ownCpu): Promise<number> {
  const [from, before] = [performance.now(), cpu()];
  const rows = await work();
  const seconds = (performance.now() - from) / 1000;
  const rowsPerSecond = Math.round(rows / seconds);
  const cpuSeconds = Math.round((cpu() - before) * 100) / 100;
  measured.push({ what, rows, seconds: Math.round(seconds * 100) / 100, rowsPerSecond, cpuSeconds });
  say(`${what}: ${rows} rows in ${seconds.toFixed(2)} s, ${rowsPerSecond} rows/s`);
  return rowsPerSecond;
}

/** A county with an election and an officer, on a fresh database. */
async function prepare(
  url: string,
): Promise<{ electionId: string; constituencies: readonly NamedConstituency[] }> {
  await migrateAll(url);
  await createCounty(url, county);
  const orm = await connectOrm(url);
  try {
    await loadDivisions(orm.em.fork());
    const em = orm.em.fork({ schema });
    const electionId = await buildDemoElection(em);
    const account = em.create(Account, {
      countyCode: county.code,
      username: 'officer',
      displayName: '测速',
      personId: null,
      passwordHash: await hashPassword(password),
      createdAt: new Date(),
    });
    em.create(Grant, { accountId: account.id, role: 'ELECTION_OFFICER', areaCode: county.code });
    await em.flush();
    const rows = <T extends object>(text: string, args: readonly unknown[] = []) =>
      em.execute<T[]>(inSchema(text, schema).replaceAll(/\$\d/g, '?'), [...args]);
    const { constituencies } = await factsOfElection(
      { reader: { rows, text: async () => null } },
      electionId,
    );
    return { electionId, constituencies };
  } finally {
    await orm.close();
  }
}

if (!values.file) {
  say(`writing a roll of ${values.voters} voters`);
  const demo = [
    '--import',
    'tsx',
    'api/cli.ts',
    'demo:roll',
    '--voters',
    values.voters,
    '--seed',
    '1',
    '--out',
    path,
  ];
  execFileSync(process.execPath, demo, { stdio: ['ignore', 'ignore', 'inherit'] });
}
let server: RollServer | null = null;
const database = await startEmbedded({ dataDir: join(folder, 'data') });
try {
  const { electionId, constituencies } = await prepare(database.url);
  const client = new pg.Client(database.url);
  await client.connect();
  const vault = passingVault();
  const a = await timed('(a) bare COPY of the raw file', () => bareCopy(client, path));
  const b = await timed('(b) parse, check and encrypt, no database', () =>
    withoutDatabase(path, constituencies, vault),
  );
  const orm = await connectOrm(database.url);
  const c = await timed('(c) insertMany of the ORM', () =>
    byInsertMany(path, constituencies, vault, orm.em.fork({ schema })),
  );
  await orm.close();
  // What was taken back lies dead in the tables: the import begins on clean ones.
  await client.query(`vacuum full ${schema}.registration, ${schema}.person`);
  await client.query('checkpoint');
  await client.end();

  const started = await RollServer.start({ DATABASE_URL: database.url, DATA_DIR: join(folder, 'server') });
  server = started;
  const atRest = started.peakMegabytes();
  await started.ask('mutation ($input: SignInInput!) { signIn(input: $input) { accountId } }', {
    input: { idempotencyKey: crypto.randomUUID(), username: 'officer', password },
  });
  let importId = '';
  let committed: unknown = null;
  const end = await timed(
    'import, from upload to the roll',
    async () => {
      const from = performance.now();
      const sent = await started.upload(electionId, path);
      if (sent.state !== 'PREVIEW') throw new Error(`the import is ${JSON.stringify(sent)}`);
      importId = sent.importId;
      say(
        `  preview after ${((performance.now() - from) / 1000).toFixed(2)} s, ${started.cpuSeconds()} s of processor`,
      );
      const answer = await started.ask<{ commitRollImport: { added: number } }>(
        'mutation ($input: CommitRollImportInput!) { commitRollImport(input: $input) { added moved unchanged skipped } }',
        { input: { idempotencyKey: crypto.randomUUID(), importId } },
      );
      committed = answer.commitRollImport;
      return answer.commitRollImport.added;
    },
    () => started.cpuSeconds(),
  );
  const report = {
    machine: `${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}, Node ${process.version}`,
    fileMegabytes: Math.round(statSync(path).size / 1024 ** 2),
    rows: measured,
    committed,
    ratios: { toCopy: end / a, toNoDatabase: end / b, toInsertMany: end / c },
    peakMegabytes: started.peakMegabytes(),
    peakMegabytesBefore: atRest,
  };
  console.table(report.rows);
  console.log({ ...report, rows: undefined });
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  await server?.stop();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}
