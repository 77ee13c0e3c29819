import type { CombinedError } from '@urql/core';
import { problems, useProblems } from '../errors.ts';
import { useI18n } from '../i18n/index.tsx';

/** What the API refused, with every reason of the law it names: why somebody is not registered, or a step not taken. */
export function useRollProblems(): (
  error: CombinedError | undefined,
) => readonly { readonly text: string }[] {
  const { sentence } = useI18n();
  const said = useProblems();
  return (error) => {
    const reasons = problems(error).flatMap(({ code, details }) => {
      if (code === 'REGISTRATION_REFUSED' && Array.isArray(details['faults'])) {
        return details['faults'].map((fault) => sentence(`voters.fault.${String(fault)}`) ?? String(fault));
      }
      const fault = details['fault'];
      return code === 'OBJECTION_REFUSED' && typeof fault === 'string'
        ? [sentence(`lists.objections.fault.${fault}`) ?? fault]
        : [];
    });
    return [...said(error), ...reasons].map((text) => ({ text }));
  };
}
