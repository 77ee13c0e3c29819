import { codes } from '../kernel/codes.rules.ts';
import { type Cut, cutAfter, type Voted } from '../kernel/ranking.rules.ts';
import { directRatio } from './ratio.rules.ts';

/** One person proposed once, by voters jointly or by parties and organisations. */
export interface Nomination {
  readonly id: string;
  readonly nomineeId: string;
  /** A party or organisation by its id, or the voters who signed, in the order in which they did. */
  readonly by: { readonly sponsorId: string } | { readonly signatoryIds: readonly string[] };
}

/** What the law needs to know of a constituency when nominations are checked. */
export interface NominationFacts {
  readonly seats: number;
  readonly rollIds: ReadonlySet<string>;
  readonly committeeMemberIds: ReadonlySet<string>;
  /** In the order in which they came in; a cap is used up in that order. */
  readonly nominations: readonly Nomination[];
}

/** Why a nomination, or one signature under it, does not count. */
export const NominationFault = codes(
  'SIGNATORY_NOT_ON_ROLL',
  'SIGNATORY_TWICE',
  'SIGNATORY_OVER_CAP',
  'TOO_FEW_SIGNATORIES',
  'SPONSOR_OVER_CAP',
  'NOMINEE_ON_COMMITTEE',
);
export type NominationFault = keyof typeof NominationFault;

/** A fault with the nomination it is in, and the person it is about: a signatory, a sponsor or the nominee. */
export interface FoundFault {
  readonly code: NominationFault;
  readonly nominationId: string;
  readonly who: string;
}

/** A joint nomination needs so many voters (EL 30; ZJE 34; EN-1). */
export const SIGNATORIES_NEEDED = 10;

/**
 * Every fault of every nomination (EL 10, 30; ZJE 12, 34; EN-1, EN-3, EB-3): at least ten different voters of this
 * roll, nobody naming more persons than there are seats. A member of the election committee may be nominated, and is
 * pointed out: they must leave it before the list is published.
 */
export function nominationFaults(facts: NominationFacts): FoundFault[] {
  const named = new Map<string, Set<string>>();
  const overCap = (who: string, nomineeId: string): boolean => {
    const persons = named.get(who) ?? new Set<string>();
    if (!persons.has(nomineeId) && persons.size >= facts.seats) return true;
    named.set(who, persons.add(nomineeId));
    return false;
  };

  return facts.nominations.flatMap((nomination) => {
    const { id: nominationId, nomineeId, by } = nomination;
    const found = (code: NominationFault, who: string): FoundFault => ({ code, nominationId, who });
    const faults = facts.committeeMemberIds.has(nomineeId) ? [found('NOMINEE_ON_COMMITTEE', nomineeId)] : [];
    if ('sponsorId' in by) {
      const { sponsorId } = by;
      return overCap(`sponsor ${sponsorId}`, nomineeId)
        ? [...faults, found('SPONSOR_OVER_CAP', sponsorId)]
        : faults;
    }

    const signed = new Set<string>();
    const refused = by.signatoryIds.flatMap((who) => {
      const code =
        signatureFault(facts, signed, who) ?? (overCap(who, nomineeId) ? 'SIGNATORY_OVER_CAP' : null);
      if (code) return [found(code, who)];
      signed.add(who);
      return [];
    });
    const few = signed.size < SIGNATORIES_NEEDED ? [found('TOO_FEW_SIGNATORIES', nomineeId)] : [];
    return [...faults, ...refused, ...few];
  });
}

function signatureFault({ rollIds }: NominationFacts, signed: ReadonlySet<string>, who: string) {
  if (!rollIds.has(who)) return 'SIGNATORY_NOT_ON_ROLL' as const;
  return signed.has(who) ? ('SIGNATORY_TWICE' as const) : null;
}

/** The persons who were lawfully nominated, each once, in the order of their first good nomination (EN-5). */
export function lawfulNominees(facts: NominationFacts): string[] {
  const fatal: readonly NominationFault[] = ['TOO_FEW_SIGNATORIES', 'SPONSOR_OVER_CAP'];
  const failed = new Set(
    nominationFaults(facts)
      .filter(({ code }) => fatal.includes(code))
      .map(({ nominationId }) => nominationId),
  );
  return [
    ...new Set(facts.nominations.filter(({ id }) => !failed.has(id)).map(({ nomineeId }) => nomineeId)),
  ];
}

/** Who is missing from a preliminary list and who has no place on it: nobody is dropped, added or swapped (ZJE 35; DS83 10; EN-5). */
export function preliminaryListFaults(nominees: readonly string[], listed: readonly string[]) {
  const dropped = nominees.filter((who) => !listed.includes(who));
  return { dropped, added: listed.filter((who) => !nominees.includes(who)) };
}

/** How a preliminary list becomes the formal one. */
export const CandidatePath = codes('NOMINATE_FURTHER', 'DISCUSS', 'CONSULT_OR_PRIMARY');
export type CandidatePath = keyof typeof CandidatePath;

/** The way from so many preliminary candidates to the formal list (EL 31, 32; ZJE 36; EF-2). */
export function candidatePath(preliminary: number, seats: number): CandidatePath {
  const { min, max } = directRatio(seats);
  if (preliminary < min) return 'NOMINATE_FURTHER';
  return preliminary <= max ? 'DISCUSS' : 'CONSULT_OR_PRIMARY';
}

/** Is this a lawful number of formal candidates (EL 31; ZJE 36; EF-1)? */
export function lawfulNumber(candidates: number, seats: number): boolean {
  const { min, max } = directRatio(seats);
  return min <= candidates && candidates <= max;
}

/** The outcome of a primary (预选); a tie at the cut is left to a re-vote or a lot that was settled before (EL 32; ZJE 36; EF-3). */
export const primaryOutcome = (places: number, votes: readonly Voted[]): Cut => cutAfter(places, votes);
