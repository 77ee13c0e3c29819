import { totalOf } from './consolidation.rules.ts';
import type { CountSheetFigures } from './count-sheet.rules.ts';
import { type KeyedFigures, storedFigures } from './stored-sheet.rules.ts';

type Sheet = KeyedFigures & {
  readonly placeId: string;
  readonly keying: number;
  readonly participants: number;
};

/** The newest sheet of one keying of a place; sheets stand in the order they were keyed. */
export const newestOf = <S extends Sheet>(
  sheets: readonly S[],
  placeId: string,
  keying: number,
): S | undefined => sheets.findLast((one) => one.placeId === placeId && one.keying === keying);

/** The total of the places that agree so far; both keyings of each say the same, so either is its count. */
export function totalSoFar(
  places: readonly { readonly id: string; readonly agreed: boolean }[],
  sheets: readonly Sheet[],
): CountSheetFigures {
  return totalOf(
    places
      .filter(({ agreed }) => agreed)
      .flatMap(({ id }) => newestOf(sheets, id, 1) ?? [])
      .map(storedFigures),
  );
}
