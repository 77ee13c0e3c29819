import type { CountSheetFacts } from './count-sheet.rules.ts';
import type { RoundKind } from './round.rules.ts';

interface SheetRound {
  readonly kind: RoundKind;
  readonly registered: number;
  readonly seats: number;
  readonly marksCounted: boolean;
  readonly voidCausesCounted: boolean;
}

/** What the sheets of a round are held against: candidates must be on each, voters written in may be (EL 41, 45). */
export function sheetFacts(
  { kind, registered, seats, marksCounted, voidCausesCounted }: SheetRound,
  choices: readonly { readonly personId: string; readonly writeIn: boolean }[],
): CountSheetFacts {
  const ids = (writeIn: boolean) =>
    new Set(choices.filter((one) => one.writeIn === writeIn).map(({ personId }) => personId));
  return {
    registered,
    seats,
    candidates: ids(false),
    others: ids(true),
    marksCounted,
    voidCausesCounted,
    writeInsAllowed: kind !== 'TIE',
  };
}

/** What a sum of sheets is held against: their columns were looked at one by one. */
export const totalFacts = (facts: CountSheetFacts): CountSheetFacts => ({
  ...facts,
  marksCounted: false,
  voidCausesCounted: false,
});
