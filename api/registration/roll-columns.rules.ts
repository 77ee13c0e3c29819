import { plainCell } from './roll-cells.rules.ts';
import type { RollColumn } from './roll.rules.ts';

/** Where each column of the roll stands in a file; `undefined` when the file has none. */
export type ColumnPlaces = Readonly<Partial<Record<RollColumn, number>>>;

/** What a column of a file holds; `column` is null where it is ignored, or where nobody has said yet. */
export interface SheetColumn {
  readonly heading: string;
  readonly column: RollColumn | null;
  readonly ignored: boolean;
}

/** What was said of a sheet before: by bare heading, null for what is ignored. */
export type RememberedColumns = Readonly<Record<string, RollColumn | null>>;

/** How offices head their columns, the surest words first. A column is taken by the first pattern it fits. */
const HEADINGS: readonly (readonly [RollColumn, RegExp])[] = [
  ['ID_NUMBER', /^(居民)?(公民)?身份(证)?(号码|号|证号|证号码)?$|^证件号码?$|^idnumber$/],
  ['NAME', /^(选民)?姓名$|^name$/],
  ['SEX', /^性别$|^sex$/],
  ['TOWNSHIP_CONSTITUENCY', /(乡|镇).*选区/],
  ['COUNTY_CONSTITUENCY', /(县|区级|区人大|区代表|^区).*选区/],
  ['COUNTY_CONSTITUENCY', /^(所在|所属)?选区(号|编号|序号|名称)?$/],
  ['TOWNSHIP', /^(所在|所属)?(乡镇|镇乡|乡|镇|街道|乡镇街道|镇街|镇街道|街镇)(名称)?$/],
  ['CATEGORY', /^(选民)?(登记)?(类别|类型|身份类别)$/],
  ['PENAL_SITUATION', /^(刑事|羁押|服刑|涉案)(羁押)?(情形|情况|状态)$|^法律状态$/],
  ['VOTING_WAY', /^投票(方式|形式)$/],
];

/** Columns that sheets of a roll have besides, and those of a sheet that we gave back: they hold nothing for the roll. */
const IGNORED =
  /^(序号?|编号|行号|原行号|户号|民族|政治面貌|文化程度|学历|年龄|出生(日期|年月|年月日)|与户主关系|户主(姓名)?|(现)?(家庭)?(住址|地址|居住地)|(现)?居住(地|地址)|户籍(地|地址|所在地|性质)?|(工作)?单位(名称)?|职业|职务|村|社区|村社区|行政村|选民小组|小组|组别|选民证号?|(联系|手机|移动)?(电话|手机|方式|号码|手机号|手机号码|电话号码)|备注|说明|签名|未导入原因|处理|.*(问题|原因))$/;

/** A heading without blanks, brackets, dashes and what they hold only for the eye. */
export const bareHeading = (heading: string): string =>
  plainCell(heading)
    .replaceAll(/[\s()（）[\]【】/／、:：*_-]/gu, '')
    .toLowerCase();

/** Guesses from a row of headings which column is which; the first fitting column of each kind is taken. */
export function guessColumns(headings: readonly string[]): ColumnPlaces {
  const places: Partial<Record<RollColumn, number>> = {};
  const taken = new Set<number>();
  const bared = headings.map(bareHeading);
  for (const [column, pattern] of HEADINGS) {
    if (places[column] !== undefined) continue;
    const at = bared.findIndex((heading, place) => !taken.has(place) && pattern.test(heading));
    if (at < 0) continue;
    places[column] = at;
    taken.add(at);
  }
  return places;
}

/** Columns without which no row can be taken: the person, the number, and one constituency. */
export const headsRoll = (places: ColumnPlaces): boolean =>
  places.NAME !== undefined &&
  places.ID_NUMBER !== undefined &&
  (places.COUNTY_CONSTITUENCY !== undefined || places.TOWNSHIP_CONSTITUENCY !== undefined);

/** What each column of a sheet holds: as was said before, else as its heading is guessed. */
export function columnsOf(
  header: readonly string[],
  remembered: RememberedColumns = {},
): readonly SheetColumn[] {
  const bared = header.map(bareHeading);
  const said = bared.map((heading) => remembered[heading]);
  const guessed = guessColumns(header.map((heading, at) => (said[at] === undefined ? heading : '')));
  const taken = new Set<RollColumn>();
  return header.map((heading, at) => {
    const guess = Object.entries(guessed).find(([, place]) => place === at)?.[0] as RollColumn | undefined;
    const column = said[at] ?? guess ?? null;
    if (column !== null && !taken.has(column)) {
      taken.add(column);
      return { heading, column, ignored: false };
    }
    const ignored = column !== null || said[at] === null || bared[at] === '' || IGNORED.test(bared[at] ?? '');
    return { heading, column: null, ignored };
  });
}

export const placesOf = (columns: readonly SheetColumn[]): ColumnPlaces =>
  Object.fromEntries(columns.flatMap(({ column }, at) => (column === null ? [] : [[column, at]])));

/** Whether a sheet can be read without asking anybody: all that is needed is there, and nothing is unknown. */
export const allKnown = (columns: readonly SheetColumn[]): boolean =>
  headsRoll(placesOf(columns)) && columns.every(({ column, ignored }) => column !== null || ignored);

/** What is kept for the next sheet with these headings. */
export const toRemember = (columns: readonly SheetColumn[]): RememberedColumns =>
  Object.fromEntries(
    columns.toReversed().map(({ heading, column }) => [bareHeading(heading), column] as const),
  );

/** The set of headings, whatever their order: what a sheet is known again by. */
export const headingSet = (header: readonly string[]): string =>
  [...new Set(header.map(bareHeading))]
    .filter((heading) => heading !== '')
    .toSorted()
    .join('\n');

const TOTALS =
  /^[\s\u3000]*(人数)?(合\s*计|总\s*计|小\s*计|共\s*计|总人数|(填表|制表|审核|经办|负责)人?[:：])/u;

/** Rows that count the others (合计), or say who drew the sheet up, stand at the foot of many sheets and are nobody. */
export const isTotalRow = (cells: readonly string[]): boolean => {
  const first = cells.find((cell) => cell.trim() !== '');
  return first !== undefined && TOTALS.test(first);
};

/** Rows in which nothing stands. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
