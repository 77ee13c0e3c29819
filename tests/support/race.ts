import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { COUNTY, type World } from './world.ts';

/**
 * Lets several changes run at the same moment: each is held at its first statement, the taking of its key, until all
 * of them stand there. Without this the first is over before the second has a connection.
 */
export async function race<T>(world: World, changes: readonly (() => Promise<T>)[]) {
  const starter = new pg.Client({ connectionString: world.url });
  await starter.connect();
  const keys = `"${COUNTY.schema}".command_record`;
  await starter.query('begin');
  await starter.query(`lock table ${keys} in share mode`);
  const running = Promise.allSettled(changes.map((change) => change()));
  const waiting = async () => {
    const { rows } = await starter.query<{ n: number }>(
      `select count(*)::int as n from pg_locks where not granted and relation = $1::regclass`,
      [keys],
    );
    return rows[0]?.n ?? 0;
  };
  while ((await waiting()) < changes.length) await pause(5);
  await starter.query('commit');
  await starter.end();
  return running;
}

/** What became of the changes of a race: `fulfilled`, or the message of the refusal, sorted. */
export const outcomes = (settled: readonly PromiseSettledResult<unknown>[]): string[] =>
  settled
    .map((one) => (one.status === 'fulfilled' ? one.status : String((one.reason as Error).message)))
    .sort();
