import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const generated = () => fileURLToPath(new URL('../web/gql/graphql.ts', import.meta.url));
const CONSTANT = /^export const (\w+?)(Document|FragmentDoc) = (\{.*\}) as unknown as /gm;
// A dollar of the document names a variable; one before a brace would be code in the text.
const CALL = /\bgraphql\(\s*`((?:[^`$]|\$(?!\{))*)`\s*,?\s*\)/g;
const HEAD = /\b(query|mutation|subscription|fragment)\s+(\w+)/;

/** The generated documents by the name of their constant, as JSON text. */
function documents(source: string): ReadonlyMap<string, string> {
  return new Map(
    [...source.matchAll(CONSTANT)].map(([, name = '', end = '', json = '']) => [
      `${name}${end}`.toLowerCase(),
      json,
    ]),
  );
}

/** Puts each parsed document where `graphql(…)` is called; a call it cannot resolve is left as it is. */
export function inlineCalls(code: string, generatedSource: string): string {
  const known = documents(generatedSource);
  return code.replaceAll(CALL, (call, text: string) => {
    const [, kind, name = ''] = HEAD.exec(text) ?? [];
    return known.get(`${name}${kind === 'fragment' ? 'FragmentDoc' : 'Document'}`.toLowerCase()) ?? call;
  });
}

/**
 * The generated `graphql()` looks documents up in one table of all of them, which would put every document of
 * the product into the first chunk. In a build each page carries its own instead.
 */
export function inlineDocuments(): Plugin {
  let source = '';
  return {
    name: 'luzhi:inline-documents',
    apply: 'build',
    enforce: 'pre',
    buildStart() {
      source = readFileSync(generated(), 'utf8');
    },
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || id.includes('/web/gql/') || !code.includes('graphql(')) return null;
      return { code: inlineCalls(code, source), map: null };
    },
  };
}
