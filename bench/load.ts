import { connect, type Socket } from 'node:net';

export const CONNECTIONS = 32;

/** A request to send again and again. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Measured {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const bytesOf = ({ method, path, headers = {}, body = '' }: LoadRequest): Buffer =>
  Buffer.from(
    [
      `${method} ${path} HTTP/1.1`,
      'host: 127.0.0.1',
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ...(method === 'POST' ? [`content-length: ${Buffer.byteLength(body)}`] : []),
      '',
      body,
    ].join('\r\n'),
  );

const HEAD_END = Buffer.from('\r\n\r\n');

/**
 * Loads a server for some seconds over open connections, each asking for one id after another; any answer but 200 is
 * a fault. Written on bare sockets: the load shares two processors with what it measures, and an HTTP client that
 * parses every header costs as much per request as the servers themselves.
 */
export async function load(
  port: number,
  seconds: number,
  requests: readonly LoadRequest[],
): Promise<Measured> {
  const wire = requests.map(bytesOf);
  const latencies: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  const endAt = startedAt + seconds * 1000;

  const drive = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
      let sentAt = 0;
      let missing = -1;
      let head: Buffer = Buffer.alloc(0);
      const send = () => {
        sentAt = performance.now();
        if (sentAt >= endAt) {
          socket.end();
          resolve();
          return;
        }
        missing = -1;
        head = Buffer.alloc(0);
        const bytes = wire[next % wire.length];
        next += 1;
        if (bytes) socket.write(bytes);
      };
      const onHead = (chunk: Buffer): void => {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
        const end = head.indexOf(HEAD_END);
        if (end < 0) return;
        const text = head.toString('latin1', 0, end);
        const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
        if (!text.startsWith('HTTP/1.1 200') || length === undefined) {
          reject(new Error(`port ${port} answered:\n${head.toString('utf8').slice(0, 600)}`));
          socket.destroy();
          return;
        }
        missing = Number(length) - (head.length - end - HEAD_END.length);
      };
      socket.once('connect', send);
      socket.once('error', reject);
      socket.on('data', (chunk: Buffer) => {
        if (missing < 0) onHead(chunk);
        else missing -= chunk.length;
        if (missing !== 0) return;
        latencies.push(performance.now() - sentAt);
        send();
      });
    });

  await Promise.all(Array.from({ length: CONNECTIONS }, drive));
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.floor((latencies.length - 1) * share)] ?? Number.NaN;
  return {
    requests: latencies.length,
    seconds: (performance.now() - startedAt) / 1000,
    p50: at(0.5),
    p99: at(0.99),
  };
}
