import { writeFileSync } from 'node:fs';
import { schemaText } from '../api/schema-text.ts';

writeFileSync('schema.graphql', schemaText());
