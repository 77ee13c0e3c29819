import { codes } from '../kernel/codes.rules.ts';

/** The notices of an election, in the order in which the law asks for them. */
export const NoticeKind = codes(
  'DAY_AND_METHOD',
  'CONSTITUENCIES',
  'REGISTRATION',
  'VOTER_LIST',
  'VOTER_LIST_SUPPLEMENT',
  'PRELIMINARY_CANDIDATES',
  'FORMAL_CANDIDATES',
  'POLLING',
  'RESULT',
  'DEPUTIES',
  'CHANGE_OF_DATE',
);
export type NoticeKind = keyof typeof NoticeKind;

/** A draft may change; what is issued is frozen, and can only be withdrawn by another notice. */
export const NoticeState = codes('DRAFT', 'ISSUED', 'WITHDRAWN');
export type NoticeState = keyof typeof NoticeState;

/** Why a notice cannot be drafted as asked. */
export const NoticeFault = codes('CONSTITUENCY_NEEDED', 'NEW_DAY_NEEDED', 'REASON_NEEDED', 'NOTHING_TO_SAY');
export type NoticeFault = keyof typeof NoticeFault;

/** What an officer adds to what the records say. */
export interface Particulars {
  /** Further paragraphs, one a line: places and hours of registration, the reason of a change. */
  readonly text: string | null;
  /** The period of registration. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** The new election day. */
  readonly newDay: string | null;
}

/** These hang in one constituency and speak of it alone (EL 28; ZJE 33). */
const OF_ONE_CONSTITUENCY: readonly NoticeKind[] = ['VOTER_LIST', 'VOTER_LIST_SUPPLEMENT'];

/** What an order for a notice still lacks; the records may lack more. */
export function noticeFaults(
  kind: NoticeKind,
  constituencyId: string | null,
  { newDay, text }: Pick<Particulars, 'newDay' | 'text'>,
): NoticeFault[] {
  const faults: NoticeFault[] = [];
  if (OF_ONE_CONSTITUENCY.includes(kind) && constituencyId === null) faults.push('CONSTITUENCY_NEEDED');
  if (kind === 'CHANGE_OF_DATE' && newDay === null) faults.push('NEW_DAY_NEEDED');
  if (kind === 'CHANGE_OF_DATE' && (text ?? '').trim() === '') faults.push('REASON_NEEDED');
  return faults;
}

/** The mark of the number on a notice: 第 3 号. Numbers run by body and year, without a gap. */
export const noticeNumber = (number: number | null): string => `第 ${number ?? '　'} 号`;

/** The longest line of a title set in 2 号: 156 mm hold twenty characters, and one stays free. */
const TITLE_LINE = 19;

/**
 * A title on as few lines as it needs, broken where its parts end and never inside a word (GB/T 9704—2012, 7.3.1);
 * of the ways to do so, the one whose longest line is shortest.
 */
export function titleLines(parts: readonly string[]): string {
  let best = [parts.join('')];
  let bestScore = score(best);
  const cuts = 2 ** Math.max(parts.length - 1, 0);
  for (let cut = 0; cut < cuts; cut += 1) {
    const lines = parts.reduce<string[]>((all, part, at) => {
      const last = all.at(-1);
      if (last === undefined || (cut >> (at - 1)) & 1) return [...all, part];
      return [...all.slice(0, -1), last + part];
    }, []);
    const scored = score(lines);
    if (scored < bestScore) [best, bestScore] = [lines, scored];
  }
  return best.join('\n');
}

/** A line that is too long is worst, then many lines, then uneven ones. */
function score(lines: readonly string[]): number {
  const lengths = lines.map((line) => Array.from(line).length);
  const longest = Math.max(...lengths);
  return (longest > TITLE_LINE ? 1_000_000 * longest : 0) + lines.length * 1_000 + longest;
}

/** The body that conducts an election is its committee (选举委员会; EB-1). */
export const committeeName = (division: string): string => `${division}选举委员会`;
