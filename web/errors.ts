import type { CombinedError } from '@urql/core';
import { type Values, useI18n } from './i18n/index.tsx';

/** One thing that went wrong, by the API's code, with what it says about it. */
export interface Problem {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What went wrong in a request, one entry a refusal. A request that never arrived is `NETWORK`. */
export function problems(error: CombinedError | undefined): readonly Problem[] {
  if (!error) return [];
  if (error.graphQLErrors.length === 0) return [{ code: 'NETWORK', details: {} }];
  return error.graphQLErrors.map(({ extensions }) => {
    const { code, ...details } = extensions;
    return { code: typeof code === 'string' ? code : 'UNKNOWN', details };
  });
}

/** Whether the API refused for this reason. */
export const refusedFor = (error: CombinedError | undefined, code: string): boolean =>
  problems(error).some((problem) => problem.code === code);

const plain = (details: Problem['details']): Values =>
  Object.fromEntries(
    Object.entries(details).filter((entry): entry is [string, string | number] =>
      ['string', 'number'].includes(typeof entry[1]),
    ),
  );

/** Puts problems into sentences of the reader's language; one without a sentence keeps its code in sight. */
export function useProblems(): (error: CombinedError | undefined) => readonly string[] {
  const { t, sentence } = useI18n();
  return (error) =>
    problems(error).map(({ code, details }) => {
      const said = sentence(`error.${code}`, plain(details));
      return said ?? t('error.UNKNOWN', { code });
    });
}
