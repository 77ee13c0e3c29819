import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { CivilDate } from '../kernel/civil-date.rules.ts';
import { codes } from '../kernel/codes.rules.ts';
import type { Sex } from '../people/person.rules.ts';
import type { ConstituencyFinder } from './constituency-finder.rules.ts';
import { plainCell, readIdCell, readNameCell } from './roll-cells.rules.ts';
import { BEGINS, HANDED_OVER, type HandedOverReason, NEEDS_DOCUMENT } from './worklist.rules.ts';

/** What is wrong with a row that was handed over. */
export const HandOverFault = codes(
  'NAME_WRONG',
  'ID_WRONG',
  'MATTER_UNKNOWN',
  'DOCUMENT_MISSING',
  'CONSTITUENCY_UNKNOWN',
);
export type HandOverFault = keyof typeof HandOverFault;

/** What becomes of a row: a new entry, one that is listed already, nobody of the roll, or nothing. */
export const HandOverVerdict = codes('NEW', 'LISTED', 'NOT_ON_ROLL', 'REFUSED');
export type HandOverVerdict = keyof typeof HandOverVerdict;

/** A row after it was looked at alone. */
export interface HandedOverRow {
  readonly line: number;
  readonly name: string;
  /** Valid numbers only; sealed before they are stored. */
  readonly idNumber: string | null;
  readonly idMasked: string;
  readonly sex: Sex | null;
  readonly birthDate: CivilDate | null;
  readonly reason: HandedOverReason | null;
  readonly document: string | null;
  readonly countyId: string | null;
  readonly townshipId: string | null;
  readonly fault: HandOverFault | null;
}

const COLUMNS = {
  name: /^姓名$|^name$/i,
  number: /^(居民)?(公民)?身份(证)?(号码|号|证号|证号码)?$|^id ?number$/i,
  matter: /^(事项|变动|变动原因|原因|类型)$|^matter$/i,
  document: /^(文书|文号|文书号|决定文号|法律文书)$|^document$/i,
  town: /(乡|镇).*选区/,
  county: /选区/,
} as const;
type Column = keyof typeof COLUMNS;
export type HandOverPlaces = Readonly<Partial<Record<Column, number>>>;

/** Where the columns stand, by their headings; null when name, number or matter is missing. */
export function handOverPlaces(headings: readonly string[]): HandOverPlaces | null {
  const places: Partial<Record<Column, number>> = {};
  headings.map(plainCell).forEach((heading, at) => {
    const column = (Object.keys(COLUMNS) as Column[]).find(
      (one) => places[one] === undefined && COLUMNS[one].test(heading),
    );
    if (column) places[column] = at;
  });
  const whole = places.name !== undefined && places.number !== undefined && places.matter !== undefined;
  return whole ? places : null;
}

const MATTERS: readonly (readonly [HandedOverReason, RegExp])[] = [
  ['RIGHTS_RESTORED', /恢复/],
  ['RIGHTS_DEPRIVED', /剥夺/],
  ['RIGHT_SUSPENDED', /停止行使|暂停行使/],
  ['DIED', /死亡|去世|注销/],
  ['MOVED_OUT', /迁出/],
  ['MOVED_IN', /迁入/],
  ['TURNED_18', /满18|满十八|成年|新满/],
];

/** Reads one row (ER-4, ER-8): a name, a valid number, a matter we know, the document some matters need. */
export function readHandedOver(
  places: HandOverPlaces,
  finder: ConstituencyFinder,
  cells: readonly string[],
  line: number,
): HandedOverRow {
  const cell = (column: Column) => {
    const at = places[column];
    return at === undefined ? '' : plainCell(cells[at]);
  };
  const { name, fault: nameFault } = readNameCell(cell('name'));
  const id = readIdCell(cell('number'));
  const matter = cell('matter');
  const reason = MATTERS.find(([, words]) => words.test(matter))?.[0] ?? null;
  const document = cell('document') || null;
  const found = (level: CongressLevel, text: string, near: string | null) =>
    text === '' ? null : finder.find(level, text, '', near);
  const county = found('COUNTY', cell('county'), null);
  const countyId = county && 'id' in county ? county.id : null;
  const township = found('TOWNSHIP', cell('town'), countyId);
  const townshipId = township && 'id' in township ? township.id : null;
  const begins = reason !== null && BEGINS.includes(reason);

  const fault = ((): HandOverFault | null => {
    if (nameFault) return 'NAME_WRONG';
    if (id.fault !== null) return 'ID_WRONG';
    if (reason === null) return 'MATTER_UNKNOWN';
    if (NEEDS_DOCUMENT.includes(reason) && document === null) return 'DOCUMENT_MISSING';
    if (begins && ((county && countyId === null) || (township && townshipId === null)))
      return 'CONSTITUENCY_UNKNOWN';
    return null;
  })();
  const read = id.fault === null ? id : null;
  return {
    line,
    name,
    idNumber: read?.number ?? null,
    idMasked: id.masked,
    sex: read?.sex ?? null,
    birthDate: read?.birthDate ?? null,
    reason,
    document,
    countyId,
    townshipId,
    fault,
  };
}

/** Which worklist a matter belongs to. */
export const worklistOf = (reason: HandedOverReason) => HANDED_OVER[reason];
