import { codes } from '../kernel/codes.rules.ts';

/**
 * Where voters vote (EL 38; ZJE 40; EP-1): a station, an election meeting where voters live close together, or a mobile
 * box for the ill and for scattered voters with bad transport.
 */
export const PlaceKind = codes('STATION', 'MEETING', 'MOBILE_BOX');
export type PlaceKind = keyof typeof PlaceKind;

/** PLANNED until the vote begins there; CLOSED once its ballot papers are accounted for and its box is sealed. */
export const PlaceState = codes('PLANNED', 'OPEN', 'CLOSED');
export type PlaceState = keyof typeof PlaceState;

/** Why a polling place cannot be planned as given. */
export const PlaceFault = codes(
  'NO_CONSTITUENCY',
  'TWO_OF_ONE_LEVEL',
  'CONSTITUENCIES_APART',
  'NUMBER_NOT_POSITIVE',
  'NAME_MISSING',
  'ADDRESS_MISSING',
  'HOURS_MALFORMED',
  'CLOSES_BEFORE_OPENING',
);
export type PlaceFault = keyof typeof PlaceFault;

interface Served {
  readonly level: string;
  readonly divisionCode: string;
}

export interface PlannedPlace {
  readonly number: number;
  readonly name: string;
  readonly address: string;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly serves: readonly Served[];
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether one of two divisions lies in the other. */
const nested = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

/**
 * Everything that is wrong with a place. It serves one constituency of the county, one of the township, or one of each:
 * a voter has one registration of each level (EC-6), so that one check-in hands out both ballots.
 */
export function placeFaults(place: PlannedPlace): PlaceFault[] {
  const { serves, opensAt, closesAt } = place;
  const faults: PlaceFault[] = [];
  if (serves.length === 0) faults.push('NO_CONSTITUENCY');
  if (new Set(serves.map(({ level }) => level)).size < serves.length) faults.push('TWO_OF_ONE_LEVEL');
  if (serves.some((one) => serves.some((other) => !nested(one.divisionCode, other.divisionCode)))) {
    faults.push('CONSTITUENCIES_APART');
  }
  if (!Number.isInteger(place.number) || place.number < 1) faults.push('NUMBER_NOT_POSITIVE');
  if (place.name === '') faults.push('NAME_MISSING');
  if (place.address === '') faults.push('ADDRESS_MISSING');
  if (!TIME.test(opensAt) || !TIME.test(closesAt)) faults.push('HOURS_MALFORMED');
  else if (closesAt <= opensAt) faults.push('CLOSES_BEFORE_OPENING');
  return faults;
}

/** The division a place lies in: the narrowest of those its constituencies belong to. */
export const divisionOfPlace = (serves: readonly Served[]): string =>
  serves.reduce(
    (narrowest, { divisionCode }) => (divisionCode.length > narrowest.length ? divisionCode : narrowest),
    '',
  );
