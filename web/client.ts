import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core';
import { countyCode } from './county.ts';

interface Options {
  readonly url?: string;
  readonly fetch?: typeof fetch;
  /** Send the hash of each document instead of its text, to a server that holds the list of them. */
  readonly trusted?: boolean;
}

/** The hash that the code generator left on a document. */
function hashOf(document: object): string | undefined {
  const meta: unknown = '__meta__' in document ? document.__meta__ : undefined;
  const hash: unknown = typeof meta === 'object' && meta !== null && 'hash' in meta ? meta.hash : undefined;
  return typeof hash === 'string' ? hash.replace(/^sha256:/, '') : undefined;
}

const byHash = mapExchange({
  onOperation(operation) {
    const sha256Hash = hashOf(operation.query);
    if (!sha256Hash) return operation;
    const persistedQuery = { version: 1 as const, sha256Hash };
    return { ...operation, extensions: { ...operation.extensions, persistedQuery } };
  },
});

/** A copy of an answer, which is plain JSON; browsers of some years ago have no `structuredClone`. */
const copyOf = (data: unknown): unknown => (data ? JSON.parse(JSON.stringify(data)) : data);

// Solid's store writes each answer over the one before it, in place. Without a copy of its own it would write over
// what the cache keeps, and the way back to an earlier page would show the later one.
const ownCopy = mapExchange({ onResult: (result) => ({ ...result, data: copyOf(result.data) }) });

/** The one GraphQL client: cookies of this site only, a header against forged requests, the county by name. */
export function createLuzhiClient(options: Options = {}): Client {
  return new Client({
    url: options.url ?? '/graphql',
    ...(options.fetch ? { fetch: options.fetch } : {}),
    preferGetMethod: false,
    // The cache writes documents anew and would lose the hash, so it comes second.
    exchanges: [ownCopy, ...(options.trusted ? [byHash] : []), cacheExchange, fetchExchange],
    fetchOptions() {
      const county = countyCode();
      return {
        credentials: 'same-origin',
        headers: { 'apollo-require-preflight': '1', ...(county ? { 'luzhi-county': county } : {}) },
      };
    },
  });
}
