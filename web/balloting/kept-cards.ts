import { recall, remember } from '../kept.ts';

/** A card that was scanned while there was no connection, and the hour in which it was. Nothing in it names anybody. */
export interface KeptCard {
  readonly key: string;
  readonly card: string;
  readonly hour: number;
}

const nameOf = (placeId: string) => `desk.${placeId}`;

const isKept = (one: unknown): one is KeptCard =>
  typeof one === 'object' &&
  one !== null &&
  'key' in one &&
  typeof one.key === 'string' &&
  'card' in one &&
  typeof one.card === 'string' &&
  'hour' in one &&
  typeof one.hour === 'number';

/** The cards a desk still has to send, the first one first. */
export function keptCards(placeId: string): readonly KeptCard[] {
  try {
    const read: unknown = JSON.parse(recall(nameOf(placeId)) ?? '[]');
    return Array.isArray(read) ? read.filter(isKept) : [];
  } catch {
    return [];
  }
}

/** Keeps a list of cards in this browser until they are sent. */
export const keepCards = (placeId: string, cards: readonly KeptCard[]): void =>
  remember(nameOf(placeId), cards.length === 0 ? null : JSON.stringify(cards));
