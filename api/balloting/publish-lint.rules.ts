import { codes } from '../kernel/codes.rules.ts';

/** What is wrong with figures that are about to leave the house. */
export const LintCode = codes(
  'TURNOUT_OVER_ALL',
  'PARTICIPANTS_OVER_ISSUED',
  'INVALID_OVER_RETURNED',
  'VOTES_OVER_VALID',
  'VOTES_OVER_CHOICES',
  'OUTCOME_DIFFERS',
  'SEATS_DO_NOT_ADD_UP',
  'LIST_DOES_NOT_ADD_UP',
  'PLACES_DO_NOT_ADD_UP',
  'RATE_DOES_NOT_FOLLOW',
  'NOT_DECLARED',
);
export type LintCode = keyof typeof LintCode;

/** An ERROR keeps figures inside; a WARNING says what they leave out. */
export const LintSeverity = codes('ERROR', 'WARNING');
export type LintSeverity = keyof typeof LintSeverity;

/** A finding with the two figures that ought to agree, or of which the first must not exceed the second. */
export interface LintFinding {
  readonly code: LintCode;
  readonly severity: LintSeverity;
  /** Where: a constituency by its name, or the election. */
  readonly where: string;
  readonly roundId: string | null;
  readonly figure: number;
  readonly against: number;
}

/** A declared round with what it is held against. */
export interface LintRound {
  readonly roundId: string;
  readonly where: string;
  readonly seats: number;
  readonly registered: number;
  /** Voters on the published list with its corrections, on the day of the vote; null where no list was published. */
  readonly onListThatDay: number | null;
  readonly participants: number;
  readonly issued: number;
  readonly returned: number;
  readonly invalid: number;
  readonly valid: boolean;
  readonly votes: readonly number[];
  readonly elected: number;
  readonly tieSeats: number;
  readonly unfilled: number;
  /** How many the engine elects when it is asked again; the sum of the boxes' returned ballots where they were counted apart. */
  readonly electedAgain: number;
  readonly returnedAtPlaces: number | null;
}

/**
 * Holds a declared round against itself before it is published (EL 46; ZJE 50; EW-10): parts sum to wholes, nobody votes
 * twice, the list and its corrections are the voters of the day, and the stored result is what the count gives.
 */
export function lintRound(round: LintRound): LintFinding[] {
  const { roundId, where } = round;
  const found: LintFinding[] = [];
  const over = (code: LintCode, figure: number, against: number) => {
    if (figure > against) found.push({ code, severity: 'ERROR', where, roundId, figure, against });
  };
  const differs = (code: LintCode, figure: number, against: number | null) => {
    if (against !== null && figure !== against) {
      found.push({ code, severity: 'ERROR', where, roundId, figure, against });
    }
  };
  const valid = round.returned - round.invalid;
  over('TURNOUT_OVER_ALL', round.participants, round.registered);
  over('PARTICIPANTS_OVER_ISSUED', round.participants, round.issued);
  over('INVALID_OVER_RETURNED', round.invalid, round.returned);
  over('VOTES_OVER_VALID', Math.max(0, ...round.votes), valid);
  over('VOTES_OVER_CHOICES', sum(round.votes), valid * round.seats);
  differs('OUTCOME_DIFFERS', round.elected, round.electedAgain);
  // A void vote fills nothing and leaves nothing over: it is held again.
  if (round.valid)
    differs('SEATS_DO_NOT_ADD_UP', round.elected + round.tieSeats + round.unfilled, round.seats);
  differs('LIST_DOES_NOT_ADD_UP', round.registered, round.onListThatDay);
  differs('PLACES_DO_NOT_ADD_UP', round.returned, round.returnedAtPlaces);
  return found;
}

/** A share as it is printed: its counts beside it, in per cent with one decimal. */
export interface PrintedRate {
  readonly where: string;
  readonly part: number;
  readonly whole: number;
  readonly percent: string;
}

/** The share of a part in a whole as it is printed, `66.5`; null where there is no whole. */
export const percentOf = (part: number, whole: number): string | null =>
  whole === 0 ? null : ((part * 100) / whole).toFixed(1);

/** A printed rate that does not follow from the counts beside it. */
export function lintRate({ where, part, whole, percent }: PrintedRate): LintFinding[] {
  if (percentOf(part, whole) === percent) return [];
  const figure = Number(percent);
  return [{ code: 'RATE_DOES_NOT_FOLLOW', severity: 'ERROR', where, roundId: null, figure, against: part }];
}

/** Constituencies that have not declared: figures of the whole leave them out and must say so. */
export const lintComplete = (where: string, declared: number, all: number): LintFinding[] =>
  declared >= all
    ? []
    : [{ code: 'NOT_DECLARED', severity: 'WARNING', where, roundId: null, figure: declared, against: all }];

/** Whether figures may leave the house. */
export const mayPublish = (findings: readonly LintFinding[]): boolean =>
  findings.every(({ severity }) => severity !== 'ERROR');

const sum = (figures: readonly number[]): number => figures.reduce((total, one) => total + one, 0);
