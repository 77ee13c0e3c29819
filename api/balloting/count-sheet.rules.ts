import { codes } from '../kernel/codes.rules.ts';
import type { Voted } from '../kernel/ranking.rules.ts';
import { detailFaults, detailFigures, type SheetDetail } from './sheet-detail.rules.ts';

/** The figures on one count sheet (计票记录), as one clerk keyed them. */
export interface CountSheetFigures extends SheetDetail {
  readonly issued: number;
  /** Voters who took part: in person, by proxy, at a mobile box. */
  readonly participants: number;
  readonly returned: number;
  readonly invalid: number;
  /** Candidates, and voters written in who are known by now. */
  readonly votes: readonly MarkedVotes[];
}

/** Votes of one person, and where the sheet has the columns, the marks against and the ballots that left them blank (EL 41). */
export interface MarkedVotes extends Voted {
  readonly against?: number | null | undefined;
  readonly abstained?: number | null | undefined;
}

/** What the figures are held against. */
export interface CountSheetFacts {
  readonly registered: number;
  readonly seats: number;
  /** Who has to be on the sheet. */
  readonly candidates: ReadonlySet<string>;
  /** Who else may be: voters written in and known. */
  readonly others?: ReadonlySet<string>;
  /** The columns the sheet must have. */
  readonly marksCounted?: boolean;
  readonly voidCausesCounted?: boolean;
  /** Nobody can be written in where the vote is among the tied alone (EL 45). */
  readonly writeInsAllowed?: boolean;
}

/** Why a sheet does not add up. */
export const CountSheetFault = codes(
  'NOT_A_COUNT',
  'MORE_PARTICIPANTS_THAN_REGISTERED',
  'MORE_PARTICIPANTS_THAN_ISSUED',
  'MORE_RETURNED_THAN_ISSUED',
  'MORE_INVALID_THAN_RETURNED',
  'MORE_VOTES_THAN_VALID_BALLOTS',
  'MORE_VOTES_THAN_CHOICES',
  'UNKNOWN_CANDIDATE',
  'CANDIDATE_TWICE',
  'CANDIDATE_MISSING',
  'VOID_CAUSES_MISSING',
  'VOID_CAUSES_DO_NOT_SUM',
  'MARKS_MISSING',
  'MARKS_DO_NOT_SUM',
  'WRITTEN_TWICE',
  'WRITTEN_NAME_MISSING',
  'WRITE_IN_ON_TIE',
);
export type CountSheetFault = keyof typeof CountSheetFault;

/** A fault and the figure it is in: `returned`, `votes.` with a name, or `written.` with what stands on paper. */
export interface FaultyFigure {
  readonly code: CountSheetFault;
  readonly field: string;
}

/**
 * Every fault of a sheet at once, so that a clerk is not sent back one figure at a time (EL 43, 44; ZJE 47, 48; EP-11,
 * EW-1, EW-3). A valid ballot names at most as many persons as there are seats, and each of them once. More ballots than
 * were issued can only be a slip, unless the sheet says in so many words that they are more than the voters: that count
 * must be taken as it is, for it makes the election void.
 */
export function countSheetFaults(facts: CountSheetFacts, sheet: CountSheetFigures): FaultyFigure[] {
  const odd = figuresOf(sheet).filter(([, value]) => !Number.isSafeInteger(value) || value < 0);
  const faults: FaultyFigure[] = odd.map(([field]) => ({ code: 'NOT_A_COUNT', field }));
  const add = (code: CountSheetFault, field: string) => faults.push({ code, field });

  const valid = sheet.returned - sheet.invalid;
  if (sheet.participants > facts.registered) add('MORE_PARTICIPANTS_THAN_REGISTERED', 'participants');
  if (sheet.participants > sheet.issued) add('MORE_PARTICIPANTS_THAN_ISSUED', 'participants');
  if (sheet.returned > sheet.issued && sheet.returned <= sheet.participants)
    add('MORE_RETURNED_THAN_ISSUED', 'returned');
  if (valid < 0) add('MORE_INVALID_THAN_RETURNED', 'invalid');
  for (const { name, votes } of sheet.votes) {
    if (votes > Math.max(valid, 0)) add('MORE_VOTES_THAN_VALID_BALLOTS', `votes.${name}`);
    if (!facts.candidates.has(name) && !facts.others?.has(name)) add('UNKNOWN_CANDIDATE', `votes.${name}`);
  }
  const names = sheet.votes.map(({ name }) => name);
  const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  for (const name of twice) add('CANDIDATE_TWICE', `votes.${name}`);
  for (const name of facts.candidates) if (!names.includes(name)) add('CANDIDATE_MISSING', `votes.${name}`);
  faults.push(...detailFaults(facts, sheet, Math.max(valid, 0)));
  const written = sheet.writeIns ?? [];
  const sum = [...sheet.votes, ...written].reduce((total, { votes }) => total + votes, 0);
  if (sum > Math.max(valid, 0) * facts.seats) add('MORE_VOTES_THAN_CHOICES', 'votes');
  return faults;
}

/** A figure that two clerks keyed differently; what one of them left out is `null`. */
export interface Difference {
  readonly field: string;
  readonly first: number | null;
  readonly second: number | null;
}

/** Where two keyings of one sheet differ; empty when both agree (EL 43; ZJE 47; EP-11). */
export function keyingDifferences(first: CountSheetFigures, second: CountSheetFigures): Difference[] {
  const [one, other] = [new Map(figuresOf(first)), new Map(figuresOf(second))];
  return [...new Set([...one.keys(), ...other.keys()])]
    .map((field) => ({ field, first: one.get(field) ?? null, second: other.get(field) ?? null }))
    .filter((figure) => !Object.is(figure.first, figure.second));
}

const figuresOf = (sheet: CountSheetFigures): (readonly [string, number])[] => [
  ['issued', sheet.issued],
  ['participants', sheet.participants],
  ['returned', sheet.returned],
  ['invalid', sheet.invalid],
  ...sheet.votes.map(({ name, votes: n }) => [`votes.${name}`, n] as const),
  ...detailFigures(sheet),
];
