import { type GraphQLSchema, isEnumType } from 'graphql';

/** Code generator plugin: every enum of the schema as a union of its values, whether a document uses it or not. */
export function plugin(schema: GraphQLSchema): string {
  const enums = Object.values(schema.getTypeMap())
    .filter(isEnumType)
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const line = (one: (typeof enums)[number]) => {
    const values = one.getValues().map(({ name }) => `'${name}'`);
    return `  readonly ${one.name}: ${values.join(' | ')};`;
  };
  return ['export interface Enums {', ...enums.map(line), '}', ''].join('\n');
}
