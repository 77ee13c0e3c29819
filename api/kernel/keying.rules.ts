/** A sheet keyed so far: which of the two keyings it belongs to, and who keyed it. */
export interface KeyedBy {
  readonly keying: number;
  readonly keyedBy: string;
}

/** Both keyings of a count sheet. */
export const KEYINGS = [1, 2] as const;
export type Keying = (typeof KEYINGS)[number];

const keyersOf = (sheets: readonly KeyedBy[], keying: number): string[] =>
  sheets.filter((one) => one.keying === keying).map(({ keyedBy }) => keyedBy);

/** Both keyings are in: only now may a clerk see what the other keyed. */
export const bothIn = (sheets: readonly KeyedBy[]): boolean =>
  KEYINGS.every((keying) => keyersOf(sheets, keying).length > 0);

/**
 * Why an account may not key this sheet; null when it may. Two keyings are worth something only if two persons make
 * them. A clerk keeps the keying they began; when both are in and differ, somebody new may take over from one who left.
 */
export function keyingRefusal(
  sheets: readonly KeyedBy[],
  keying: Keying,
  accountId: string,
): 'KEYED_BY_SAME_PERSON' | 'KEYING_TAKEN' | null {
  if (keyersOf(sheets, 3 - keying).includes(accountId)) return 'KEYED_BY_SAME_PERSON';
  const before = keyersOf(sheets, keying);
  if (before.length === 0 || before.includes(accountId) || bothIn(sheets)) return null;
  return 'KEYING_TAKEN';
}

/** The keying an account is to make next: the one it began, else the first that nobody has; null when none is left. */
export function keyingDue(sheets: readonly KeyedBy[], accountId: string): Keying | null {
  const begun = KEYINGS.find((keying) => keyersOf(sheets, keying).includes(accountId));
  return begun ?? KEYINGS.find((keying) => keyersOf(sheets, keying).length === 0) ?? null;
}
