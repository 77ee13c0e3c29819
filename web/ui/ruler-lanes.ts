/** Something that stands at a place and takes up room to its right. */
export interface Placed {
  readonly at: number;
  readonly width: number;
}

/** The lane of each label, so that no two of one lane touch: the first that is free, from the ruler outward. */
export function lanes(items: readonly Placed[], gap = 12): readonly number[] {
  const ends: number[] = [];
  const order = items.map((item, index) => ({ item, index })).sort((a, b) => a.item.at - b.item.at);
  const chosen = Array.from({ length: items.length }, () => 0);
  for (const { item, index } of order) {
    const free = ends.findIndex((end) => end <= item.at);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = item.at + item.width + gap;
    chosen[index] = lane;
  }
  return chosen;
}

/** About how wide a label of mixed script is at 14 px: a Han character an em, a Latin letter a half. */
export const labelWidth = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + (/[\u2E80-\uFFEF]/.test(one) ? 14 : 7.5), 16);
