import type { FormalListOrder } from '../elections/election.rules.ts';
import type { ConsultationResult } from './candidacy.rules.ts';
import type { HeldPrimary } from './primary.rules.ts';

/** What was discussed and voted so far. */
export interface PathSoFar {
  readonly conclusion: { readonly kind: ConsultationResult; readonly personIds: readonly string[] } | null;
  /** In the order in which they were held. */
  readonly primaries: readonly HeldPrimary[];
}

/**
 * Who is proposed for the formal list (EL 32; ZJE 36; EF-2): all when they are within the ratio, else those of a fairly
 * common view, else those through in the primary. Null while that is not settled. The committee decides, not we.
 */
export function proposedFormal(
  preliminary: readonly string[],
  most: number,
  { conclusion, primaries }: PathSoFar,
): readonly string[] | null {
  if (conclusion?.kind === 'COMMON_VIEW') return conclusion.personIds;
  if (conclusion?.kind !== 'PRIMARY') return preliminary.length <= most ? preliminary : null;
  const last = primaries.at(-1);
  return last?.state === 'SETTLED' ? primaries.flatMap(({ through }) => through ?? []) : null;
}

/** Why a formal list does not follow from what was discussed and voted. */
export type PathFault = 'CONSULTATION_MISSING' | 'PRIMARY_OPEN' | 'NOT_AS_CONCLUDED';

/** Whether a formal list follows from consultation or primary where the law asks for them: more nominees than the ratio takes (EF-2). */
export function pathFaults(
  preliminary: readonly string[],
  most: number,
  path: PathSoFar,
  listed: readonly string[],
): PathFault[] {
  if (!path.conclusion) return preliminary.length > most ? ['CONSULTATION_MISSING'] : [];
  const proposed = proposedFormal(preliminary, most, path);
  if (!proposed) return ['PRIMARY_OPEN'];
  const same = proposed.length === listed.length && proposed.every((one) => listed.includes(one));
  return same ? [] : ['NOT_AS_CONCLUDED'];
}

/**
 * The order of a formal list: surname strokes (ZJE 36) or, where a place orders so and a primary was held, its votes, the
 * most first, and strokes among equals (DS83 10; EF-5).
 */
export function formalOrder<T extends { readonly id: string; readonly name: string }>(
  listed: readonly T[],
  order: FormalListOrder,
  votes: ReadonlyMap<string, number>,
  bySurname: (one: string, other: string) => number,
): T[] {
  const strokes = (one: T, other: T) => bySurname(one.name, other.name);
  if (order === 'STROKES' || votes.size === 0) return [...listed].sort(strokes);
  const of = ({ id }: T) => votes.get(id) ?? 0;
  return [...listed].sort((one, other) => of(other) - of(one) || strokes(one, other));
}

/** Introduction of candidates stops when election day begins (EL 34; ZJE 37; EF-6). */
export const introductionStopped = (electionDay: string, today: string): boolean => today >= electionDay;
