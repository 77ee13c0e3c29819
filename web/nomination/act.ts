import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createMutation } from '@urql/solid';
import { createSignal } from 'solid-js';
import { problems, useProblems } from '../errors.ts';
import { useI18n } from '../i18n/index.tsx';
import { newIntent } from '../intent.ts';
import { notify } from '../ui/Toast.tsx';

type Sent<V extends { input: object }> = Omit<V['input'], 'idempotencyKey'>;

/**
 * One thing that can be done: sends it under a key that its retries keep, says what was refused and why, and tells which
 * parts of the page to read again.
 */
export function createAct<Data, V extends { input: object }>(
  document: TypedDocumentNode<Data, V>,
  said: { readonly done: string; readonly changes: readonly string[] },
) {
  const words = useProblems();
  const { sentence } = useI18n();
  const [tried, setTried] = createSignal(false);
  const [outcome, run] = createMutation<Data, V>(document);
  let intent = newIntent();

  const faults = () =>
    problems(outcome.error)
      .flatMap(({ details }) => (Array.isArray(details['faults']) ? (details['faults'] as unknown[]) : []))
      .map((fault) =>
        typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : String(fault),
      )
      .flatMap((code) => sentence(`candidates.fault.${code}`) ?? []);
  return {
    busy: () => outcome.fetching,
    errors: () =>
      tried() ? [...new Set([...words(outcome.error), ...faults()])].map((text) => ({ text })) : [],
    /** Carries it out; true when it was. */
    act: async (input: Sent<V>): Promise<boolean> => {
      setTried(true);
      // The key is the only field that is not the caller's.
      const whole = { input: { ...input, idempotencyKey: intent } } as unknown as V;
      const { data } = await run(whole, { additionalTypenames: [...said.changes] });
      if (!data) return false;
      intent = newIntent();
      setTried(false);
      notify(said.done);
      return true;
    },
  };
}

/** What a step towards the formal list makes stale. */
export const PATH_CHANGES = ['CandidateDesk', 'NominationDesk', 'CandidateList', 'ConstituencyReadiness'];
