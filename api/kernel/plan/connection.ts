import {
  type FieldNode,
  getArgumentValues,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { decodeCursor, pageSize } from '../paging.ts';
import { clauses, type Compiler, quote, selections, type Variables } from './compiler.ts';
import type { ConnectionPlan } from './plan.ts';

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
  const source = plan.rows(base, compiler.scope(field, node));
  const after = plan.keys.map(
    ({ type: sqlType }, index) =>
      `${compiler.parameter((variables) => decodeCursor(args(variables)['after'] as string | null, plan.keys.length)?.[index] ?? null)}::${sqlType}`,
  );
  const first = `${compiler.parameter((variables) => pageSize(args(variables)['first'] as number | null))}::int`;
  const keys = plan.keys.map(({ column }) => `${base}.${column}`).join(', ');
  const beyond = `(${after[0]} is null or (${keys}) > (${after.join(', ')}))`;
  const where = source.where ? `(${source.where}) and ${beyond}` : beyond;
  const page = compiler.alias();
  const cursor = `translate(encode(convert_to(json_build_array(${plan.keys
    .map(({ column }) => `${page}.${column}::text`)
    .join(', ')})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
  const sets = (name: string, within: readonly SelectionSetNode[]) =>
    [...compiler.collect(within).values()].filter((one) => one.name === name).flatMap(selections);
  const rootSets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  const nodeType = connectionNodeType(type);

  const edges = (edgeSets: readonly SelectionSetNode[]) => {
    const joins: string[] = [];
    const built = [...compiler.collect(edgeSets).values()].map(({ key, name, nodes: inner }) => {
      if (name === 'cursor') return `${quote(key)}, ${cursor}`;
      if (name === '__typename') return `${quote(key)}, ${quote(`${plan.of.type}Edge`)}::text`;
      const nodeSets = inner.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
      return `${quote(key)}, ${compiler.object(nodeType, plan.of, nodeSets, page, joins)}`;
    });
    return `(select coalesce(json_agg(json_build_object(${built.join(', ')}) order by ${page}.row_no), '[]'::json) from page ${page} ${joins.join(' ')} where ${page}.row_no <= ${first})`;
  };
  const pageInfo = (infoSets: readonly SelectionSetNode[]) => {
    const built = [...compiler.collect(infoSets).values()].map(({ key, name }) => {
      if (name === 'hasNextPage') return `${quote(key)}, (select count(*) > ${first} from page)`;
      if (name === '__typename') return `${quote(key)}, 'PageInfo'::text`;
      return `${quote(key)}, (select ${cursor} from page ${page} where ${page}.row_no <= ${first} order by ${page}.row_no desc limit 1)`;
    });
    return `json_build_object(${built.join(', ')})`;
  };
  const parts = [...compiler.collect(rootSets).values()].map(({ key, name }) => {
    switch (name) {
      case '__typename':
        return `${quote(key)}, ${quote(type.name)}::text`;
      case 'totalCount':
        return `${quote(key)}, (select count(*) ${clauses({ from: source.from, ...(source.where ? { where: source.where } : {}) }, [])})`;
      case 'edges':
        return `${quote(key)}, ${edges(sets('edges', rootSets))}`;
      case 'pageInfo':
        return `${quote(key)}, ${pageInfo(sets('pageInfo', rootSets))}`;
      default:
        throw new Error(`a connection has no field ${name}`);
    }
  });
  const rows = clauses({ from: source.from, where, order: keys, limit: `${first} + 1` }, []);
  return `with page as (select ${base}.*, row_number() over (order by ${keys}) as row_no ${rows}) select json_build_object(${parts.join(', ')})::text as json`;
}

const connectionNodeType = (connection: GraphQLObjectType): GraphQLObjectType => {
  const edges = connection.getFields()['edges'];
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields()['node'] : undefined;
  const type = node && getNamedType(node.type);
  if (!isObjectType(type)) throw new Error(`${connection.name} has no edges { node }`);
  return type;
};
