import { resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false']).transform((text) => text === '1' || text === 'true');

/** Every variable the process reads, with its default. `.env.example` says why each exists. */
const Variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .startsWith('postgres', 'must be a postgres:// or postgresql:// address')
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DATABASE_NAMED_STATEMENTS: flag.default(true),
  BUILD_PAGES: flag.default(true),
  DEFAULT_COUNTY: z
    .string()
    .regex(/^\d{6}$/, 'must be a six-digit division code')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  KEY_FILE: z.string().min(1).optional(),
});

/** The process's settings, shaped for use. */
export interface Env {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly databasePool: number;
  readonly namedStatements: boolean;
  /** Build the pages when they are older than their sources. */
  readonly buildPages: boolean;
  readonly defaultCounty: string | null;
  readonly logLevel: string;
  readonly keyFile: string;
}

/** Parses the variables once. Every fault is reported together, as lines for a person. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env | readonly string[] {
  // A variable that is set to nothing is not set: compose files and CI write it so.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  }
  const { data } = parsed;
  const dataDir = resolve(data.DATA_DIR);
  return {
    production: data.NODE_ENV === 'production',
    host: data.HOST,
    port: data.PORT,
    dataDir,
    databaseUrl: data.DATABASE_URL ?? null,
    databasePool: data.DATABASE_POOL,
    namedStatements: data.DATABASE_NAMED_STATEMENTS,
    buildPages: data.BUILD_PAGES,
    defaultCounty: data.DEFAULT_COUNTY ?? null,
    logLevel: data.LOG_LEVEL,
    keyFile: data.KEY_FILE ?? resolve(dataDir, 'keys.json'),
  };
}

/** The settings of this process; on any fault, all of them are printed and the process ends. */
export function processEnv(): Env {
  const env = readEnv(process.env);
  if ('dataDir' in env) return env;
  process.stderr.write(`Settings are wrong:\n${env.map((line) => `  ${line}\n`).join('')}`);
  process.exit(2);
}
