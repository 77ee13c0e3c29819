import { createLuzhiClient } from '../../web/client.ts';

type Variables = Readonly<Record<string, unknown>>;
/** What the API answers to an operation, by its name: data, or a refusal with its code. */
export type Answers = Readonly<Record<string, object | ((variables: Variables) => object)>>;

/** A refusal as the API sends it. */
export const refusal = (code: string, details: object = {}) => ({
  errors: [{ message: code, extensions: { code, ...details } }],
});

/** A client whose API is a table, and what was asked of it. An operation that is not in the table fails the test. */
export function fakeApi(answers: Answers) {
  const asked: { readonly name: string; readonly variables: Variables }[] = [];
  const fetch: typeof globalThis.fetch = async (_url, init) => {
    const sent = JSON.parse(String(init?.body)) as {
      query: string;
      operationName?: string;
      variables?: Variables;
    };
    const name = sent.operationName ?? /(?:query|mutation)\s+(\w+)/.exec(sent.query)?.[1] ?? '';
    const variables = sent.variables ?? {};
    asked.push({ name, variables });
    const answer = answers[name];
    if (!answer) throw new Error(`nobody answers ${name}`);
    const body = typeof answer === 'function' ? answer(variables) : answer;
    return new Response(JSON.stringify('errors' in body ? body : { data: body }), {
      headers: { 'content-type': 'application/json' },
    });
  };
  return { client: createLuzhiClient({ url: 'http://localhost/graphql', fetch }), asked };
}
