/** Something that stands at a place and whose label takes up room to its right. */
export interface Placed {
  readonly at: number;
  readonly width: number;
}

/**
 * How far out each label stands, 0 nearest the ruler: one step beyond every mark that rises under it, so that no
 * mark runs through a label and no two labels touch.
 */
export function lanes(items: readonly Placed[], gap = 8): readonly number[] {
  const chosen = Array.from({ length: items.length }, () => 0);
  const fromTheRight = items.map((item, index) => ({ ...item, index })).sort((a, b) => b.at - a.at);
  fromTheRight.forEach((item, place) => {
    const under = fromTheRight.slice(0, place).filter(({ at }) => at < item.at + item.width + gap);
    chosen[item.index] = Math.max(-1, ...under.map(({ index }) => chosen[index] ?? 0)) + 1;
  });
  return chosen;
}

/** About how wide a label of mixed script is at 14 px: a Han character an em, a Latin letter a half. */
export const labelWidth = (text: string): number =>
  Array.from(text).reduce((sum, one) => sum + (/[\u2E80-\uFFEF]/.test(one) ? 14 : 7.5), 12);
