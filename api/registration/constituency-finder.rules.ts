import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { plainCell } from './roll-cells.rules.ts';

/** A constituency an election fills, as files may speak of it. */
export interface NamedConstituency {
  readonly id: string;
  readonly level: CongressLevel;
  readonly number: number;
  readonly name: string;
  readonly divisionCode: string;
  /** Division whose congress it elects, and its name: 330502100, 织里镇. */
  readonly congressDivision: string;
  readonly congressName: string;
}

export type Found =
  | { readonly id: string }
  | { readonly fault: 'CONSTITUENCY_MISSING' | 'CONSTITUENCY_UNKNOWN' };
const UNKNOWN: Found = { fault: 'CONSTITUENCY_UNKNOWN' };

const squeezed = (text: string): string => plainCell(text).replaceAll(' ', '');
/** The number in 3, 003, 3号, 第3选区 or 3号选区. */
const numberIn = (text: string): number | null => {
  const digits = /^(?:第|选区)?(\d{1,5})号?(?:选区)?$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
};

/**
 * Finds the constituency that a cell means, by its name or by its number within its congress. Every township numbers
 * its own, so a bare number needs the township: from the cell itself, from a column, or from where the county's
 * constituency of the same row lies.
 */
export class ConstituencyFinder {
  readonly #all: readonly NamedConstituency[];
  readonly #byId: ReadonlyMap<string, NamedConstituency>;
  readonly #answers = new Map<string, Found>();

  constructor(all: readonly NamedConstituency[]) {
    this.#all = all;
    this.#byId = new Map(all.map((one) => [one.id, one]));
  }

  /** The level whose constituency every voter must have: the county’s when the election fills its congress. */
  get required(): CongressLevel {
    return this.#all.some(({ level }) => level === 'COUNTY') ? 'COUNTY' : 'TOWNSHIP';
  }

  /** `townshipText` is the cell of the township column; `countyId` the county constituency already found. */
  find(level: CongressLevel, cell: string, townshipText = '', countyId: string | null = null): Found {
    if (cell === '') return { fault: 'CONSTITUENCY_MISSING' };
    const near = countyId === null ? '' : (this.#byId.get(countyId)?.divisionCode ?? '');
    const key = `${level}\n${cell}\n${townshipText}\n${near}`;
    let found = this.#answers.get(key);
    if (!found) this.#answers.set(key, (found = this.#search(level, squeezed(cell), townshipText, near)));
    return found;
  }

  #search(level: CongressLevel, text: string, townshipText: string, near: string): Found {
    const ofLevel = this.#all.filter((one) => one.level === level);
    const town = squeezed(townshipText);
    const narrowed = (some: readonly NamedConstituency[]): readonly NamedConstituency[] => {
      if (some.length < 2 || level === 'COUNTY') return some;
      if (town !== '') return some.filter(({ congressName }) => congressName.startsWith(town));
      return near === '' ? some : some.filter(({ congressDivision }) => near.startsWith(congressDivision));
    };
    const named = narrowed(ofLevel.filter(({ name }) => squeezed(name) === text));
    if (named.length > 0) return only(named);

    const prefix = ofLevel.find(({ congressName }) => congressName !== '' && text.startsWith(congressName));
    const of = prefix ? ofLevel.filter((one) => one.congressDivision === prefix.congressDivision) : ofLevel;
    const number = numberIn(prefix ? text.slice(prefix.congressName.length) : text);
    return number === null ? UNKNOWN : only(narrowed(of.filter((one) => one.number === number)));
  }
}

const only = ([one, ...others]: readonly NamedConstituency[]): Found =>
  one && others.length === 0 ? { id: one.id } : UNKNOWN;
