import { codes } from '../kernel/codes.rules.ts';
import {
  type DrawnConstituency,
  type PlanLayout,
  type PlanUnit,
  unitKey,
  type UnitKind,
} from './plan-layout.rules.ts';

/** Why a row of a file cannot be part of a plan. */
export const PlanRowFault = codes(
  'NUMBER_UNREADABLE',
  'NUMBER_MISSING',
  'UNIT_MISSING',
  'DIVISION_UNKNOWN',
  'SEATS_UNREADABLE',
  'SEATS_DIFFER',
  'POPULATION_UNREADABLE',
  'VOTERS_UNREADABLE',
  'UNIT_TWICE',
);
export type PlanRowFault = keyof typeof PlanRowFault;

/** What becomes of a row: part of the plan, passed over (a heading or a sum), or in need of mending. */
export const PlanRowVerdict = codes('TAKEN', 'PASSED_OVER', 'REFUSED');
export type PlanRowVerdict = keyof typeof PlanRowVerdict;

export interface JudgedPlanRow {
  /** As spreadsheets count. */
  readonly line: number;
  readonly cells: readonly string[];
  readonly verdict: PlanRowVerdict;
  readonly faults: readonly PlanRowFault[];
}

type PlanColumn =
  | 'number'
  | 'name'
  | 'division'
  | 'seats'
  | 'unit'
  | 'kind'
  | 'code'
  | 'population'
  | 'voters';

/** Headings as offices write them; the first that fits names the column. */
const HEADINGS: Readonly<Record<PlanColumn, RegExp>> = {
  number: /^(选区)?(序?号|编号|选区号|选区编号)$|^constituency( number)?$|^no\.?$/i,
  name: /^选区(名称|名)$|^constituency name$/i,
  division: /镇街|街道|乡镇|镇乡|所在地|区划|^division$/i,
  seats: /名额|应选|^seats$/i,
  unit: /^(单位|村|社区|村社|村（社区）|村\(社区\)|组成单位|选区范围|单位名称|村社区)(名称)?$|^unit$/i,
  kind: /类别|类型|^kind$/i,
  code: /代码|^code$/i,
  population: /人口|^population$/i,
  voters: /选民|^voters$/i,
};
const NEEDED: readonly PlanColumn[] = ['number', 'unit', 'population'];
const SUM = /^(合\s*计|总\s*计|小\s*计|total)/i;
const KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/社区|居委|community/i, 'COMMUNITY'],
  [/村|village/i, 'VILLAGE'],
  [/单位|企业|机关|学校|work/i, 'WORK_UNIT'],
];

/** Where the columns are, by the first row that names those a plan cannot do without; null when no row does. */
export function planColumns(rows: readonly (readonly string[])[]) {
  for (const [at, row] of rows.slice(0, 10).entries()) {
    const found = new Map<PlanColumn, number>();
    for (const [index, cell] of row.entries()) {
      const heading = cell.replaceAll(/\s/g, '');
      for (const [column, says] of Object.entries(HEADINGS) as [PlanColumn, RegExp][])
        if (!found.has(column) && says.test(heading)) {
          found.set(column, index);
          break;
        }
    }
    if (NEEDED.every((column) => found.has(column))) return { head: at, columns: found };
  }
  return null;
}

const whole = (text: string): number | null | undefined => {
  const plain = text.replaceAll(/[,，\s人名]/g, '');
  if (plain === '') return null;
  return /^\d{1,9}(\.0+)?$/.test(plain) ? Number(plain) : undefined;
};
const numberIn = (text: string): number | null | undefined =>
  whole(/(\d{1,5})/.exec(text)?.[1] ?? (text.trim() === '' ? '' : 'none'));

/** A division a file may name, by code or by name. */
export interface NamedDivision {
  readonly code: string;
  readonly name: string;
}

/**
 * Reads a plan out of the rows of a file, as counties keep them: one row a unit, the constituency's own cells only in its
 * first row (merged cells), sums in between. Every row has its verdict; a plan is made of those that are taken.
 */
export function planOfRows(
  rows: readonly (readonly string[])[],
  divisions: readonly NamedDivision[],
  ownDivision: string,
): { readonly rows: readonly JudgedPlanRow[]; readonly layout: PlanLayout } | null {
  const found = planColumns(rows);
  if (!found) return null;
  const drawn = new Map<number, { at: DrawnConstituency; units: PlanUnit[] }>();
  const placed = new Set<string>();
  let last = { number: null as number | null, division: '' };
  const judged = rows.map((cells, at): JudgedPlanRow => {
    const line = at + 1;
    const cell = (column: PlanColumn) => cells[found.columns.get(column) ?? -1]?.trim() ?? '';
    const empty = cells.every((one) => one.trim() === '');
    if (at <= found.head || empty || cells.some((one) => SUM.test(one.trim())))
      return { line, cells, verdict: 'PASSED_OVER', faults: [] };

    const faults: PlanRowFault[] = [];
    const own = numberIn(cell('number'));
    if (own === undefined) faults.push('NUMBER_UNREADABLE');
    const number = own ?? last.number;
    if (own === null && last.number === null) faults.push('NUMBER_MISSING');
    const [seats, population, voters] = [
      whole(cell('seats')),
      whole(cell('population')),
      whole(cell('voters')),
    ];
    const division = divisionOf(cell('division'), divisions, last.division, ownDivision);
    const name = cell('unit');
    if (name === '') faults.push('UNIT_MISSING');
    if (division === null) faults.push('DIVISION_UNKNOWN');
    if (seats === undefined) faults.push('SEATS_UNREADABLE');
    if (population === undefined || population === null) faults.push('POPULATION_UNREADABLE');
    if (voters === undefined) faults.push('VOTERS_UNREADABLE');
    const known = number === null ? undefined : drawn.get(number);
    if (known && typeof seats === 'number' && seats !== known.at.seats) faults.push('SEATS_DIFFER');
    const code = /^\d{12}$/.test(cell('code')) ? cell('code') : null;
    const divisionCode = division ?? ownDivision;
    const key = unitKey({ code, divisionCode, name });
    if (name !== '' && placed.has(key)) faults.push('UNIT_TWICE');
    last = { number: number ?? last.number, division: division ?? last.division };
    if (faults.length > 0 || number === null) return { line, cells, verdict: 'REFUSED', faults };

    placed.add(key);
    const unit = {
      code,
      name,
      kind: kindOf(cell('kind'), name),
      divisionCode,
      population: population ?? 0,
      voters: voters ?? null,
    };
    if (known) known.units.push(unit);
    else {
      const units = [unit];
      const title = cell('name') === '' ? `第${number}选区` : cell('name');
      drawn.set(number, { at: { number, name: title, divisionCode, seats: seats ?? 0, units }, units });
    }
    return { line, cells, verdict: 'TAKEN', faults };
  });
  return {
    rows: judged,
    layout: { constituencies: [...drawn.values()].map(({ at }) => at), looseUnits: [] },
  };
}

const kindOf = (said: string, name: string): UnitKind =>
  KINDS.find(([says]) => says.test(said === '' ? name : said))?.[1] ?? 'OTHER';

function divisionOf(
  said: string,
  divisions: readonly NamedDivision[],
  last: string,
  own: string,
): string | null {
  if (said === '') return last === '' ? own : last;
  const plain = said.replaceAll(/\s/g, '');
  return divisions.find(({ code, name }) => code === plain || name === plain)?.code ?? null;
}
