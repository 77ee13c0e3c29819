import { plainCell } from './roll-cells.rules.ts';
import type { RollColumn } from './roll.rules.ts';

/** Where each column of the roll stands in a file; `undefined` when the file has none. */
export type ColumnPlaces = Readonly<Partial<Record<RollColumn, number>>>;

/** How offices head their columns, the surest words first. A column is taken by the first pattern it fits. */
const HEADINGS: readonly (readonly [RollColumn, RegExp])[] = [
  ['ID_NUMBER', /^(居民)?(公民)?身份(证)?(号码|号|证号|证号码)?$|^证件号码?$|^idnumber$/],
  ['NAME', /^(选民)?姓名$|^name$/],
  ['SEX', /^性别$|^sex$/],
  ['TOWNSHIP_CONSTITUENCY', /(乡|镇).*选区/],
  ['COUNTY_CONSTITUENCY', /(县|区级|区人大|区代表|^区).*选区/],
  ['COUNTY_CONSTITUENCY', /^(所在|所属)?选区(号|编号|序号|名称)?$/],
  ['TOWNSHIP', /^(所在|所属)?(乡镇|镇乡|乡|镇|街道|乡镇街道|镇街|镇街道|街镇)(名称)?$/],
];

/** A heading without blanks, brackets, dashes and what they hold only for the eye. */
const bare = (heading: string): string =>
  plainCell(heading)
    .replaceAll(/[\s()（）[\]【】/／、:：*_-]/gu, '')
    .toLowerCase();

/** Guesses from a row of headings which column is which; the first fitting column of each kind is taken. */
export function guessColumns(headings: readonly string[]): ColumnPlaces {
  const places: Partial<Record<RollColumn, number>> = {};
  const taken = new Set<number>();
  const bared = headings.map(bare);
  for (const [column, pattern] of HEADINGS) {
    if (places[column] !== undefined) continue;
    const at = bared.findIndex((heading, place) => !taken.has(place) && pattern.test(heading));
    if (at < 0) continue;
    places[column] = at;
    taken.add(at);
  }
  return places;
}

/** A row of headings names at least the person, the number and a constituency; titles above it do not. */
export const headsRoll = (places: ColumnPlaces): boolean =>
  places.NAME !== undefined &&
  places.ID_NUMBER !== undefined &&
  (places.COUNTY_CONSTITUENCY !== undefined || places.TOWNSHIP_CONSTITUENCY !== undefined);

/** Rows that count the others (合计) stand at the foot of many sheets and are nobody. */
export const isTotalRow = (cells: readonly string[]): boolean => {
  const first = cells.map((cell) => cell.replaceAll(/[\s\u3000]/gu, '')).find((cell) => cell !== '');
  return first !== undefined && /^(合计|总计|小计|共计)/u.test(first);
};

/** Rows in which nothing stands. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
