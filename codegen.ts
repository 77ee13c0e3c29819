import { existsSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';

/** How scalars of the schema look in the browser: JSON carries dates and times as strings, and they stay so. */
const scalars = {
  ID: 'string',
  Date: 'string',
  DateTime: 'string',
  DateTimeISO: 'string',
  LocalDate: 'string',
  LocalTime: 'string',
  BigInt: 'string',
  JSON: 'unknown',
  JSONObject: 'Record<string, unknown>',
  Upload: 'File',
};

/** Typed documents for the web from the committed schema; the result (`web/gql/`) is never committed. */
const config: CodegenConfig = {
  // Until a first resolver exists there is no schema to emit, and the web must build all the same.
  schema: existsSync('schema.graphql') ? 'schema.graphql' : 'type Query { version: String }',
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
        defaultScalarType: 'unknown',
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
