import type { CivilDate } from '../kernel/civil-date.rules.ts';
import type { CongressLevel } from '../constituencies/congress.rules.ts';
import type { Sex } from '../people/person.rules.ts';
import { readCategory, readPenalSituation, readVotingWay } from './category-cells.rules.ts';
import type { ConstituencyFinder } from './constituency-finder.rules.ts';
import { oldEnough, type PenalSituation, type VotingWay, votingWays } from './eligibility.rules.ts';
import { masked, plainCell, readIdCell, readNameCell, sexFault } from './roll-cells.rules.ts';
import type { ColumnPlaces } from './roll-columns.rules.ts';
import { ANSWERABLE, type CellFault, type RollColumn, type RowVerdict } from './roll.rules.ts';
import { categoryFaults, type VoterCategory } from './voter-category.rules.ts';

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
  readonly category: VoterCategory;
  readonly penalSituation: PenalSituation;
  readonly votingWay: VotingWay | null;
  readonly verdict: Extract<RowVerdict, 'NEW' | 'QUESTION' | 'REFUSED'>;
  /** Everything that is wrong with it, what refuses it before what asks. */
  readonly faults: readonly CellFault[];
}

/** What rows are looked at with: where the columns stand, which constituencies there are, and when the vote is. */
export interface RowCheck {
  readonly places: ColumnPlaces;
  readonly finder: ConstituencyFinder;
  readonly electionDay: CivilDate;
}

const NO_FAULTS: readonly CellFault[] = [];

/**
 * Looks at one row: a name, a valid number, a known constituency, the age on election day, as what and in which
 * situation somebody is registered (EL 4, 27; ZJE 25–32, 44). Birth date and sex come from the number; a sex column that
 * says otherwise asks a question.
 */
export function checkRow(check: RowCheck, cells: readonly string[]): CheckedRow {
  const { places, finder, electionDay } = check;
  const cell = (column: RollColumn) => {
    const at = places[column];
    return at === undefined ? '' : plainCell(cells[at]);
  };
  let faults: CellFault[] | null = null;
  const wrong = (fault: CellFault['fault'] | null, field: RollColumn) => {
    if (fault !== null) (faults ??= []).push({ fault, field });
  };

  const { name, fault: nameFault } = readNameCell(cell('NAME'));
  wrong(nameFault, 'NAME');
  const id = readIdCell(cell('ID_NUMBER'));
  wrong(id.fault, 'ID_NUMBER');

  const countyText = cell('COUNTY_CONSTITUENCY');
  const townshipText = cell('TOWNSHIP_CONSTITUENCY');
  const county = finder.find('COUNTY', countyText);
  const countyId = 'id' in county ? county.id : null;
  const township = finder.find('TOWNSHIP', townshipText, cell('TOWNSHIP'), countyId);
  const townshipId = 'id' in township ? township.id : null;
  wrong(constituencyFault('COUNTY', county, finder.required), 'COUNTY_CONSTITUENCY');
  wrong(constituencyFault('TOWNSHIP', township, finder.required), 'TOWNSHIP_CONSTITUENCY');

  if (id.fault === null) {
    if (!oldEnough(id.birthDate, electionDay)) wrong('UNDER_AGE', 'ID_NUMBER');
    wrong(sexFault(cell('SEX'), id.sex), 'SEX');
  }
  const levels: CongressLevel[] = townshipId === null ? ['COUNTY'] : ['COUNTY', 'TOWNSHIP'];
  const { category, penalSituation, votingWay } = situation(cell, levels, wrong);

  const found: readonly CellFault[] = faults ?? NO_FAULTS;
  const refused = found.some(({ fault }) => !ANSWERABLE.includes(fault));
  return {
    // Columns may be mixed up: what is no name and no constituency may be somebody's number.
    name: nameFault === null ? name : masked(name),
    idNumber: id.number,
    idMasked: id.masked,
    sex: id.fault === null ? id.sex : null,
    birthDate: id.fault === null ? id.birthDate : null,
    countyText: countyId === null ? masked(countyText) : countyText,
    townshipText: townshipId === null ? masked(townshipText) : townshipText,
    countyId,
    townshipId,
    category,
    penalSituation,
    votingWay,
    verdict: refused ? 'REFUSED' : found.length > 0 ? 'QUESTION' : 'NEW',
    faults: found.length > 1 ? refusalsFirst(found) : found,
  };
}

const refusalsFirst = (faults: readonly CellFault[]): readonly CellFault[] =>
  faults.toSorted(
    (one, other) => Number(ANSWERABLE.includes(one.fault)) - Number(ANSWERABLE.includes(other.fault)),
  );

/** As what, in which situation and how somebody votes (ER-5, ER-8), where the file says so. */
function situation(
  cell: (column: RollColumn) => string,
  levels: readonly CongressLevel[],
  wrong: (fault: CellFault['fault'] | null, field: RollColumn) => void,
): Pick<CheckedRow, 'category' | 'penalSituation' | 'votingWay'> {
  const category = readCategory(cell('CATEGORY'));
  if (category === null) wrong('CATEGORY_UNKNOWN', 'CATEGORY');
  else {
    for (const fault of categoryFaults({ category, levels, certificate: false })) wrong(fault, 'CATEGORY');
  }
  const penal = readPenalSituation(cell('PENAL_SITUATION'));
  if (penal === null) wrong('PENAL_UNKNOWN', 'PENAL_SITUATION');
  else if (penal === 'DEPRIVED') wrong('RIGHTS_DEPRIVED', 'PENAL_SITUATION');
  else if (penal === 'SUSPENDED') wrong('RIGHT_SUSPENDED', 'PENAL_SITUATION');
  const penalSituation = penal === null || penal === 'DEPRIVED' || penal === 'SUSPENDED' ? 'NONE' : penal;

  const way = readVotingWay(cell('VOTING_WAY'));
  const unfit = way !== null && way !== 'OPEN' && !votingWays[penalSituation].includes(way);
  if (way === null) wrong('VOTING_WAY_UNKNOWN', 'VOTING_WAY');
  else if (unfit) wrong('VOTING_WAY_UNFIT', 'VOTING_WAY');
  return {
    category: category ?? 'RESIDENT',
    penalSituation,
    votingWay: way === null || way === 'OPEN' || unfit ? null : way,
  };
}

/** A blank cell is a fault only at the level every voter must have: some vote for the county's congress alone. */
function constituencyFault(
  level: CongressLevel,
  found: ReturnType<ConstituencyFinder['find']>,
  required: CongressLevel,
): CellFault['fault'] | null {
  if ('id' in found || (found.fault === 'CONSTITUENCY_MISSING' && level !== required)) return null;
  return found.fault;
}
