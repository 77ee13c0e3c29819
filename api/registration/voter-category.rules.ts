import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { codes } from '../kernel/codes.rules.ts';
import type { PenalSituation } from './eligibility.rules.ts';

/** As what somebody is registered (登记类别): it decides the constituency and the congresses (ER-5, ER-9; ZJE 8, 27). */
export const VoterCategory = codes(
  'RESIDENT',
  'UNIT_STAFF',
  'COUNTY_ORGAN_STAFF',
  'HIGHER_UNIT_STAFF',
  'MILITARY',
  'PERMIT_HOLDER',
  'ABROAD',
);
export type VoterCategory = keyof typeof VoterCategory;

/** Where a constituency is looked for. */
export type RegistrationPlace =
  | 'RESIDENCE'
  | 'UNIT'
  | 'DRAWN_BY_COMMITTEE'
  | 'CIVIL_CONSTITUENCY'
  | 'PLACE_OF_PERMIT'
  | 'PLACE_OF_ORIGIN';

/** What the law says of a category. */
export interface CategoryRule {
  readonly place: RegistrationPlace;
  /** `COUNTY`: votes for the county's congress alone; `EITHER`: may; `BOTH`: for the township's as well. */
  readonly congresses: 'BOTH' | 'COUNTY' | 'EITHER';
  /** Whether a certificate of voter qualification from the register place is needed (选民资格证明). */
  readonly certificate: boolean;
  readonly basis: readonly string[];
}

const rule = (
  place: RegistrationPlace,
  congresses: CategoryRule['congresses'],
  more: Partial<CategoryRule> = {},
): CategoryRule => ({ place, congresses, certificate: false, basis: ['ZJE 27'], ...more });

/** Where each category is registered and for which congresses it votes (ER-5; ZJE 27; ER-9: EL 7, ZJE 8). */
export const categoryRules: Readonly<Record<VoterCategory, CategoryRule>> = {
  RESIDENT: rule('RESIDENCE', 'BOTH'),
  UNIT_STAFF: rule('UNIT', 'BOTH'),
  COUNTY_ORGAN_STAFF: rule('DRAWN_BY_COMMITTEE', 'COUNTY'),
  HIGHER_UNIT_STAFF: rule('DRAWN_BY_COMMITTEE', 'EITHER'),
  MILITARY: rule('CIVIL_CONSTITUENCY', 'BOTH'),
  PERMIT_HOLDER: rule('PLACE_OF_PERMIT', 'BOTH', { certificate: true }),
  ABROAD: rule('PLACE_OF_ORIGIN', 'BOTH', { basis: ['EL 7', 'ZJE 8'] }),
};

/** What speaks against registering somebody as such. */
export const CategoryFault = codes('COUNTY_CONGRESS_ONLY', 'CERTIFICATE_MISSING');
export type CategoryFault = keyof typeof CategoryFault;

/** A registration as far as its category is concerned. */
export interface CategoryFacts {
  readonly category: VoterCategory;
  /** The congresses the voter is to be registered for. */
  readonly levels: readonly CongressLevel[];
  readonly certificate: boolean;
}

/** Every reason against registering somebody in this category (ER-5; ZJE 27). */
export function categoryFaults({ category, levels, certificate }: CategoryFacts): CategoryFault[] {
  const { congresses, certificate: needed } = categoryRules[category];
  const faults: CategoryFault[] = [];
  if (congresses === 'COUNTY' && levels.includes('TOWNSHIP')) faults.push('COUNTY_CONGRESS_ONLY');
  if (needed && !certificate) faults.push('CERTIFICATE_MISSING');
  return faults;
}

/** Where somebody in such a situation is registered (ER-8; ZJE 30, 31): only a sentence that is served moves it. */
export const registeredAtPlaceOfExecution = (situation: PenalSituation): boolean =>
  situation === 'SERVING_SENTENCE';
