import { codes } from '../kernel/codes.rules.ts';
import type { CrewFault } from './crew.rules.ts';
import type { PlaceKind } from './polling-place.rules.ts';

/** What is read out before voting begins (ZJE 41; EP-3). */
export const Announcement = codes('SEATS', 'CANDIDATES', 'PROCEDURE', 'NOTES');
export type Announcement = keyof typeof Announcement;

/** Why voting cannot begin at a place for want of its preparation; the faults of its crew stand beside them. */
export const OpeningFault = codes('NO_SECRET_BOOTH', 'NOT_ANNOUNCED', 'NO_BALLOT_PAPERS');
export type OpeningFault = keyof typeof OpeningFault;

interface Opening {
  readonly kind: PlaceKind;
  /** Secret writing booths that are set up (秘密写票处). */
  readonly booths: number;
  readonly announced: readonly Announcement[];
  readonly papersDelivered: boolean;
  readonly crew: readonly CrewFault[];
}

/** Everything that stands against the beginning of voting at a place (EL 40; ZJE 40–42; EP-2, EP-3, EP-4). */
export function openingFaults(opening: Opening): (OpeningFault | CrewFault)[] {
  const { kind, booths, announced, papersDelivered, crew } = opening;
  const faults: (OpeningFault | CrewFault)[] = [...crew];
  // Who votes at a mobile box writes at home; secrecy there is the scrutineers' care.
  if (kind !== 'MOBILE_BOX' && booths < 1) faults.push('NO_SECRET_BOOTH');
  if (Object.values(Announcement).some((one) => !announced.includes(one))) faults.push('NOT_ANNOUNCED');
  if (!papersDelivered) faults.push('NO_BALLOT_PAPERS');
  return faults;
}
