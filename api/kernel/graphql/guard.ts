import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RequestContext, Viewer } from '../context.ts';
import type { Permission } from '../permission.rules.ts';
import type { FieldClass } from './fields.ts';

/** One thing a document needs, under the Boolean variables that include it. */
interface Need {
  readonly field: string;
  readonly permission: Permission | null;
  readonly fieldClass: FieldClass | null;
  readonly when: readonly { readonly variable: string; readonly is: boolean }[];
}

const RANK: Readonly<Record<FieldClass, number>> = { PUBLIC: 0, STAFF: 1, SECRET: 2 };

/** What an operation needs, worked out once per parsed document. */
const known = new WeakMap<OperationDefinitionNode, readonly Need[]>();

function needsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly Need[] {
  const earlier = known.get(operation);
  if (earlier) return earlier;
  const root = schema.getRootType(operation.operation);
  const needs: Need[] = [];
  if (root) walk(root, operation.selectionSet, [], null);
  known.set(operation, needs);
  return needs;

  function walk(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    when: Need['when'],
    opens: FieldClass | null,
  ): void {
    for (const node of set.selections) {
      const here = [...when, ...conditions(node.directives)];
      if (node.kind === Kind.FIELD) {
        field(type, node, here, opens);
      } else {
        const inner =
          node.kind === Kind.INLINE_FRAGMENT
            ? node.selectionSet
            : document.definitions.find(
                (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === node.name.value,
              );
        if (!inner) continue;
        const name =
          inner.kind === Kind.FRAGMENT_DEFINITION
            ? inner.typeCondition.name.value
            : node.kind === Kind.INLINE_FRAGMENT
              ? node.typeCondition?.name.value
              : undefined;
        const narrowed = name ? schema.getType(name) : type;
        const selectionSet = inner.kind === Kind.FRAGMENT_DEFINITION ? inner.selectionSet : inner;
        if (isObjectType(narrowed) && selectionSet.kind === Kind.SELECTION_SET)
          walk(narrowed, selectionSet, here, opens);
      }
    }
  }

  function field(
    type: GraphQLObjectType,
    node: FieldNode,
    when: Need['when'],
    opens: FieldClass | null,
  ): void {
    const definition = type.getFields()[node.name.value];
    if (!definition) return;
    const {
      permission,
      fieldClass,
      opens: opened,
    } = definition.extensions as {
      permission?: Permission;
      fieldClass?: FieldClass;
      opens?: FieldClass;
    };
    const allowed = opens && fieldClass && RANK[fieldClass] <= RANK[opens];
    if (permission || (fieldClass && fieldClass !== 'PUBLIC' && !allowed)) {
      needs.push({
        field: `${type.name}.${node.name.value}`,
        permission: permission ?? null,
        fieldClass: fieldClass ?? null,
        when,
      });
    }
    const inner = getNamedType(definition.type);
    if (node.selectionSet && isObjectType(inner)) walk(inner, node.selectionSet, when, opened ?? opens);
  }
}

const conditions = (directives: FieldNode['directives']): Need['when'] =>
  (directives ?? []).flatMap((directive): Need['when'] => {
    const condition = directive.arguments?.[0]?.value;
    if (condition?.kind !== Kind.VARIABLE) return [];
    if (directive.name.value !== 'include' && directive.name.value !== 'skip') return [];
    return [{ variable: condition.name.value, is: directive.name.value === 'include' }];
  });

/** Only a Boolean the caller really sent can leave a field out; a default value may put it in. */
const applies = ({ when }: Need, variables: Readonly<Record<string, unknown>>): boolean =>
  when.every(({ variable, is }) => typeof variables[variable] !== 'boolean' || variables[variable] === is);

const refused = (need: Need, viewer: Viewer): boolean => {
  if (need.permission) return !viewer.permissions.has(need.permission);
  return need.fieldClass === 'SECRET' || !viewer.permissions.has('staff:read');
};

/**
 * The one place that decides whether a viewer may ask this at all: every operation's permission and every field's
 * class, before anything is executed. Where a permission reaches is the service's question (`requireIn`).
 */
export const guardPlugin = (schema: GraphQLSchema): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request, contextValue: { viewer } }) {
        if (!operation) return;
        const variables = request.variables ?? {};
        const fault = needsOf(schema, document, operation).find(
          (need) => applies(need, variables) && refused(need, viewer),
        );
        if (!fault) return;
        const code = viewer.account ? 'FORBIDDEN' : 'SIGN_IN_FIRST';
        throw new GraphQLError(code, {
          extensions: {
            code,
            field: fault.field,
            permission: fault.permission ?? 'staff:read',
            http: { status: 200 },
          },
        });
      },
    };
  },
});

/** Fields that no guard would know: the server does not start with one. */
export function unguarded(schema: GraphQLSchema): string[] {
  const roots = new Set([schema.getQueryType(), schema.getMutationType()]);
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values((type as GraphQLObjectType).getFields())
        .filter(({ extensions }) =>
          roots.has(type as GraphQLObjectType) ? !extensions['permission'] : !extensions['fieldClass'],
        )
        .map(({ name }) => `${type.name}.${name}`),
    );
}
