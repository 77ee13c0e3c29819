import { codes } from '../kernel/codes.rules.ts';
import type { ElectionKind } from '../elections/election.rules.ts';
import type { CandidateListKind } from './candidacy.rules.ts';
import { lawfulNumber, preliminaryListFaults } from './nomination.rules.ts';
import { directRatio, type Ratio } from './ratio.rules.ts';

/** Why a list of candidates may not be published as asked. */
export const CandidateListFault = codes(
  'PRELIMINARY_LIST_MISSING',
  'NOMINEE_DROPPED',
  'NOT_NOMINATED',
  'NAMED_TWICE',
  'TOO_FEW_CANDIDATES',
  'TOO_MANY_CANDIDATES',
  'BEFORE_PRELIMINARY_LIST',
  'ON_OR_AFTER_ELECTION_DAY',
  'CONSULTATION_MISSING',
  'PRIMARY_OPEN',
  'NOT_AS_CONCLUDED',
  'STRUCK_OFF',
);
export type CandidateListFault = keyof typeof CandidateListFault;

/** What stands when a list is to be published. */
export interface ListFacts {
  readonly kind: CandidateListKind;
  readonly electionKind: ElectionKind;
  readonly electionDay: string;
  readonly seats: number;
  /** Lawfully nominated persons. */
  readonly nominees: readonly string[];
  readonly preliminary: { readonly publishedOn: string; readonly personIds: readonly string[] } | null;
}

/** How many formal candidates there may be: ⅓ to 1× more than seats; a by-election may have as many as seats (ZJE 36, 59; EF-1, EY-8). */
export const formalRange = (kind: ElectionKind, seats: number): Ratio =>
  kind === 'BY_ELECTION' ? { min: seats, max: Math.max(directRatio(seats).max, seats) } : directRatio(seats);

/**
 * Every fault of a list at once. A preliminary list holds exactly the lawful nominees (ZJE 35; EN-5), and enough of them
 * for a formal one (EF-2); a formal list is taken from the preliminary one, within the ratio, and not before it (EL 31, 32).
 */
export function candidateListFaults(
  facts: ListFacts,
  personIds: readonly string[],
  publishedOn: string,
): CandidateListFault[] {
  const { kind, electionKind, electionDay, seats, nominees, preliminary } = facts;
  const faults: CandidateListFault[] = [];
  const { min, max } = formalRange(electionKind, seats);
  if (new Set(personIds).size < personIds.length) faults.push('NAMED_TWICE');
  if (publishedOn >= electionDay) faults.push('ON_OR_AFTER_ELECTION_DAY');
  if (kind === 'PRELIMINARY') {
    const { dropped, added } = preliminaryListFaults(nominees, personIds);
    if (dropped.length > 0) faults.push('NOMINEE_DROPPED');
    if (added.length > 0) faults.push('NOT_NOMINATED');
    if (personIds.length < min) faults.push('TOO_FEW_CANDIDATES');
    return faults;
  }

  if (!preliminary && electionKind === 'GENERAL') faults.push('PRELIMINARY_LIST_MISSING');
  if (preliminary && publishedOn < preliminary.publishedOn) faults.push('BEFORE_PRELIMINARY_LIST');
  const from = preliminary?.personIds ?? nominees;
  if (personIds.some((id) => !from.includes(id))) faults.push('NOT_NOMINATED');
  const lawful =
    electionKind === 'GENERAL'
      ? lawfulNumber(personIds.length, seats)
      : min <= personIds.length && personIds.length <= max;
  if (!lawful) faults.push(personIds.length < min ? 'TOO_FEW_CANDIDATES' : 'TOO_MANY_CANDIDATES');
  return faults;
}
