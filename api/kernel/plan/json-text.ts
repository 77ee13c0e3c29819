import {
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';

/**
 * JSON as text, in pieces: constants we wrote and SQL expressions between them. One `concat` over the pieces costs
 * PostgreSQL half of what nested `json_build_object` calls do, which look up an output function for every value.
 */
export type Piece = { readonly constant: string } | { readonly sql: string };
export type JsonPieces = readonly Piece[];

const constant = (text: string): Piece => ({ constant: text });

/** Types whose values hold nothing that JSON would have to escape. */
const PLAIN_QUOTED = new Set(['ID', 'CivilDate', 'DateTime']);
const NUMBERS = new Set(['Int', 'Float', 'Boolean']);

/** A leaf's value as JSON. */
export function leafText(type: GraphQLOutputType, sql: string): JsonPieces {
  const named = getNamedType(type);
  const nullable = !isNonNullType(type);
  if (isListType(getNullableType(type))) return [{ sql: `coalesce(to_json(${sql})::text, 'null')` }];
  if (NUMBERS.has(named.name)) {
    return [{ sql: nullable || named.name === 'Boolean' ? `coalesce((${sql})::text, 'null')` : sql }];
  }
  if (PLAIN_QUOTED.has(named.name) || isEnumType(named)) {
    if (nullable) return [{ sql: `coalesce('"' || (${sql})::text || '"', 'null')` }];
    return [constant('"'), { sql }, constant('"')];
  }
  const escaped = `to_json((${sql})::text)`;
  return [{ sql: nullable ? `coalesce(${escaped}::text, 'null')` : escaped }];
}

/** An object from its members, by response key. */
export const objectText = (members: readonly (readonly [string, JsonPieces])[]): JsonPieces => [
  ...members.flatMap(([key, value], index) => [
    constant(`${index === 0 ? '{' : ','}${quoted(key)}:`),
    ...value,
  ]),
  constant(members.length === 0 ? '{}' : '}'),
];

/** A constant JSON string: a type's name. */
export const nameText = (name: string): JsonPieces => [constant(quoted(name))];

/** GraphQL names hold nothing to escape, and we check all the same: they come from the caller's document. */
const quoted = (name: string): string => {
  if (!/^\w+$/.test(name)) throw new Error(`not a GraphQL name: ${name}`);
  return `"${name}"`;
};

// PostgreSQL takes at most 100 arguments in a call.
const MOST_ARGUMENTS = 90;

/** The pieces as one SQL expression of type text. */
export function textSql(pieces: JsonPieces): string {
  const args: string[] = [];
  let pending = '';
  const flush = () => {
    if (pending !== '') args.push(`'${pending.replaceAll("'", "''")}'`);
    pending = '';
  };
  for (const piece of pieces) {
    if ('constant' in piece) {
      pending += piece.constant;
    } else {
      flush();
      args.push(piece.sql);
    }
  }
  flush();
  return concat(args);
}

function concat(args: readonly string[]): string {
  if (args.length <= MOST_ARGUMENTS) return `concat(${args.join(', ')})`;
  const groups: string[] = [];
  for (let at = 0; at < args.length; at += MOST_ARGUMENTS) {
    groups.push(`concat(${args.slice(at, at + MOST_ARGUMENTS).join(', ')})`);
  }
  return concat(groups);
}

/** A JSON array of the text column `o` of `rows`, in their order. */
export const arrayOf = (rows: string, order = ''): string =>
  `coalesce('[' || string_agg(${rows}, ','${order}) || ']', '[]')`;
