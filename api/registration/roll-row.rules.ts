import type { CivilDate } from '../kernel/civil-date.rules.ts';
import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { Sex } from '../people/person.rules.ts';
import type { ConstituencyFinder } from './constituency-finder.rules.ts';
import { oldEnough } from './eligibility.rules.ts';
import { plainCell, readIdCell, readNameCell, sexFault } from './roll-cells.rules.ts';
import type { ColumnPlaces } from './roll-columns.rules.ts';
import type { RollColumn, RowFault, RowVerdict } from './roll.rules.ts';

/** A row of a file after it was looked at alone; what the roll itself says of it comes later. */
export interface CheckedRow {
  readonly name: string;
  /** Valid numbers only; sealed before they are stored. */
  readonly idNumber: string | null;
  readonly idMasked: string;
  readonly sex: Sex | null;
  readonly birthDate: CivilDate | null;
  readonly countyText: string;
  readonly townshipText: string;
  readonly countyId: string | null;
  readonly townshipId: string | null;
  readonly verdict: Extract<RowVerdict, 'NEW' | 'QUESTION' | 'REFUSED'>;
  readonly fault: RowFault | null;
  readonly field: RollColumn | null;
}

/** What rows are looked at with: where the columns stand, which constituencies there are, and when the vote is. */
export interface RowCheck {
  readonly places: ColumnPlaces;
  readonly finder: ConstituencyFinder;
  readonly electionDay: CivilDate;
}

interface Fault {
  readonly fault: RowFault;
  readonly field: RollColumn;
}

/**
 * Looks at one row: a name, a valid number, a known constituency, the age on election day (EL 4, 27; ZJE 25, 26). The
 * first fault is reported. Birth date and sex come from the number; a sex column that says otherwise asks a question.
 */
export function checkRow({ places, finder, electionDay }: RowCheck, cells: readonly string[]): CheckedRow {
  const cell = (column: RollColumn) => {
    const at = places[column];
    return at === undefined ? '' : plainCell(cells[at]);
  };
  const { name, fault: nameFault } = readNameCell(cell('NAME'));
  const id = readIdCell(cell('ID_NUMBER'));
  const countyText = cell('COUNTY_CONSTITUENCY');
  const townshipText = cell('TOWNSHIP_CONSTITUENCY');
  const county = finder.find('COUNTY', countyText);
  const countyId = 'id' in county ? county.id : null;
  const township = finder.find('TOWNSHIP', townshipText, cell('TOWNSHIP'), countyId);
  const townshipId = 'id' in township ? township.id : null;

  const refused =
    (nameFault && { fault: nameFault, field: 'NAME' as const }) ??
    (id.fault && { fault: id.fault, field: 'ID_NUMBER' as const }) ??
    constituencyFault('COUNTY', county, finder.required) ??
    constituencyFault('TOWNSHIP', township, finder.required) ??
    (id.fault === null && !oldEnough(id.birthDate, electionDay)
      ? { fault: 'UNDER_AGE' as const, field: 'ID_NUMBER' as const }
      : null);
  const sex = id.fault === null ? sexFault(cell('SEX'), id.sex) : null;
  const asked: Fault | null = refused ?? (sex && { fault: sex, field: 'SEX' });

  return {
    name,
    idNumber: id.number,
    idMasked: id.masked,
    sex: id.fault === null ? id.sex : null,
    birthDate: id.fault === null ? id.birthDate : null,
    countyText,
    townshipText,
    countyId,
    townshipId,
    verdict: refused ? 'REFUSED' : asked ? 'QUESTION' : 'NEW',
    fault: asked?.fault ?? null,
    field: asked?.field ?? null,
  };
}

/** A blank cell is a fault only at the level every voter must have: some vote for the county's congress alone. */
function constituencyFault(
  level: CongressLevel,
  found: ReturnType<ConstituencyFinder['find']>,
  required: CongressLevel,
): Fault | null {
  if ('id' in found || (found.fault === 'CONSTITUENCY_MISSING' && level !== required)) return null;
  return {
    fault: found.fault,
    field: level === 'COUNTY' ? 'COUNTY_CONSTITUENCY' : 'TOWNSHIP_CONSTITUENCY',
  };
}
