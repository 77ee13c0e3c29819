import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { expect, test } from 'vitest';
import { unguarded } from '../../api/kernel/graphql/guard.ts';
import { PERMISSIONS } from '../../api/kernel/permission.rules.ts';
import { ALL_ENTITIES } from '../../api/orm.ts';
import { schemaText } from '../../api/schema-text.ts';
import { makeSchema } from '../../api/schema.ts';

const schema = makeSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const operations = [...Object.values(schema.getQueryType()?.getFields() ?? {}), ...mutations];

/** The places of a type that owe a reader a description. */
const placesOf = (type: GraphQLNamedType): readonly (readonly [string, string | null | undefined])[] => {
  const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
  const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const args = isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) =>
        field.args.map((arg) => [`${type.name}.${field.name}(${arg.name}:)`, arg.description] as const),
      )
    : [];
  return [
    ...(isRoot ? [] : [[type.name, type.description] as const]),
    ...fields.map((field) => [`${type.name}.${field.name}`, field.description] as const),
    ...args,
  ];
};

test('schema.graphql is what the code publishes', () => {
  expect(readFileSync('schema.graphql', 'utf8')).toBe(schemaText());
});

test('every type, field, argument, input and enum says what it is', () => {
  const silent = types.flatMap(placesOf).filter(([, description]) => !description?.trim());
  expect(silent.map(([place]) => place)).toEqual([]);
});

test.each(mutations.map((one) => [one.name, one] as const))(
  '%s takes one input, and with it a key for its retries',
  (_name, { args }) => {
    expect(args.map(({ name }) => name)).toEqual(['input']);
    const type = args[0]?.type;
    const input = isNonNullType(type) ? (type.ofType as GraphQLInputObjectType) : null;
    expect(input).toSatisfy(isInputObjectType);
    expect(String(input?.getFields()['idempotencyKey']?.type)).toBe('ID!');
  },
);

test('every operation asks for a permission there is', () => {
  const known: readonly unknown[] = PERMISSIONS;
  const without = operations.filter(({ extensions }) => !known.includes(extensions['permission']));
  expect(without.map(({ name }) => name)).toEqual([]);
});

test('every field has a class, and a field without one would be found', () => {
  expect(unguarded(schema)).toEqual([]);
  expect(unguarded(buildSchema('type Query { open: Door } type Door { wide: Boolean }'))).toEqual([
    'Query.open',
    'Door.wide',
  ]);
});

test('nothing that is stored is published as it is', () => {
  const stored: readonly unknown[] = ALL_ENTITIES;
  const { objectTypes, inputTypes } = getMetadataStorage();
  const published = [...objectTypes, ...inputTypes].filter(({ target }) => stored.includes(target));
  expect(published.map(({ name }) => name)).toEqual([]);
  expect(objectTypes.length).toBeGreaterThan(0);
});

test('names end as the house says: no Type, Entity or DTO on the wire; codes in capitals', () => {
  expect(types.map(({ name }) => name).filter((name) => /(Type|Entity|Dto|DTO)$/.test(name))).toEqual([]);
  const codes = types.filter(isEnumType).flatMap((one) => one.getValues().map(({ name }) => name));
  expect(codes.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
});
