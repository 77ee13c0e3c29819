import pg from 'pg';

const REACH_MS = 10_000;

/** Does something on one connection of its own. A server that cannot be reached is named, without its password. */
export async function withClient<T>(
  databaseUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: REACH_MS });
  await client.connect().catch((error: unknown) => {
    const { host } = new URL(databaseUrl);
    throw new Error(`the database at ${host} cannot be reached: ${reasonOf(error)}`, { cause: error });
  });
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A refused connection comes as one error for each address tried, and with no message of its own. */
const reasonOf = (error: unknown): string =>
  error instanceof AggregateError ? error.errors.map(reasonOf).join(', ') : String((error as Error).message);
