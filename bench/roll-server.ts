import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, readFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** The product as a process of its own, spoken to over HTTP by somebody who is signed in. */
export class RollServer {
  readonly #child: ChildProcess;
  readonly #url: string;
  #cookie = '';

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.#url = url;
  }

  static async start(env: Readonly<Record<string, string>>): Promise<RollServer> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: '0',
        BUILD_PAGES: '0',
        LOG_LEVEL: 'error',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (!child.stdout) throw new Error('the server has no output');
    for await (const line of createInterface(child.stdout)) {
      const [, url] = /^ready (http:\S+)$/.exec(line) ?? [];
      if (url === undefined) continue;
      child.stdout.resume();
      return new RollServer(child, url);
    }
    throw new Error('the server ended before it was ready');
  }

  async ask<T>(query: string, variables: object): Promise<T> {
    const body = Buffer.from(JSON.stringify({ query, variables }));
    const answer = await this.#post('/graphql', { 'content-type': 'application/json' }, [body]);
    const { data, errors } = answer as { data: T; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async upload(electionId: string, path: string): Promise<{ importId: string; state: string }> {
    const boundary = `roll${crypto.randomUUID()}`;
    const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${basename(path)}"\r\n\r\n`;
    const form = async function* () {
      yield Buffer.from(head);
      yield* createReadStream(path) as AsyncIterable<Buffer>;
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    };
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'luzhi-upload': '1' };
    const answer = await this.#post(`/upload/roll?election=${electionId}`, headers, form());
    return answer as { importId: string; state: string };
  }

  /** Sends and waits for as long as it takes: `fetch` gives up after five minutes. */
  async #post(
    path: string,
    headers: Readonly<Record<string, string>>,
    body: Iterable<Buffer> | AsyncIterable<Buffer>,
  ): Promise<unknown> {
    const sent = request(`${this.#url}${path}`, {
      method: 'POST',
      headers: { ...headers, cookie: this.#cookie },
    });
    const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
    await pipeline(Readable.from(body, { objectMode: false }), sent);
    const [response] = await answered;
    const [set] = response.headers['set-cookie'] ?? [];
    if (set) this.#cookie = set.split(';')[0] ?? '';
    return JSON.parse(await text(response)) as unknown;
  }

  /** The most memory the process ever held (VmHWM), in megabytes; null where the system does not say. */
  peakMegabytes(): number | null {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
      return Math.round(Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024);
    } catch {
      return null;
    }
  }

  /** Seconds of processor time that the process has used, its own and the system's for it. */
  cpuSeconds(): number {
    try {
      const fields = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    } catch {
      return Number.NaN;
    }
  }

  async stop(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await exit;
  }
}
