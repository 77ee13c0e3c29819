import { codes } from '../kernel/codes.rules.ts';

/** How ballot papers move: printed for a constituency, delivered to a place, spoilt there and exchanged for another. */
export const MovementKind = codes('PRINTED', 'DELIVERED', 'SPOILT');
export type MovementKind = keyof typeof MovementKind;

/** What does not fit in the ledger of a place (law.md EP-11). */
export const LedgerFault = codes(
  'QUANTITY_ZERO',
  'CORRECTION_UNEXPLAINED',
  'DELIVERED_EXCEED_PRINTED',
  'SPOILT_EXCEED_DELIVERED',
  'BELOW_ZERO',
);
export type LedgerFault = keyof typeof LedgerFault;

export interface LedgerTotals {
  /** Printed for the constituency, and delivered to all its places. */
  readonly printed: number;
  readonly deliveredToAll: number;
  /** Delivered to this place, and spoilt there. */
  readonly delivered: number;
  readonly spoilt: number;
}

export interface Movement {
  readonly kind: MovementKind;
  /** Negative takes back what was entered by mistake; that needs a note. */
  readonly quantity: number;
  readonly note: string | null;
}

/** What speaks against a movement. The totals are those before it. */
export function movementFaults(totals: LedgerTotals, { kind, quantity, note }: Movement): LedgerFault[] {
  const faults: LedgerFault[] = [];
  if (!Number.isInteger(quantity) || quantity === 0) faults.push('QUANTITY_ZERO');
  if (quantity < 0 && !note) faults.push('CORRECTION_UNEXPLAINED');
  const printed = totals.printed + (kind === 'PRINTED' ? quantity : 0);
  const toAll = totals.deliveredToAll + (kind === 'DELIVERED' ? quantity : 0);
  const delivered = totals.delivered + (kind === 'DELIVERED' ? quantity : 0);
  const spoilt = totals.spoilt + (kind === 'SPOILT' ? quantity : 0);
  if (printed < 0 || delivered < 0 || spoilt < 0) faults.push('BELOW_ZERO');
  if (toAll > printed) faults.push('DELIVERED_EXCEED_PRINTED');
  if (spoilt > delivered) faults.push('SPOILT_EXCEED_DELIVERED');
  return faults;
}

/** A difference that has to be explained and signed by two before a place is closed. */
export const ClosingDifference = codes('PAPERS_UNACCOUNTED', 'ISSUED_NOT_HANDED_OUT');
export type ClosingDifference = keyof typeof ClosingDifference;

export interface ClosingFigures {
  readonly delivered: number;
  readonly spoilt: number;
  /** Given to voters, as counted at the place; an exchanged paper counts once. */
  readonly issued: number;
  readonly leftOver: number;
  /** Ballots handed out by check-in, those for principals among them. */
  readonly handedOut: number;
}

/**
 * Where the papers of a place do not add up: what was delivered went to voters, was spoilt or is left; and voters got as
 * many as were checked in, in person or through a proxy (ZJE 47; EL 43; EP-11).
 */
export function closingDifferences(figures: ClosingFigures) {
  const { delivered, spoilt, issued, leftOver, handedOut } = figures;
  const all: { code: ClosingDifference; by: number }[] = [
    { code: 'PAPERS_UNACCOUNTED', by: delivered - (issued + spoilt + leftOver) },
    { code: 'ISSUED_NOT_HANDED_OUT', by: issued - handedOut },
  ];
  return all.filter(({ by }) => by !== 0);
}
