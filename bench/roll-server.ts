import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openAsBlob, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';

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
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.#cookie },
      body: JSON.stringify({ query, variables }),
    });
    const [set] = response.headers.getSetCookie();
    if (set) this.#cookie = set.split(';')[0] ?? '';
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  async upload(electionId: string, path: string): Promise<{ importId: string; state: string }> {
    const form = new FormData();
    form.append('file', await openAsBlob(path), basename(path));
    const response = await fetch(`${this.#url}/upload/roll?election=${electionId}`, {
      method: 'POST',
      headers: { cookie: this.#cookie, 'luzhi-upload': '1' },
      body: form,
    });
    return (await response.json()) as { importId: string; state: string };
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

  async stop(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await exit;
  }
}
