import { type FieldNode, getNamedType, type GraphQLField, isObjectType } from 'graphql';
import { clauses, type Compiled, Compiler, type Document } from './compiler.ts';
import { compileConnection } from './connection.ts';
import { textSql } from './json-text.ts';
import type { RootPlan } from './plan.ts';

/**
 * A parameter that the selection turned out not to use (the page size where only the count is asked) is left out:
 * PostgreSQL refuses values that no place in the statement takes.
 */
function onlyUsed({ text, parameters }: Compiled): Compiled {
  const used = [...new Set([...text.matchAll(/\$(\d+)/g)].map(([, place]) => Number(place)))].sort(
    (a, b) => a - b,
  );
  const placeOf = new Map(used.map((old, at) => [old, at + 1]));
  return {
    text: text.replaceAll(/\$(\d+)/g, (_all, old: string) => `$${placeOf.get(Number(old)) ?? old}`),
    parameters: used.flatMap((old) => parameters[old - 1] ?? []),
  };
}

/** Compiles one root field of a document into one statement whose only column is the JSON text `json`. */
export function compile(
  field: GraphQLField<unknown, unknown>,
  plan: RootPlan,
  nodes: readonly FieldNode[],
  document: Document,
): Compiled {
  const compiler = new Compiler(document);
  const [node] = nodes;
  const type = getNamedType(field.type);
  if (!node || !isObjectType(type)) throw new Error(`${field.name} cannot be planned`);
  if (plan.kind === 'connection') {
    const text = compileConnection(compiler, field, plan, nodes);
    return onlyUsed({ text, parameters: compiler.parameters });
  }
  const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
  const me = compiler.alias();
  if (plan.kind === 'list') {
    const list = compiler.list(type, plan.of, sets, me, plan.rows(me, compiler.scope(field, node)));
    return { text: `select ${list} as json`, parameters: compiler.parameters };
  }
  const source = plan.row(me, compiler.scope(field, node));
  const joins: string[] = [];
  const built = textSql(compiler.object(type, plan.of, sets, me, joins));
  return { text: `select ${built} as json ${clauses(source, joins)}`, parameters: compiler.parameters };
}
