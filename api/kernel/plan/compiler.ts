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
  /** Values of variables that steer @include and @skip; part of what a compiled statement is cached by. */
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

  constructor(document: Document) {
    this.#document = document;
  }

  alias(): string {
    this.#aliases += 1;
    return `t${this.#aliases}`;
  }

  parameter(read: Parameter): string {
    this.parameters.push(read);
    return `$${this.parameters.length}`;
  }

  scope(field: GraphQLField<unknown, unknown>, node: FieldNode): Scope {
    return {
      arg: (name, cast) => {
        const at = this.parameter((variables) => getArgumentValues(field, node, variables)[name] ?? null);
        return cast ? `${at}::${cast}` : at;
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

  /** `json_build_object(…)` for a selection over the row `self`; joins it needs are added to `joins`. */
  object(
    type: GraphQLObjectType,
    plan: TypePlan,
    sets: readonly SelectionSetNode[],
    self: string,
    joins: string[],
  ): string {
    const fields = type.getFields();
    const parts = [...this.collect(sets).values()].map(({ key, name, nodes }) => {
      if (name === '__typename') return `${quote(key)}, ${quote(type.name)}::text`;
      const field = fields[name];
      const how = plan.fields[name];
      if (!field || !how) throw new Error(`the read plan of ${plan.type} has no field ${name}`);
      return `${quote(key)}, ${this.field(field, how, nodes, self, joins)}`;
    });
    // PostgreSQL takes at most 100 arguments: a larger object is built in parts and merged.
    if (parts.length <= 50) return `json_build_object(${parts.join(', ')})`;
    const halves = [parts.slice(0, 50), parts.slice(50)].map(
      (some) => `jsonb_build_object(${some.join(', ')})`,
    );
    return `(${halves.join(' || ')})::json`;
  }

  field(
    field: GraphQLField<unknown, unknown>,
    how: FieldPlan,
    nodes: readonly FieldNode[],
    self: string,
    joins: string[],
  ): string {
    if (how.kind === 'leaf') return how.sql(self);
    const type = getNamedType(field.type);
    if (!isObjectType(type)) throw new Error(`${field.name} is planned as an object and is not one`);
    const sets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    const [node] = nodes;
    if (!node) throw new Error(`${field.name} was collected without a node`);
    switch (how.kind) {
      case 'group':
        return this.object(type, how.of(), sets, self, joins);
      case 'join': {
        const me = this.alias();
        joins.push(`${how.optional ? 'left join' : 'join'} ${how.table} ${me} on ${how.on(self, me)}`);
        const built = this.object(type, how.of(), sets, me, joins);
        return how.optional ? `case when ${me}.${how.optional} is not null then ${built} end` : built;
      }
      case 'many': {
        const me = this.alias();
        return this.list(type, how.of(), sets, me, how.rows(self, me, this.scope(field, node)));
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
    const built = this.object(type, plan, sets, me, joins);
    const rows = this.alias();
    return `(select coalesce(json_agg(${rows}.o), '[]'::json) from (select ${built} as o ${clauses(source, joins)}) ${rows})`;
  }
}

/** The selection sets of collected fields. */
export const selections = ({ nodes }: Collected) =>
  nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));

/** Response keys come from the caller's document; GraphQL names hold no quote, and we check all the same. */
export const quote = (name: string): string => {
  if (!/^\w+$/.test(name)) throw new Error(`not a GraphQL name: ${name}`);
  return `'${name}'`;
};

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
