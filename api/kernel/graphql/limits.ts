import { type ASTVisitor, GraphQLError, Kind, type ValidationContext } from 'graphql';

/** Deeper or broader documents than any page of ours sends are refused before they are executed. */
export const LIMITS = {
  depth: 12,
  rootFields: 20,
  aliases: 40,
  tokens: 2_500,
  recursiveSelections: 1_000,
} as const;

const refuse = (limit: string, max: number, is: number) =>
  new GraphQLError(`the document is over the limit: ${limit} ${is} > ${max}`, {
    extensions: { code: 'DOCUMENT_TOO_LARGE', limit, max, is },
  });

/** A validation rule, so that its verdict is remembered with the parsed document. */
export function limitsRule(context: ValidationContext): ASTVisitor {
  let depth = 0;
  let aliases = 0;
  let deepest = 0;
  return {
    Field: {
      enter(node) {
        depth += 1;
        deepest = Math.max(deepest, depth);
        if (node.alias) aliases += 1;
      },
      leave() {
        depth -= 1;
      },
    },
    OperationDefinition(node) {
      const roots = node.selectionSet.selections.filter(({ kind }) => kind === Kind.FIELD).length;
      if (roots > LIMITS.rootFields) context.reportError(refuse('rootFields', LIMITS.rootFields, roots));
    },
    Document: {
      leave() {
        if (deepest > LIMITS.depth) context.reportError(refuse('depth', LIMITS.depth, deepest));
        if (aliases > LIMITS.aliases) context.reportError(refuse('aliases', LIMITS.aliases, aliases));
      },
    },
  };
}
