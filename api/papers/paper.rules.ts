import { codes } from '../kernel/codes.rules.ts';

/** What happens with a character that no font has: the paper is refused, or its code is printed with a note. */
export const MissingCharacters = codes('REFUSE', 'CODE_POINT');
export type MissingCharacters = keyof typeof MissingCharacters;

/** Everything that comes out of the press, as it stands in an address. */
export const PAPERS = [
  'notices',
  'voter-cards',
  'receipts',
  'proxies',
  'ballots',
  'count-sheets',
  'results',
  'certificates',
  'rolls',
] as const;
export type Paper = (typeof PAPERS)[number];

export const isPaper = (text: string): text is Paper => (PAPERS as readonly string[]).includes(text);

/** Ballots of two congresses are told apart by their colour; it stands on the proof in a word. */
export const BALLOT_COLOURS = { COUNTY: '红色', TOWNSHIP: '黄色' } as const;

/** The layout of official documents in millimetres and points (GB/T 9704—2012, 5 and 7). */
export const OFFICIAL_LAYOUT = {
  page: { width: 210, height: 297 },
  margin: { top: 37, bottom: 35, left: 28, right: 26 },
  /** 2 号 for the title, 3 号 for the text, 4 号 for page numbers. */
  points: { title: 22, text: 16, pageNumber: 14 },
  linesOnPage: 22,
} as const;

/** The pitch of lines that puts 22 of them on a page, in points. */
export function linePitch(): number {
  const { page, margin, linesOnPage } = OFFICIAL_LAYOUT;
  return ((page.height - margin.top - margin.bottom) / linesOnPage / 25.4) * 72;
}

/** A name for a file that every system takes: no slash, no blank, nothing that steers a header. */
export const fileName = (title: string): string =>
  `${title.replaceAll(/[\s/\\:*?"<>|]+/gu, '').slice(0, 80)}.pdf`;

/** How a browser is told the name of a file, Chinese and all (RFC 6266, RFC 8187). */
export const dispositionOf = (name: string, how: 'inline' | 'attachment'): string =>
  `${how}; filename="paper.${name.split('.').at(-1) ?? 'pdf'}"; filename*=UTF-8''${encodeURIComponent(name)}`;
