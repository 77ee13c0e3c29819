import { join } from 'node:path';
import { Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
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

/** The schemas of all counties the installation knows. */
export async function countySchemas(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ schema_name: string }>(
      'select schema_name from shared.county order by code',
    );
    return rows.map((row) => row.schema_name);
  } finally {
    await client.end();
  }
}

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
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query(
      `insert into shared.county (code, name, schema_name, demo, created_at) values ($1, $2, $3, $4, now())
       on conflict (code) do nothing`,
      [county.code, county.name, schemaOfCounty(county.code), county.demo],
    );
  } finally {
    await client.end();
  }
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
