import { newestOf } from './counted-total.rules.ts';
import { keyingDifferences } from './count-sheet.rules.ts';
import type { RoundRow } from './round.queries.ts';
import { storedFigures } from './stored-sheet.rules.ts';

/** The person a figure such as `votes.<id>` or `against.<id>` is about; null for the others. */
export const aboutOf = (field: string): string | null =>
  /^(?:votes|against|abstained)\.(.+)$/u.exec(field)?.[1] ?? null;

/** The figures in which the newest two keyings of a place differ; none before both are in. */
export function differencesOf({ sheets, choices }: RoundRow, placeId: string) {
  const [first, second] = [newestOf(sheets, placeId, 1), newestOf(sheets, placeId, 2)];
  if (!first || !second) return [];
  const names = new Map(choices.map(({ personId, name }) => [personId, name]));
  return keyingDifferences(storedFigures(first), storedFigures(second)).map((one) => {
    const personId = aboutOf(one.field);
    const written = one.field.startsWith('written.') ? one.field.slice(8) : null;
    const name = personId === null ? written : (names.get(personId) ?? null);
    return { ...one, placeId, personId, name };
  });
}
