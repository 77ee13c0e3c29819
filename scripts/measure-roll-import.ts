import { createReadStream, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { bind } from '../api/door.ts';
import { viewerFor } from '../api/identity/sessions.ts';
import { startScratchCluster } from '../api/kernel/embedded/scratch.ts';
import { passingVault } from '../api/kernel/vault.ts';
import { createCounty, migrateAll } from '../api/migrate.ts';
import { makeParts } from '../api/parts.ts';
import { loadDivisions } from '../api/regions/load-divisions.service.ts';
import { commitRollImport } from '../api/registration/commit-roll-import.service.ts';
import { publishVoterList } from '../api/registration/publish-voter-list.service.ts';
import { receiveRollImport } from '../api/registration/receive-roll-import.service.ts';
import { buildDemoElection } from './support/demo-election.ts';

/**
 * How fast a roll is imported, beside a bare COPY of the same file into a table of text:
 * `node --import tsx scripts/measure-roll-import.ts --file roll.csv`, with a file of `demo:roll`.
 */
const { values } = parseArgs({ options: { file: { type: 'string' } } });
const path = values.file;
if (!path) throw new Error('--file names the roll to import');

let peak = 0;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 20);
const timed = async <T>(label: string, rows: (outcome: T) => number, work: () => Promise<T>): Promise<T> => {
  const from = performance.now();
  const outcome = await work();
  const seconds = (performance.now() - from) / 1000;
  const n = rows(outcome);
  console.log(
    `${label.padEnd(28)} ${String(n).padStart(8)} rows ${seconds.toFixed(2).padStart(7)} s ${Math.round(
      n / seconds,
    )
      .toLocaleString('en')
      .padStart(10)} rows/s`,
  );
  return outcome;
};

const cluster = await startScratchCluster();
const client = new pg.Client(cluster.url);
try {
  await migrateAll(cluster.url);
  const county = { code: '330502', name: '吴兴区', demo: true };
  await createCounty(cluster.url, county);
  const parts = await makeParts({
    databaseUrl: cluster.url,
    pool: 6,
    namedStatements: true,
    vault: passingVault(),
    defaultCounty: county.code,
    production: false,
  });
  const viewer = viewerFor({ id: crypto.randomUUID(), displayName: '测速', personId: null }, [
    { role: 'ELECTION_OFFICER', areaCode: county.code },
  ]);
  const context = () =>
    bind(parts, { ...county, schema: 'county_330502' }, viewer, { id: crypto.randomUUID(), cookie: null });
  await loadDivisions(parts.orm.em.fork());
  const electionId = await buildDemoElection(context().em);
  const size = statSync(path).size;

  await client.connect();
  await client.query('create unlogged table bare (name text, sex text, id text, county text, township text)');
  await timed(
    'bare COPY',
    (n: number) => n,
    async () => {
      await pipeline(createReadStream(path), client.query(copyFrom('copy bare from stdin csv header')));
      const { rows } = await client.query<{ n: number }>('select count(*)::int as n from bare');
      return rows[0]?.n ?? 0;
    },
  );
  const send = () => {
    const file: Readable = createReadStream(path);
    return receiveRollImport(context(), {
      importId: crypto.randomUUID(),
      electionId,
      fileName: path,
      announcedBytes: size,
      bytes: file,
      cutOff: () => false,
    });
  };
  const rowsOf = async (importId: string) => {
    const { rows } = await client.query<{ rows_read: number; counts: unknown }>(
      'select rows_read, counts from county_330502.roll_import where id = $1',
      [importId],
    );
    return rows[0] ?? { rows_read: 0, counts: {} };
  };
  const total = performance.now();
  const { importId, read } = await timed(
    'upload to preview',
    (outcome: { read: { rows_read: number } }) => outcome.read.rows_read,
    async () => {
      const { importId: id } = await send();
      return { importId: id, read: await rowsOf(id) };
    },
  );
  console.log(JSON.stringify(read.counts));
  await timed(
    'commit',
    ({ added }) => added,
    () =>
      commitRollImport(context(), {
        idempotencyKey: crypto.randomUUID(),
        importId,
        acceptQuestions: false,
      }),
  );
  console.log(`end to end ${((performance.now() - total) / 1000).toFixed(2)} s`);
  await timed(
    'publication of the list',
    ({ voters }) => voters,
    () => publishVoterList(context(), { idempotencyKey: crypto.randomUUID(), electionId }),
  );
  console.log(
    `peak resident memory ${Math.round(peak / 1024 / 1024)} MB (the file has ${Math.round(size / 1024 / 1024)} MB)`,
  );
  await parts.close();
} finally {
  clearInterval(watch);
  await client.end();
  await cluster.stop();
}
