import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { log } from './log.ts';
import type { RefusalCode } from './refusal.rules.ts';

/** A refusal the caller can act on. Anything else that is thrown is a bug, and is masked. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: RefusalCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** The one place that decides what of an error leaves: refusals and GraphQL's own, never a bug's words. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const cause = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  if (isMalformedId(cause)) {
    return {
      ...formatted,
      message: 'ID_MALFORMED',
      extensions: { code: 'ID_MALFORMED' satisfies RefusalCode },
    };
  }
  if (cause instanceof DomainError) {
    return { ...formatted, message: cause.code, extensions: { ...cause.details, code: cause.code } };
  }
  if (formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;

  const incident = randomUUID();
  log.error({ incident, err: cause }, 'unexpected error');
  return { message: 'INTERNAL', extensions: { code: 'INTERNAL', incident } };
}

/** PostgreSQL's word for text that is no UUID or number: an id the caller made up. */
const INVALID_TEXT = '22P02';
const isMalformedId = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === INVALID_TEXT;
