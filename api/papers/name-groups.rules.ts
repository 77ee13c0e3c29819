import { compareBySurname, strokesOf } from '../people/surname-strokes.rules.ts';
import { chineseNumber } from './chinese-date.rules.ts';
import type { NameGroup } from './notice-blocks.rules.ts';

/** Where the strokes of a surname are not known. */
const OTHERS = '其他';

/**
 * Names in surname-stroke order, a group for each number of strokes of the first character, so that somebody finds
 * themselves on a list of thousands by the running heads.
 */
export function bySurnameGroups(names: readonly string[]): NameGroup[] {
  const groups = new Map<string, string[]>();
  for (const name of [...names].sort(compareBySurname)) {
    const strokes = strokesOf(Array.from(name)[0] ?? '')?.length;
    const heading = strokes === undefined ? OTHERS : `${chineseNumber(strokes)}画`;
    const group = groups.get(heading);
    if (group) group.push(name);
    else groups.set(heading, [name]);
  }
  return [...groups].map(([heading, members]) => ({ heading, names: members }));
}
