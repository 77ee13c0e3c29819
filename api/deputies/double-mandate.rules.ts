import { covers } from '../regions/division.rules.ts';

/** A seat somebody holds in a congress. */
export interface HeldSeat {
  readonly divisionCode: string;
}

/**
 * The seats that cannot be held together with one in this area: nobody sits in congresses of two areas of which neither
 * lies in the other (EL 48; ZJE 53; EX-3). A town, its district, the city and the province are one chain.
 */
export const incompatibleSeats = <T extends HeldSeat>(divisionCode: string, held: readonly T[]): T[] =>
  held.filter((one) => !covers(one.divisionCode, divisionCode) && !covers(divisionCode, one.divisionCode));
