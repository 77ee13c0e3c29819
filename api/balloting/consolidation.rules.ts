import { codes } from '../kernel/codes.rules.ts';
import type { Voted } from '../kernel/ranking.rules.ts';
import { type CountSheetFigures, keyingDifferences, type MarkedVotes } from './count-sheet.rules.ts';
import { VOID_CAUSES, type VoidCauses, writtenName } from './sheet-detail.rules.ts';

/** Whether the boxes of a constituency are opened together, or each counted where it stood (ZJE 47; EP-11). */
export const Counting = codes('CONSOLIDATED', 'PER_PLACE');
export type Counting = keyof typeof Counting;

/** Where the count of one place stands. */
export const PlaceState = codes('MISSING', 'KEYED_ONCE', 'DIFFERS', 'AGREED');
export type PlaceState = keyof typeof PlaceState;

/** The newest sheet of each keying of a place, and whether its count was closed. */
export interface PlaceKeyings {
  readonly first: CountSheetFigures | null;
  readonly second: CountSheetFigures | null;
  readonly agreed: boolean;
}

/** How far a place has come; sheets that were sent back to be keyed again count as differing until they are. */
export function placeState({ first, second, agreed }: PlaceKeyings): PlaceState {
  if (agreed) return 'AGREED';
  if (!first && !second) return 'MISSING';
  return first && second ? 'DIFFERS' : 'KEYED_ONCE';
}

/** Whether two keyings of a place say the same. */
export const keyingsAgree = (first: CountSheetFigures, second: CountSheetFigures): boolean =>
  keyingDifferences(first, second).length === 0;

/**
 * The sum of counts: of places to a constituency, of constituencies to a district. In whatever order they come and
 * however they are grouped on the way, the total is the same; so votes stand in the order of names, not of arrival.
 * A finer column is in the total only if each part has it: half a column would be a wrong figure.
 */
export function totalOf(parts: readonly CountSheetFigures[]): CountSheetFigures {
  const sum = (figure: (one: CountSheetFigures) => number) =>
    parts.reduce((total, one) => total + figure(one), 0);
  const causes = parts.map(({ voidCauses }) => voidCauses ?? null);
  return {
    issued: sum(({ issued }) => issued),
    participants: sum(({ participants }) => participants),
    returned: sum(({ returned }) => returned),
    invalid: sum(({ invalid }) => invalid),
    votes: votesOf(parts),
    voidCauses: causes.length > 0 && causes.every((one) => one !== null) ? causesOf(causes) : null,
    writeIns: written(parts),
  };
}

const byName = (one: Voted, other: Voted): number =>
  one.name < other.name ? -1 : Number(one.name > other.name);

function votesOf(parts: readonly CountSheetFigures[]): MarkedVotes[] {
  const lines = Map.groupBy(
    parts.flatMap(({ votes }) => votes),
    ({ name }) => name,
  );
  return [...lines]
    .map(([name, same]): MarkedVotes => {
      const column = (value: (one: MarkedVotes) => number | null | undefined) =>
        same.every((one) => typeof value(one) === 'number')
          ? same.reduce((total, one) => total + (value(one) ?? 0), 0)
          : null;
      const [against, abstained] = [column((one) => one.against), column((one) => one.abstained)];
      return { name, votes: column(({ votes }) => votes) ?? 0, against, abstained };
    })
    .sort(byName);
}

function written(parts: readonly CountSheetFigures[]): Voted[] {
  const sums = new Map<string, number>();
  for (const { name, votes } of parts.flatMap(({ writeIns = [] }) => writeIns)) {
    sums.set(writtenName(name), (sums.get(writtenName(name)) ?? 0) + votes);
  }
  return [...sums].map(([name, votes]) => ({ name, votes })).sort(byName);
}

const causesOf = (all: readonly VoidCauses[]): VoidCauses => {
  const sum = (cause: keyof VoidCauses) => all.reduce((total, one) => total + one[cause], 0);
  const [names, unreadable, noMark, other] = VOID_CAUSES.map(sum);
  return {
    MORE_NAMES_THAN_SEATS: names ?? 0,
    UNREADABLE: unreadable ?? 0,
    NO_VALID_MARK: noMark ?? 0,
    OTHER: other ?? 0,
  };
};
