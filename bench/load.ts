import autocannon from 'autocannon';

export const CONNECTIONS = 32;

export interface Measured {
  readonly requests: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
}

/** Loads a server for some seconds with requests that each ask for another id. Any answer but 200 is a fault. */
export async function load(
  port: number,
  seconds: number,
  requests: readonly autocannon.Request[],
): Promise<Measured> {
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [...requests],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${result.non2xx} answers were not 200, ${result.errors} errors, on port ${port}`);
  }
  return {
    requests: result['2xx'],
    seconds: result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}
