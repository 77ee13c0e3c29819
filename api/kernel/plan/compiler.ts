import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { RequestContext } from '../context.ts';
import { arrayOf, type JsonPieces, leafText, nameText, objectText, textSql } from './json-text.ts';
import type { FieldPlan, Scope, ServerValue, Source, TypePlan } from './plan.ts';

export type Variables = Readonly<Record<string, unknown>>;
/** Works out one parameter of the statement for a request. */
type Parameter = (variables: Variables, ctx: RequestContext) => unknown;

/** One statement and where its parameters come from. */
export interface Compiled {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

export interface Document {
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Values of variables. A statement depends on the Boolean ones and on which others are null: see `shapeOf`. */
  readonly variables: Variables;
}

const SERVER: Readonly<Record<ServerValue, (ctx: RequestContext) => unknown>> = {
  viewerPersonId: (ctx) => ctx.viewer.account?.personId ?? null,
  today: (ctx) => ctx.clock.today(),
};

export interface Collected {
  readonly key: string;
  readonly name: string;
  readonly nodes: FieldNode[];
}

/** Builds one statement: hands out aliases and parameters, and turns selections into JSON expressions. */
export class Compiler {
  readonly #document: Document;
  readonly parameters: Parameter[] = [];
  #aliases = 0;
  readonly #same = new Map<string, Readonly<Record<string, string>>>();

  constructor(document: Document) {
    this.#document = document;
  }

  alias(): string {
    this.#aliases += 1;
    return `t${this.#aliases}`;
  }

  /** Says of the rows called `self` which columns have one value in all of them. */
  same(self: string, columns: Source['same']): void {
    if (columns) this.#same.set(self, columns);
  }

  parameter(read: Parameter): string {
    this.parameters.push(read);
    return `$${this.parameters.length}`;
  }

  scope(field: GraphQLField<unknown, unknown>, node: FieldNode): Scope {
    return {
      arg: (name, cast) => {
        // A number written into the document, or its default, is part of the statement: PostgreSQL plans better with it.
        const written = node.arguments?.find((one) => one.name.value === name);
        const value: unknown = getArgumentValues(field, node, this.#document.variables)[name];
        if (written?.value.kind !== Kind.VARIABLE && Number.isSafeInteger(value)) return String(value);
        const at = this.parameter((variables) => getArgumentValues(field, node, variables)[name] ?? null);
        return cast ? `${at}::${cast}` : at;
      },
      given: (name) => {
        const value: unknown = getArgumentValues(field, node, this.#document.variables)[name];
        return value !== null && value !== undefined;
      },
      server: (value) => this.parameter((_variables, ctx) => SERVER[value](ctx)),
    };
  }

  /** The fields of a selection by response key, fragments flattened, skipped ones left out. */
  collect(sets: readonly SelectionSetNode[], into = new Map<string, Collected>()): Map<string, Collected> {
    for (const node of sets.flatMap((set) => set.selections)) {
      const skip = getDirectiveValues(GraphQLSkipDirective, node, this.#document.variables)?.['if'] === true;
      const include =
        getDirectiveValues(GraphQLIncludeDirective, node, this.#document.variables)?.['if'] !== false;
      if (skip || !include) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const earlier = into.get(key);
        if (earlier) earlier.nodes.push(node);
        else into.set(key, { key, name: node.name.value, nodes: [node] });
      } else {
        const set =
          node.kind === Kind.INLINE_FRAGMENT
            ? node.selectionSet
            : this.#document.fragments[node.name.value]?.selectionSet;
        if (set) this.collect([set], into);
      }
    }
    return into;
  }

  /** The JSON of a selection over the row `self`; joins it needs are added to `joins`. */
  object(
    type: GraphQLObjectType,
    plan: TypePlan,
    sets: readonly SelectionSetNode[],
    self: string,
    joins: string[],
  ): JsonPieces {
    const fields = type.getFields();
    return objectText(
      [...this.collect(sets).values()].map((one): readonly [string, JsonPieces] => {
        if (one.name === '__typename') return [one.key, nameText(type.name)];
        const field = fields[one.name];
        const how = plan.fields[one.name];
        if (!field || !how) throw new Error(`the read plan of ${plan.type} has no field ${one.name}`);
        return [one.key, this.field(field, how, one, self, joins)];
      }),
    );
  }

  field(
    field: GraphQLField<unknown, unknown>,
    how: FieldPlan,
    collected: Collected,
    self: string,
    joins: string[],
  ): JsonPieces {
    if (how.kind === 'leaf') return leafText(field.type, how.sql(self));
    const type = getNamedType(field.type);
    const [node] = collected.nodes;
    if (!isObjectType(type) || !node) throw new Error(`${field.name} is planned as an object and is not one`);
    const sets = selections(collected);
    switch (how.kind) {
      case 'group':
        return this.object(type, how.of(), sets, self, joins);
      case 'join': {
        const me = this.alias();
        const same = how.through && this.#same.get(self)?.[how.through.column];
        if (how.through && same) {
          const inner: string[] = [];
          const once = textSql(this.object(type, how.of(), sets, me, inner));
          const source = { from: `${how.table} ${me}`, where: `${me}.${how.through.key} = ${same}` };
          return [{ sql: `(select ${once} ${clauses(source, inner)})` }];
        }
        joins.push(`${how.optional ? 'left join' : 'join'} ${how.table} ${me} on ${how.on(self, me)}`);
        const built = this.object(type, how.of(), sets, me, joins);
        if (!how.optional) return built;
        return [{ sql: `case when ${me}.${how.optional} is null then 'null' else ${textSql(built)} end` }];
      }
      case 'many': {
        const me = this.alias();
        return [{ sql: this.list(type, how.of(), sets, me, how.rows(self, me, this.scope(field, node))) }];
      }
    }
  }

  list(
    type: GraphQLObjectType,
    plan: TypePlan,
    sets: readonly SelectionSetNode[],
    me: string,
    source: Source,
  ): string {
    const joins: string[] = [];
    const built = textSql(this.object(type, plan, sets, me, joins));
    const rows = this.alias();
    return `(select ${arrayOf(`${rows}.o`)} from (select ${built} as o ${clauses(source, joins)}) ${rows})`;
  }
}

/** The selection sets of collected fields. */
export const selections = ({ nodes }: Collected) =>
  nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));

/** The clauses of a `select` after its list. */
export const clauses = ({ from, where, order, limit }: Source, joins: readonly string[]): string =>
  [
    `from ${from}`,
    ...joins,
    where ? `where ${where}` : '',
    order ? `order by ${order}` : '',
    limit ? `limit ${limit}` : '',
  ]
    .filter((clause) => clause !== '')
    .join(' ');
