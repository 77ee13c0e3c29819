import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** Scalars that JSON does not carry as a string; every other one (dates, times, codes, big numbers) it does. */
const scalars = {
  JSON: 'unknown',
  JSONObject: 'Record<string, unknown>',
  Upload: 'File',
};

/** Typed documents for the web from the committed schema; the result (`web/gql/`) is never committed. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['web/**/*.{ts,tsx}', '!web/gql/**'],
  ignoreNoDocuments: true,
  hooks: {
    // What a generator writes is not ours to check: with no document yet it leaves an import unused.
    beforeOneFileWrite: (path: string, content: string) =>
      path.endsWith('.ts') ? `// @ts-nocheck\n${content}` : content,
  },
  generates: {
    'web/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: { unmaskFunctionName: 'readFragment' },
        persistedDocuments: true,
      },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        scalars,
        defaultScalarType: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        skipTypename: true,
        immutableTypes: true,
      },
    },
    'web/gql/enums.ts': { plugins: ['./scripts/codegen-enums.ts'] },
  },
};
export default config;
