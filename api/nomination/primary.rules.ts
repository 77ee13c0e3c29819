import { codes } from '../kernel/codes.rules.ts';
import type { Voted } from '../kernel/ranking.rules.ts';
import type { PrimaryState } from './candidacy.rules.ts';
import { primaryOutcome } from './nomination.rules.ts';

/** The counting record of a primary as one clerk keyed it; persons by id. */
export interface PrimaryFigures {
  readonly issued: number;
  readonly returned: number;
  readonly invalid: number;
  readonly votes: readonly { readonly personId: string; readonly votes: number }[];
}

/** Why such a record does not add up. */
export const PrimarySheetFault = codes(
  'NOT_A_COUNT',
  'MORE_RETURNED_THAN_ISSUED',
  'MORE_INVALID_THAN_RETURNED',
  'MORE_VOTES_THAN_VALID_BALLOTS',
  'MORE_VOTES_THAN_CHOICES',
  'UNKNOWN_CANDIDATE',
  'CANDIDATE_MISSING',
);
export type PrimarySheetFault = keyof typeof PrimarySheetFault;

/** Every fault of a record at once: a valid paper names each person once, and at most as many as there are places (ZJE 36; EF-3). */
export function primarySheetFaults(
  { places, choices }: { readonly places: number; readonly choices: readonly string[] },
  { issued, returned, invalid, votes }: PrimaryFigures,
): { readonly code: PrimarySheetFault; readonly field: string }[] {
  const faults: { code: PrimarySheetFault; field: string }[] = [];
  const add = (code: PrimarySheetFault, field: string) => faults.push({ code, field });
  const figures = [
    ['issued', issued],
    ['returned', returned],
    ['invalid', invalid],
    ...votes.map(({ personId, votes: n }) => [`votes.${personId}`, n] as const),
  ] as const;
  for (const [field, value] of figures)
    if (!Number.isSafeInteger(value) || value < 0) add('NOT_A_COUNT', field);
  if (returned > issued) add('MORE_RETURNED_THAN_ISSUED', 'returned');
  if (invalid > returned) add('MORE_INVALID_THAN_RETURNED', 'invalid');
  const valid = Math.max(returned - invalid, 0);
  for (const { personId, votes: n } of votes) {
    if (n > valid) add('MORE_VOTES_THAN_VALID_BALLOTS', `votes.${personId}`);
    if (!choices.includes(personId)) add('UNKNOWN_CANDIDATE', `votes.${personId}`);
  }
  const counted = votes.map(({ personId }) => personId);
  for (const one of choices)
    if (counted.filter((who) => who === one).length !== 1) add('CANDIDATE_MISSING', `votes.${one}`);
  if (votes.reduce((sum, one) => sum + one.votes, 0) > valid * places)
    add('MORE_VOTES_THAN_CHOICES', 'votes');
  return faults;
}

/** Whether two keyings of one record say the same (EL 43; ZJE 47). */
export function keyingsAgree(one: PrimaryFigures, other: PrimaryFigures): boolean {
  const figures = ({ issued, returned, invalid, votes }: PrimaryFigures) =>
    JSON.stringify([
      issued,
      returned,
      invalid,
      [...votes]
        .sort((a, b) => (a.personId < b.personId ? -1 : 1))
        .map(({ personId, votes: n }) => [personId, n]),
    ]);
  return figures(one) === figures(other);
}

/** What a counted primary came to: who is through, who stand level at the cut, so that nobody may choose (EF-3). */
export function primaryResult(
  places: number,
  { votes }: PrimaryFigures,
): { readonly state: PrimaryState; readonly through: string[]; readonly level: string[] } {
  const ranked: Voted[] = votes.map(({ personId, votes: n }) => ({ name: personId, votes: n }));
  const { within, level } = primaryOutcome(places, ranked);
  const names = (some: readonly Voted[]) => some.map(({ name }) => name);
  return { state: level.length > 0 ? 'LEVEL' : 'SETTLED', through: names(within), level: names(level) };
}

/** A primary as far as it decides what comes next. */
export interface HeldPrimary {
  readonly state: PrimaryState;
  readonly places: number;
  readonly tie: 'RE_VOTE' | 'LOT';
  readonly through: readonly string[] | null;
  readonly level: readonly string[] | null;
}

/** The primary that is due: the first among all, a re-vote among those level for the places left, or none (EF-3). */
export function primaryDue(
  last: HeldPrimary | null,
  first: { readonly places: number; readonly choices: readonly string[] },
): { readonly places: number; readonly choices: readonly string[] } | null {
  if (!last) return first;
  if (last.state !== 'LEVEL' || last.tie !== 'RE_VOTE') return null;
  return { places: last.places - (last.through ?? []).length, choices: last.level ?? [] };
}

/** A lot settles a tie for the places left, when that was announced: so many of those level, each once (EF-3). */
export const lotFits = (last: HeldPrimary, drawn: readonly string[]): boolean =>
  new Set(drawn).size === drawn.length &&
  drawn.length === last.places - (last.through ?? []).length &&
  drawn.every((one) => (last.level ?? []).includes(one));
