import { realpath } from 'node:fs/promises';
import { Client, DatabaseError } from 'pg';
import { SUPERUSER } from './cluster.ts';

/** The one database of an installation. */
export const DATABASE = 'luzhi';

/** The address of a database of the local server. */
export function urlOf(port: number, password: string, database: string): string {
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
}

/** Whether the server at a port takes our password and serves our cluster. */
export async function answersAsOurs(port: number, password: string, cluster: string): Promise<boolean> {
  try {
    const rows = await query(urlOf(port, password, 'postgres'), 'show data_directory');
    return (await realpath(rows[0]?.data_directory ?? '')) === (await realpath(cluster));
  } catch {
    return false;
  }
}

/** Makes the database where the server does not have it yet. */
export async function ensureDatabase(url: string): Promise<void> {
  try {
    await query(url, 'select 1');
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== '3D000') throw error;
    const server = Object.assign(new URL(url), { pathname: '/postgres' }).href;
    await query(server, `create database "${DATABASE}"`);
  }
}

async function query(url: string, sql: string): Promise<Record<string, string>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return (await client.query<Record<string, string>>(sql)).rows;
  } finally {
    await client.end();
  }
}
