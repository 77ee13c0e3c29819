import { directRatio } from '../nomination/ratio.rules.ts';
import type { Outcome } from './round.rules.ts';

/** What of a declaration is undone when its count goes back or it is withdrawn. */
export const NO_DECLARATION = {
  declarationAskedBy: null,
  declarationAskedAt: null,
  photoSkipReason: null,
  nextHeldOn: null,
  nextChoices: null,
  nextChoicesGround: null,
} as const;

/**
 * Why people’s choice among those level at the cut of the list for another election cannot stand; null when it can.
 * The law gives no rule for the last place (EL 45; EW-6): whoever is clearly within the cut is on the list, the others
 * are taken from those level, their number within the ratio, or all of them are taken.
 */
export function cutRefusal(
  { next, levelAtCut }: Pick<Outcome, 'next' | 'levelAtCut'>,
  chosen: readonly string[] | null,
): 'CUT_UNDECIDED' | 'CUT_CHOICE_FAULTY' | null {
  if (!next || levelAtCut.length === 0) return chosen ? 'CUT_CHOICE_FAULTY' : null;
  if (!chosen) return 'CUT_UNDECIDED';
  const { min, max } = directRatio(next.seats);
  const listed = new Set(chosen);
  const clear = next.candidates.filter((one) => !levelAtCut.includes(one));
  const sound =
    listed.size === chosen.length &&
    clear.every((one) => listed.has(one)) &&
    chosen.every((one) => next.candidates.includes(one)) &&
    (listed.size === next.candidates.length || (min <= listed.size && listed.size <= max));
  return sound ? null : 'CUT_CHOICE_FAULTY';
}
