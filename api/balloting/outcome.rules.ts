import type { CountSheetFigures } from './count-sheet.rules.ts';
import { basisOf, explain } from './explanation.rules.ts';
import { type BallotCount, type BallotResult, ballotResult } from './result.rules.ts';
import type { Outcome, RoundKind } from './round.rules.ts';

/** What a round brings to its count. */
export interface CountedRound {
  readonly kind: RoundKind;
  readonly registered: number;
  readonly seats: number;
  /** Whether voters written in can be candidates of another election; they can unless the round says no (EW-6). */
  readonly anotherWriteIns?: boolean;
  /** In the order of the list: it decides the order of those with equal votes, and nothing else. */
  readonly choices: readonly {
    readonly personId: string;
    readonly name: string;
    readonly writeIn?: boolean;
  }[];
}

/** The figures of a sheet as the law reads them; persons stand for themselves, by their id. */
export function ballotCountOf(round: CountedRound, sheet: CountSheetFigures): BallotCount {
  const votes = new Map(sheet.votes.map((one) => [one.name, one.votes]));
  return {
    round: round.kind,
    registered: round.registered,
    participants: sheet.participants,
    issued: sheet.issued,
    returned: sheet.returned,
    seats: round.seats,
    barred:
      round.anotherWriteIns === false
        ? round.choices.filter(({ writeIn }) => writeIn).map(({ personId }) => personId)
        : [],
    votes: round.choices.map(({ personId }) => ({ name: personId, votes: votes.get(personId) ?? 0 })),
  };
}

/** What the law makes of a count, and the sentence that says so (EL 44, 45; ZJE 48, 49; EW-1 to EW-10). */
export function outcomeOf(round: CountedRound, sheet: CountSheetFigures): Outcome {
  const count = ballotCountOf(round, sheet);
  const result = ballotResult(count);
  const named = namesFor(round);
  return {
    ...result,
    explanation: explain(
      { ...count, votes: count.votes.map((one) => ({ ...one, name: named(one.name) })) },
      resultInWords(result, named),
    ),
    basis: basisOf(count, result),
  };
}

/** Namesakes are told apart by their place on the list. */
function namesFor({ choices }: CountedRound): (personId: string) => string {
  const names = new Map(
    choices.map(({ personId, name }, index) => {
      const alone = choices.filter((other) => other.name === name).length === 1;
      return [personId, alone ? name : `${name}（第${index + 1}号）`];
    }),
  );
  return (personId) => names.get(personId) ?? personId;
}

const resultInWords = (result: BallotResult, named: (personId: string) => string): BallotResult => ({
  ...result,
  elected: result.elected.map(named),
  tied: result.tied.map(named),
  levelAtCut: result.levelAtCut.map(named),
  next: result.next && { ...result.next, candidates: result.next.candidates.map(named) },
});
