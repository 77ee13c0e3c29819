import { z } from 'zod';
import type { InstallationCommand } from './kernel/command.ts';
import { readInput } from './kernel/input.ts';
import {
  countySchemas,
  createCounty,
  driftOf,
  migrateAll,
  type Migrated,
  requireMigrated,
} from './migrate.ts';

const applied = ({ schema, applied: names }: Migrated) =>
  names.length === 0 ? `${schema}: nothing to do` : `${schema}: ${names.join(', ')}`;

/** `migrate`: brings the shared tables and those of every county to this version. Safe to run again. */
export const migrateCommand: InstallationCommand<readonly Migrated[]> = {
  name: 'migrate',
  summary: 'bring the tables, shared and of every county, to this version',
  installation: true,
  options: {},

  async run(databaseUrl) {
    const done: Migrated[] = [];
    await migrateAll(databaseUrl, (one) => done.push(one));
    return done;
  },

  print: (done) => done.map(applied).join('\n'),
};

/** `county:create --code C --name N [--demo]`: makes a county known and gives it its tables. Safe to run again. */
export const createCountyCommand: InstallationCommand<Migrated> = {
  name: 'county:create',
  summary: 'make a county known and give it its tables; --demo marks invented data',
  installation: true,
  options: { code: { type: 'string' }, name: { type: 'string' }, demo: { type: 'boolean' } },

  async run(databaseUrl, options) {
    const Options = z.strictObject({
      code: z.string().regex(/^\d{6}$/, 'must be the six digits of a county'),
      name: z.string().trim().min(1, 'must not be blank').max(50, 'is too long'),
      demo: z.boolean().default(false),
    });
    const county = readInput(Options, options);
    await requireMigrated(databaseUrl);
    return createCounty(databaseUrl, county);
  },

  print: applied,
};

/** A schema, and the SQL that would make its tables what the code expects. */
interface SchemaDrift {
  readonly schema: string;
  readonly sql: string;
}

/** `schema:drift`: what tables still lack to be those of the entities, as SQL; nothing is run. */
export const driftCommand: InstallationCommand<readonly SchemaDrift[]> = {
  name: 'schema:drift',
  summary: 'the SQL by which tables differ from the entities; nothing is run',
  installation: true,
  options: {},

  async run(databaseUrl) {
    await requireMigrated(databaseUrl);
    const drifts: SchemaDrift[] = [];
    for (const schema of ['shared', ...(await countySchemas(databaseUrl))]) {
      drifts.push({ schema, sql: await driftOf(databaseUrl, schema) });
    }
    return drifts;
  },

  print: (drifts) =>
    drifts.map(({ schema, sql }) => (sql ? `-- ${schema}\n${sql}` : `-- ${schema}: none`)).join('\n'),
};
