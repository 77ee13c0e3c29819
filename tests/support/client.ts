import type { World } from './world.ts';

interface Answer<T> {
  readonly data: T;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

/** A browser's view of the API: it keeps its cookie and sends documents as pages do. */
export class Client {
  readonly #world: World;
  protected cookie = '';

  constructor(world: World) {
    this.#world = world;
  }

  /** The answer of a document that is expected to be carried out. */
  async ask<T = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data, errors } = await this.send<T>(query, variables);
    if (errors) throw new Error(`unexpected errors: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The codes of the errors of a document that is expected to be refused. */
  async refusal(query: string, variables: Record<string, unknown> = {}): Promise<string[]> {
    const { errors } = await this.send(query, variables);
    return (errors ?? []).map(({ extensions }) => String(extensions['code']));
  }

  async send<T>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const app = await this.#world.app();
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...headers },
      payload: { query, variables },
    });
    const set = response.headers['set-cookie'];
    if (typeof set === 'string') this.cookie = set.split(';')[0] ?? '';
    return response.json<Answer<T>>();
  }

  /** Sends one file as the form of a page does. */
  async upload(url: string, file: string | Buffer, headers: Record<string, string> = {}) {
    const app = await this.#world.app();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(Buffer.from(file))]), 'file.csv');
    const request = new Request('http://localhost', { method: 'POST', body: form });
    return app.inject({
      method: 'POST',
      url,
      headers: {
        'content-type': request.headers.get('content-type') ?? '',
        cookie: this.cookie,
        'luzhi-upload': '1',
        ...headers,
      },
      payload: Buffer.from(await request.arrayBuffer()),
    });
  }

  /** What a link leads to. */
  async get(url: string) {
    const app = await this.#world.app();
    return app.inject({ method: 'GET', url, headers: { cookie: this.cookie } });
  }

  async signIn(username: string, password = 'a long enough password'): Promise<void> {
    await this.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { accountId } }`, {
      input: { idempotencyKey: crypto.randomUUID(), username, password },
    });
  }
}
