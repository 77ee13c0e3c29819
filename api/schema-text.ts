import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { lexicographicSortSchema } from 'graphql';
import { makeSchema } from './schema.ts';

/** The schema as committed in `schema.graphql`: sorted, with its directives. Its diff is the API review. */
export const schemaText = (): string =>
  `${printSchemaWithDirectives(lexicographicSortSchema(makeSchema()))}\n`;
