import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  GraphQLBoolean,
  type GraphQLField,
  GraphQLInt,
  GraphQLNonNull,
  type GraphQLObjectType,
  GraphQLString,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { decodeCursor, pageSize } from '../paging.ts';
import { clauses, type Collected, type Compiler, selections, type Variables } from './compiler.ts';
import { arrayOf, type JsonPieces, leafText, nameText, objectText, textSql } from './json-text.ts';
import type { ConnectionPlan } from './plan.ts';

const INT = new GraphQLNonNull(GraphQLInt);
const STRING = new GraphQLNonNull(GraphQLString);

/** A page of a connection: the rows after a cursor, one more to know whether others follow, and the count. */
export function compileConnection(
  compiler: Compiler,
  field: GraphQLField<unknown, unknown>,
  plan: ConnectionPlan,
  nodes: readonly FieldNode[],
): string {
  const [node] = nodes;
  const type = getNamedType(field.type);
  if (!node || !isObjectType(type))
    throw new Error(`${field.name} is planned as a connection and is not one`);
  const args = (variables: Variables) => getArgumentValues(field, node, variables);
  const base = compiler.alias();
  const scope = compiler.scope(field, node);
  const source = plan.rows(base, scope);
  const first = `${compiler.parameter((variables) => pageSize(args(variables)['first'] as number | null))}::int`;
  const keysOf = (rowsOf: string) => plan.keys.map(({ column }) => `${rowsOf}.${column}`).join(', ');
  const keys = keysOf(base);
  const within = source.where ? [source.where] : [];
  if (scope.given('after')) {
    const after = plan.keys.map(({ type: sqlType }, index) => {
      const key = (variables: Variables) =>
        decodeCursor(args(variables)['after'] as string | null, plan.keys.length)?.[index] ?? null;
      return `${compiler.parameter(key)}::${sqlType}`;
    });
    within.push(`(${keys}) > (${after.join(', ')})`);
  }
  const rows = (limit: string) =>
    clauses({ from: source.from, where: within.join(' and '), order: keys, limit }, []);
  const page = compiler.alias();
  compiler.same(page, source.same);
  const cursor = `translate(encode(convert_to(json_build_array(${plan.keys
    .map(({ column }) => `${page}.${column}::text`)
    .join(', ')})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
  const rootSets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  const members = (of: readonly SelectionSetNode[], typename: string, text: (one: Collected) => JsonPieces) =>
    objectText(
      [...compiler.collect(of).values()].map((one) => [
        one.key,
        one.name === '__typename' ? nameText(typename) : text(one),
      ]),
    );

  // Only who asks whether others follow needs one row more, and the page a second time.
  const asksInfo = [...compiler.collect(rootSets).values()].some(({ name }) => name === 'pageInfo');
  const edges = (of: readonly SelectionSetNode[]): JsonPieces => {
    const joins: string[] = [];
    const edge = members(of, `${plan.of.type}Edge`, (one) =>
      one.name === 'cursor'
        ? leafText(STRING, cursor)
        : compiler.object(connectionNodeType(type), plan.of, selections(one), page, joins),
    );
    const shown = asksInfo
      ? { from: `page ${page}`, where: `${page}.row_no <= ${first}`, order: `${page}.row_no` }
      : { from: `(select ${base}.* ${rows(first)}) ${page}`, order: keysOf(page) };
    const list = compiler.alias();
    return [
      {
        sql: `(select ${arrayOf(`${list}.o`)} from (select ${textSql(edge)} as o ${clauses(shown, joins)}) ${list})`,
      },
    ];
  };
  const last = `(select ${cursor} from page ${page} where ${page}.row_no <= ${first} order by ${page}.row_no desc limit 1)`;
  const pageInfo = (of: readonly SelectionSetNode[]): JsonPieces =>
    members(of, 'PageInfo', ({ name }) =>
      name === 'hasNextPage'
        ? leafText(GraphQLBoolean, `(select count(*) > ${first} from page)`)
        : leafText(GraphQLString, last),
    );
  const all = clauses({ from: source.from, ...(source.where ? { where: source.where } : {}) }, []);
  const connection = members(rootSets, type.name, (one) => {
    switch (one.name) {
      case 'totalCount':
        return leafText(INT, `(select count(*) ${all})`);
      case 'edges':
        return edges(selections(one));
      case 'pageInfo':
        return pageInfo(selections(one));
      default:
        throw new Error(`a connection has no field ${one.name}`);
    }
  });
  const answer = `select ${textSql(connection)} as json`;
  if (!asksInfo) return answer;
  const numbered = `select ${base}.*, row_number() over (order by ${keys}) as row_no ${rows(`${first} + 1`)}`;
  return `with page as (${numbered}) ${answer}`;
}

const connectionNodeType = (connection: GraphQLObjectType): GraphQLObjectType => {
  const edges = connection.getFields()['edges'];
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields()['node'] : undefined;
  const type = node && getNamedType(node.type);
  if (!isObjectType(type)) throw new Error(`${connection.name} has no edges { node }`);
  return type;
};
