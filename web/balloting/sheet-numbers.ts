/** As many as one batch takes. */
const MOST = 200;

/** The numbers ticked off on a sheet, as they are typed: `3 5 12-18`; null when something is no number, or too many. */
export function sheetNumbers(typed: string): readonly number[] | null {
  const numbers = new Set<number>();
  for (const part of typed
    .normalize('NFKC')
    .split(/[\s,、;]+/u)
    .filter(Boolean)) {
    const [, from, to] = /^(\d{1,6})(?:[-–~](\d{1,6}))?$/.exec(part) ?? [];
    if (from === undefined) return null;
    const [first, last] = [Number(from), Number(to ?? from)];
    if (first < 1 || last < first || last - first >= MOST) return null;
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  return numbers.size === 0 || numbers.size > MOST ? null : [...numbers];
}
