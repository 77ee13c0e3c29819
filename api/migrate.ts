import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { systemClock } from './kernel/clock.ts';
import { withClient } from './kernel/connection.ts';
import { ALL_ENTITIES, ormOptions, SHARED_ENTITIES } from './orm.ts';

const FOLDER = join(import.meta.dirname, '../migrations');

/** One migrated schema and the migrations that were new to it. */
export interface Migrated {
  readonly schema: string;
  readonly applied: readonly string[];
}

/** The schema that holds a county's tables. */
export const schemaOfCounty = (countyCode: string): string => `county_${countyCode}`;

/** An ORM whose connections look into one schema first, so that a county's migrations are written unqualified. */
const migratorOf = (databaseUrl: string, schema: string, folder: string) =>
  MikroORM.init({
    ...ormOptions(databaseUrl, 2),
    driverOptions: { options: `-c search_path=${schema},shared` },
    extensions: [Migrator],
    migrations: {
      path: join(FOLDER, folder),
      glob: 'Migration*.ts',
      tableName: `${schema}.migration`,
      snapshot: false,
      allOrNothing: true,
      silent: true,
    },
  });

async function migrateSchema(databaseUrl: string, schema: string, folder: string): Promise<Migrated> {
  const orm = await migratorOf(databaseUrl, schema, folder);
  try {
    await orm.em.getConnection().execute(`create schema if not exists "${schema}"`);
    const applied = await orm.migrator.up();
    return { schema, applied: applied.map(({ name }) => name) };
  } finally {
    await orm.close();
  }
}

/** Takes back every migration of a schema, newest first, and with them all it holds. Answers with their names. */
export async function revertAll(databaseUrl: string, schema: string): Promise<string[]> {
  const orm = await migratorOf(databaseUrl, schema, folderOf(schema));
  try {
    const reverted = await orm.migrator.down({ to: 0 });
    return reverted.map(({ name }) => name);
  } finally {
    await orm.close();
  }
}

/** A schema whose tables are behind the code. */
export interface Behind {
  readonly schema: string;
  readonly pending: readonly string[];
}

/** What `migrate` would still have to do. Only reads: a process that serves must not change tables. */
export const pendingMigrations = (databaseUrl: string): Promise<Behind[]> =>
  withClient(databaseUrl, async (client) => {
    const schemas = ['shared', ...(await schemasOfCounties(client))];
    const all: Behind[] = [];
    for (const schema of schemas) {
      const done = await appliedIn(client, schema);
      const pending = migrationsFor(schema).filter((name) => !done.has(name));
      if (pending.length > 0) all.push({ schema, pending });
    }
    return all;
  });

/** Refuses, in one sentence, a database whose tables are not yet those of this version. */
export async function requireMigrated(databaseUrl: string): Promise<void> {
  const behind = await pendingMigrations(databaseUrl);
  if (behind.length === 0) return;
  const schemas = behind.map(({ schema, pending }) => `${schema} (${pending.length})`).join(', ');
  throw new Error(`tables are missing or behind this version in ${schemas}: run "npm run migrate" first`);
}

const folderOf = (schema: string): string => (schema === 'shared' ? 'shared' : 'county');

/** The names of all migrations of a schema's kind, oldest first. */
const migrationsFor = (schema: string): string[] =>
  readdirSync(join(FOLDER, folderOf(schema)))
    .flatMap((file) => /^(Migration\w+)\.ts$/.exec(file)?.[1] ?? [])
    .sort();

async function appliedIn(client: pg.Client, schema: string): Promise<ReadonlySet<string>> {
  if (!(await hasTable(client, `${schema}.migration`))) return new Set();
  const { rows } = await client.query<{ name: string }>(`select name from "${schema}".migration`);
  return new Set(rows.map(({ name }) => name));
}

async function hasTable(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    name,
  ]);
  return rows[0]?.there === true;
}

async function schemasOfCounties(client: pg.Client): Promise<string[]> {
  if (!(await hasTable(client, 'shared.county'))) return [];
  const { rows } = await client.query<{ name: string }>(
    'select schema_name as name from shared.county order by code',
  );
  return rows.map(({ name }) => name);
}

/** The schemas of all counties the installation knows. */
export const countySchemas = (databaseUrl: string): Promise<string[]> =>
  withClient(databaseUrl, schemasOfCounties);

/**
 * Brings `shared`, then every county, to the newest tables. Each schema is one transaction of its own, so a run that
 * was cut off is simply run again.
 */
export async function migrateAll(
  databaseUrl: string,
  report: (one: Migrated) => void = () => {},
): Promise<void> {
  report(await migrateSchema(databaseUrl, 'shared', 'shared'));
  for (const schema of await countySchemas(databaseUrl)) {
    report(await migrateSchema(databaseUrl, schema, 'county'));
  }
}

/** Makes a county known and gives it its tables. Safe to run again. */
export async function createCounty(
  databaseUrl: string,
  county: { readonly code: string; readonly name: string; readonly demo: boolean },
): Promise<Migrated> {
  await withClient(databaseUrl, (client) =>
    client.query(
      `insert into shared.county (code, name, schema_name, demo, created_at) values ($1, $2, $3, $4, $5)
       on conflict (code) do nothing`,
      [county.code, county.name, schemaOfCounty(county.code), county.demo, systemClock.now()],
    ),
  );
  return migrateSchema(databaseUrl, schemaOfCounty(county.code), 'county');
}

/** SQL that would still have to run for a schema to match the entities; empty when there is no drift. */
export async function driftOf(databaseUrl: string, schema: string): Promise<string> {
  const entities = schema === 'shared' ? SHARED_ENTITIES : ALL_ENTITIES;
  const orm = await MikroORM.init({ ...ormOptions(databaseUrl, 2), entities });
  try {
    return await orm.schema.getUpdateSchemaSQL({ schema, dropTables: false });
  } finally {
    await orm.close();
  }
}
