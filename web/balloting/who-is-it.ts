/** What a line at the desk says about a voter. */
export type WhoIsIt =
  | { readonly card: string }
  | { readonly idNumber: string }
  | { readonly name: string; readonly idLastFour: string };

/** A code of ours is long, in the letters and digits of base 32; a card number has twelve digits. */
const CARD = /^[A-Z2-7]{100,}$/;
const CARD_NUMBER = /^\d{12}$/;
const ID_NUMBER = /^\d{17}[\dX]$/;
const NAME = /^(\p{Script=Han}[\p{Script=Han}·]*)([\dX]{4})$/u;

/** Reads what was scanned or typed: a card, an ID number, or a name with its last four; null when it is none of these. */
export function whoIsIt(typed: string): WhoIsIt | null {
  const text = typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  if (ID_NUMBER.test(text)) return { idNumber: text };
  if (CARD_NUMBER.test(text) || CARD.test(text)) return { card: text };
  const [, name, idLastFour] = NAME.exec(text) ?? [];
  return name !== undefined && idLastFour !== undefined ? { name, idLastFour } : null;
}
