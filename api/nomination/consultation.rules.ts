import { codes } from '../kernel/codes.rules.ts';
import type { ConsultationResult } from './candidacy.rules.ts';
import { lawfulNumber } from './nomination.rules.ts';
import { directRatio } from './ratio.rules.ts';

/** Why the record of a discussion, or its conclusion, cannot be. */
export const ConsultationFault = codes(
  'NOBODY_PRESENT',
  'MORE_SUPPORT_THAN_PRESENT',
  'NOT_A_CANDIDATE',
  'NAMED_TWICE',
  'OUT_OF_RATIO',
  'PRIMARY_NOT_NEEDED',
);
export type ConsultationFault = keyof typeof ConsultationFault;

/** Every fault of the record of a voter group: who was there, and for whom how many spoke (EL 32; ZJE 36). */
export function consultationFaults({
  present,
  opinions,
  candidates,
}: {
  readonly present: number;
  readonly opinions: readonly { readonly personId: string; readonly support: number }[];
  readonly candidates: readonly string[];
}): ConsultationFault[] {
  const faults: ConsultationFault[] = [];
  if (!Number.isSafeInteger(present) || present < 1) faults.push('NOBODY_PRESENT');
  if (opinions.some(({ support }) => !Number.isSafeInteger(support) || support < 0 || support > present))
    faults.push('MORE_SUPPORT_THAN_PRESENT');
  const named = opinions.map(({ personId }) => personId);
  if (named.some((one) => !candidates.includes(one))) faults.push('NOT_A_CANDIDATE');
  if (new Set(named).size < named.length) faults.push('NAMED_TWICE');
  return faults;
}

/**
 * Every fault of a conclusion (EL 31, 32; ZJE 36; EF-2): a fairly common view names a lawful number of the preliminary
 * candidates; a primary is for when there are more of them than the ratio takes, and names nobody.
 */
export function conclusionFaults(
  kind: ConsultationResult,
  personIds: readonly string[],
  { seats, candidates }: { readonly seats: number; readonly candidates: readonly string[] },
): ConsultationFault[] {
  if (kind === 'PRIMARY') return candidates.length > directRatio(seats).max ? [] : ['PRIMARY_NOT_NEEDED'];
  const faults: ConsultationFault[] = [];
  if (personIds.some((one) => !candidates.includes(one))) faults.push('NOT_A_CANDIDATE');
  if (new Set(personIds).size < personIds.length) faults.push('NAMED_TWICE');
  if (!lawfulNumber(personIds.length, seats)) faults.push('OUT_OF_RATIO');
  return faults;
}
