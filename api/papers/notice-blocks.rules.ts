/** The parts a notice is made of, as the template sets them. */
export type NoticeBlock =
  | { readonly kind: 'TEXT' | 'HEADING'; readonly text: string }
  | {
      readonly kind: 'TABLE';
      readonly columns: readonly NoticeColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'NAMES'; readonly columns: number; readonly groups: readonly NameGroup[] };

export interface NoticeColumn {
  readonly title: string;
  /** Its share of the width. */
  readonly width: number;
  readonly align: 'LEFT' | 'CENTER' | 'RIGHT';
}

export interface NameGroup {
  readonly heading: string;
  readonly names: readonly string[];
}

/** What a notice says before it has a number: kept as it was drafted. */
export interface NoticeText {
  /** Parts of the title, between which it may be broken. */
  readonly title: readonly string[];
  /** What stands at the head of its further pages. */
  readonly running: string | null;
  readonly blocks: readonly NoticeBlock[];
}

export const text = (words: string): NoticeBlock => ({ kind: 'TEXT', text: words });
export const heading = (words: string): NoticeBlock => ({ kind: 'HEADING', text: words });

/** A table from `title:width:alignment`, where L and R are the sides and C the middle. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): NoticeBlock {
  const aligns = { L: 'LEFT', C: 'CENTER', R: 'RIGHT' } as const;
  return {
    kind: 'TABLE',
    columns: columns.map((column) => {
      const [title = '', width = '1', align = 'C'] = column.split(':');
      return {
        title,
        width: Number(width),
        align: align === 'L' || align === 'R' ? aligns[align] : aligns.C,
      };
    }),
    rows,
  };
}

/** What an officer added, a paragraph a line. */
export const added = (words: string | null): NoticeBlock[] =>
  (words ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(text);
