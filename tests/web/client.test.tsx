import { CombinedError, gql } from '@urql/core';
import { expect, test } from 'vitest';
import { createLuzhiClient } from '../../web/client.ts';
import { chooseCounty } from '../../web/county.ts';
import { problems, refusedFor, useProblems } from '../../web/errors.ts';
import { show } from '../support/render.tsx';

const VERSION = gql`
  {
    version
  }
`;

/** A server that answers one thing, and what it was asked. */
function server(answer: unknown) {
  const asked: RequestInit[] = [];
  const fetch = async (_url: unknown, init?: RequestInit) => {
    asked.push(init ?? {});
    return Response.json(answer);
  };
  return { asked, fetch };
}
const header = (init: RequestInit | undefined, name: string) => new Headers(init?.headers).get(name);

test('each request says that it is ours, and which county it is for', async () => {
  const { asked, fetch } = server({ data: { version: '1' } });
  chooseCounty('330502');
  const { data } = await createLuzhiClient({ fetch }).query(VERSION, {}).toPromise();
  chooseCounty(null);
  await createLuzhiClient({ fetch }).query(VERSION, {}).toPromise();

  expect(data).toMatchObject({ version: '1' });
  expect(asked[0]?.credentials).toBe('same-origin');
  expect(header(asked[0], 'apollo-require-preflight')).toBe('1');
  expect(header(asked[0], 'luzhi-county')).toBe('330502');
  expect(header(asked[1], 'luzhi-county')).toBeNull();
});

test('a trusted document goes by its hash alone', async () => {
  const { asked, fetch } = server({ data: { version: '1' } });
  const document = Object.assign(gql('query Trusted { version }'), { __meta__: { hash: 'sha256:abc' } });
  await createLuzhiClient({ fetch, trusted: true }).query(document, {}).toPromise();

  const body: unknown = JSON.parse(String(asked[0]?.body));
  expect(body).toMatchObject({ extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } });
  expect(body).not.toHaveProperty('query');
});

test('a refusal becomes a sentence, by its code', () => {
  const refusal = (code: string, more = {}) => ({ message: code, extensions: { code, ...more } });
  const error = new CombinedError({
    graphQLErrors: [refusal('FORBIDDEN'), refusal('INTERNAL', { incident: 'K7Q2' }), refusal('NEW_CODE')],
  });
  let said: readonly string[] = [];
  show(() => {
    said = useProblems()(error);
    return null;
  });

  expect(said[0]).toBe('您没有权限做这件事。如果应当有，请联系管理员。');
  expect(said[1]).toContain('K7Q2');
  expect(said[2]).toContain('NEW_CODE');
  expect(refusedFor(error, 'FORBIDDEN')).toBe(true);
  expect(problems(new CombinedError({ networkError: new Error('gone') }))).toEqual([
    { code: 'NETWORK', details: {} },
  ]);
});

test('what a page does to its answer does not reach the answer the cache keeps', async () => {
  const { asked, fetch } = server({ data: { version: '1' } });
  const client = createLuzhiClient({ fetch });
  const first = await client.query(VERSION, {}).toPromise();
  Object.assign(first.data ?? {}, { version: 'overwritten' });
  const again = await client.query(VERSION, {}).toPromise();

  expect(asked).toHaveLength(1);
  expect(again.data).toMatchObject({ version: '1' });
});
