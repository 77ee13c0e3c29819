import pg from 'pg';
import { describe, expect, test } from 'vitest';
import {
  createCounty,
  driftOf,
  migrateAll,
  type Migrated,
  pendingMigrations,
  revertAll,
} from '../../api/migrate.ts';
import { COUNTY, OTHER_COUNTY, useWorld } from '../support/world.ts';

const world = useWorld();

async function tablesOf(schema: string): Promise<string[]> {
  const client = new pg.Client(world.url);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      'select table_name as name from information_schema.tables where table_schema = $1 order by 1',
      [schema],
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function migrateAgain(): Promise<Migrated[]> {
  const reports: Migrated[] = [];
  await migrateAll(world.url, (one) => reports.push(one));
  return reports;
}

test.each(['shared', COUNTY.schema])('the tables of %s are those the entities ask for', async (schema) => {
  expect(await driftOf(world.url, schema)).toBe('');
});

test('counties have the same tables', async () => {
  expect(await tablesOf(OTHER_COUNTY.schema)).toEqual(await tablesOf(COUNTY.schema));
});

test('migrating again changes nothing', async () => {
  expect(await pendingMigrations(world.url)).toEqual([]);
  expect(await migrateAgain()).toEqual([
    { schema: 'shared', applied: [] },
    { schema: COUNTY.schema, applied: [] },
    { schema: OTHER_COUNTY.schema, applied: [] },
  ]);
});

describe('every migration can be taken back', () => {
  test('of a county, and carried out again', async () => {
    const reverted = await revertAll(world.url, OTHER_COUNTY.schema);
    expect(await tablesOf(OTHER_COUNTY.schema)).toEqual(['migration']);
    expect(await pendingMigrations(world.url)).toEqual([
      { schema: OTHER_COUNTY.schema, pending: reverted.toReversed() },
    ]);

    const { applied } = await createCounty(world.url, { ...OTHER_COUNTY, demo: true });
    expect(applied).toEqual(reverted.toReversed());
    expect(await driftOf(world.url, OTHER_COUNTY.schema)).toBe('');
  });

  test('of what all counties share', async () => {
    await revertAll(world.url, 'shared');
    expect(await tablesOf('shared')).toEqual(['migration']);
    expect((await migrateAgain())[0]?.applied.length).toBeGreaterThan(0);
    expect(await driftOf(world.url, 'shared')).toBe('');
  });
});
