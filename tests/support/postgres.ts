import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';

/** A database of one test file. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Makes a database once, lets `fill` migrate and seed it, and returns its address, to copy from. */
export async function createTemplate(
  serverUrl: string,
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  await execute(serverUrl, `create database "${name}"`);
  const url = addressOf(serverUrl, name);
  await fill(url);
  return url;
}

/** Copies a template file by file, which without fsync is quicker than through the log. */
export async function createDatabaseFrom(templateUrl: string, name: string): Promise<TestDatabase> {
  const server = addressOf(templateUrl, 'postgres');
  const template = new URL(templateUrl).pathname.slice(1);
  await execute(server, `create database "${name}" template "${template}" strategy file_copy`);
  return {
    url: addressOf(templateUrl, name),
    drop: () => execute(server, `drop database if exists "${name}" with (force)`),
  };
}

/** A database with nothing in it, on the same server. */
export async function createEmptyDatabase(templateUrl: string, name: string): Promise<TestDatabase> {
  const server = addressOf(templateUrl, 'postgres');
  await execute(server, `create database "${name}"`);
  return {
    url: addressOf(templateUrl, name),
    drop: () => execute(server, `drop database if exists "${name}" with (force)`),
  };
}

function addressOf(url: string, database: string): string {
  return Object.assign(new URL(url), { pathname: `/${database}` }).href;
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await untilFree(() => client.query(sql));
  } finally {
    await client.end();
  }
}

/** A template is refused while a connection to it is still closing. */
async function untilFree(attempt: () => Promise<unknown>, left = 100): Promise<void> {
  try {
    await attempt();
  } catch (error) {
    if (left === 0 || !(error instanceof DatabaseError) || error.code !== '55006') throw error;
    await sleep(50);
    await untilFree(attempt, left - 1);
  }
}
