import { codes } from '../kernel/codes.rules.ts';
import { deviations, type ConstituencySize, type Deviation, type Tolerance } from './constituency.rules.ts';
import { planFaults, PlanFault } from './plan.rules.ts';

/** How a plan stands: drawn, chosen, not chosen, or replaced by one that was fixed anew. */
export const PlanState = codes('DRAFT', 'ADOPTED', 'REJECTED', 'SUPERSEDED');
export type PlanState = keyof typeof PlanState;

/** What a constituency is made of: where people live, or where they work (EL 25; ZJE 22, 23; EC-4). */
export const UnitKind = codes('VILLAGE', 'COMMUNITY', 'WORK_UNIT', 'OTHER');
export type UnitKind = keyof typeof UnitKind;

/** A village, community or work unit with its people. */
export interface PlanUnit {
  /** Its twelve-digit statistical code, where it has one. */
  readonly code: string | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly divisionCode: string;
  readonly population: number;
  readonly voters: number | null;
}

/** A constituency as it is drawn, with what it is made of. */
export interface DrawnConstituency {
  readonly number: number;
  readonly name: string;
  readonly divisionCode: string;
  readonly seats: number;
  readonly units: readonly PlanUnit[];
}

/** A whole plan: its constituencies, and the units that are in none yet. */
export interface PlanLayout {
  readonly constituencies: readonly DrawnConstituency[];
  readonly looseUnits: readonly PlanUnit[];
}

/** The people of a constituency are those of its units. */
export const peopleOf = (units: readonly PlanUnit[]): number =>
  units.reduce((sum, { population }) => sum + population, 0);

/** Its voters, when every unit says how many it has. */
export const votersOf = (units: readonly PlanUnit[]): number | null =>
  units.reduce<number | null>(
    (sum, { voters }) => (sum === null || voters === null ? null : sum + voters),
    0,
  );

/** What makes two units the same: the code, or the name within the division. */
export const unitKey = ({
  code,
  divisionCode,
  name,
}: Pick<PlanUnit, 'code' | 'divisionCode' | 'name'>): string =>
  code ?? `${divisionCode} ${name.replaceAll(/\s/g, '')}`;

/** Why a plan cannot be adopted: the faults of its constituencies, and those of the whole. */
export const AdoptionFault = codes(
  ...Object.values(PlanFault),
  'NO_CONSTITUENCIES',
  'SEATS_LEFT_OVER',
  'WITHOUT_UNITS',
  'UNIT_TWICE',
  'UNIT_LEFT_OUT',
);
export type AdoptionFault = keyof typeof AdoptionFault;

export interface FoundAdoptionFault {
  readonly code: AdoptionFault;
  /** The constituency it is in; null when it is the whole plan’s. */
  readonly number: number | null;
  /** The unit it is about. */
  readonly unit: string | null;
}

/**
 * Everything that keeps a plan from being adopted (EL 13, 25; ZJE 18, 20, 22, 23; EC-1, EC-2, EC-4): the faults of each
 * constituency; all approved seats but the garrison's allotted (EQ-12); every unit in one constituency and in one only.
 */
export function adoptionFaults(
  facts: { readonly divisionCode: string; readonly civilSeats: number },
  { constituencies, looseUnits }: PlanLayout,
): FoundAdoptionFault[] {
  const { divisionCode, civilSeats } = facts;
  const planned = constituencies.map((one) => ({ ...one, population: peopleOf(one.units) }));
  const of = planFaults({ divisionCode, approvedSeats: civilSeats, existing: [] }, planned);
  const found: FoundAdoptionFault[] = of.map((fault) => ({ ...fault, unit: null }));
  if (constituencies.length === 0) found.push({ code: 'NO_CONSTITUENCIES', number: null, unit: null });
  const seats = constituencies.reduce((sum, one) => sum + one.seats, 0);
  if (constituencies.length > 0 && seats < civilSeats)
    found.push({ code: 'SEATS_LEFT_OVER', number: null, unit: null });
  const placed = new Set<string>();
  for (const { number, units } of constituencies) {
    if (units.length === 0) found.push({ code: 'WITHOUT_UNITS', number, unit: null });
    for (const unit of units) {
      if (placed.has(unitKey(unit))) found.push({ code: 'UNIT_TWICE', number, unit: unit.name });
      placed.add(unitKey(unit));
    }
  }
  for (const unit of looseUnits) found.push({ code: 'UNIT_LEFT_OUT', number: null, unit: unit.name });
  return found;
}

/** People per deputy of each constituency that has seats, in the order drawn; null where there is none (EL 26; EC-3). */
export function layoutDeviations(
  constituencies: readonly DrawnConstituency[],
  tolerance: Tolerance,
): (Deviation | null)[] {
  const sizes = constituencies.map(({ seats, units }, at): ConstituencySize => ({
    id: String(at),
    population: peopleOf(units),
    seats,
  }));
  const measured = new Map(
    deviations(
      sizes.filter(({ seats }) => seats > 0),
      tolerance,
    ).map((one) => [one.id, one]),
  );
  return sizes.map(({ id }) => measured.get(id) ?? null);
}

/** Seats that were allotted to a division, or to the divisions a zone runs. */
export interface AllottedSeats {
  readonly name: string;
  readonly codes: readonly string[];
  readonly seats: number;
}

/** Where a plan draws other seats than were allotted (EL 15; EC-1); worth a word, for the committee may have its reasons. */
export const allotmentGaps = (
  allotted: readonly AllottedSeats[],
  constituencies: readonly Pick<DrawnConstituency, 'divisionCode' | 'seats'>[],
) =>
  allotted.flatMap(({ name, codes: of, seats }) => {
    const drawn = constituencies
      .filter(({ divisionCode }) => of.some((code) => divisionCode.startsWith(code)))
      .reduce((sum, one) => sum + one.seats, 0);
    return drawn === seats ? [] : [{ name, allotted: seats, drawn }];
  });

/** A unit that is elsewhere in another plan. */
export interface MovedUnit {
  readonly unit: string;
  readonly divisionCode: string;
  readonly population: number;
  /** The number of the constituency it was in; null when it was in none. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What stands elsewhere in another plan of the same term; where a unit is in one plan alone, it came from or went nowhere. */
export function movedUnits(before: PlanLayout, after: PlanLayout): MovedUnit[] {
  const [from, to] = [placesOf(before), placesOf(after)];
  return [...new Map([...from, ...to]).entries()].flatMap(([key, { unit }]) => {
    const [was, is] = [from.get(key)?.number ?? null, to.get(key)?.number ?? null];
    const { name, divisionCode, population } = unit;
    return was === is ? [] : [{ unit: name, divisionCode, population, from: was, to: is }];
  });
}

interface At {
  readonly unit: PlanUnit;
  readonly number: number | null;
}

const placesOf = ({ constituencies, looseUnits }: PlanLayout) =>
  new Map<string, At>([
    ...constituencies.flatMap(({ number, units }) =>
      units.map((unit) => [unitKey(unit), { unit, number }] as const),
    ),
    ...looseUnits.map((unit) => [unitKey(unit), { unit, number: null }] as const),
  ]);
