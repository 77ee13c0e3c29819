import { readNumber } from '../ui/NumberField.tsx';

/** What stands in each cell of the sheet, exactly as it was typed. */
export type Cells = Readonly<Record<string, string>>;

/** The figures of the sheet above the votes, in the order they are written on it. */
export const BALLOT_FIELDS = ['issued', 'returned', 'invalid', 'participants'] as const;
export type BallotField = (typeof BALLOT_FIELDS)[number];

/** The name of the cell that holds somebody's votes. */
export const votesField = (personId: string): string => `votes.${personId}`;

/** A sheet as it was sent before. */
export interface Keyed {
  readonly issued: number;
  readonly participants: number;
  readonly returned: number;
  readonly invalid: number;
  readonly votes: readonly { readonly personId: string; readonly votes: number }[];
}

/** A whole number, null for an empty cell, undefined for anything else. */
export function countIn(text: string | undefined): number | null | undefined {
  const value = readNumber(text ?? '');
  return value === null || value === undefined || Number.isSafeInteger(value) ? value : undefined;
}

/** The cells of a sheet that was keyed before, to be corrected. */
export const cellsOf = ({ votes, ...ballots }: Keyed): Cells =>
  Object.fromEntries([
    ...BALLOT_FIELDS.map((field) => [field, String(ballots[field])] as const),
    ...votes.map((one) => [votesField(one.personId), String(one.votes)] as const),
  ]);

/**
 * The figures to try while somebody is typing. What is still empty is filled so that it stands against nothing: only
 * cells that are filled in can be wrong.
 */
export function figuresToTry(cells: Cells, personIds: readonly string[]) {
  const known = (field: string) => countIn(cells[field]) ?? null;
  const votes = personIds.map((personId) => ({ personId, votes: known(votesField(personId)) ?? 0 }));
  const invalid = known('invalid') ?? 0;
  const participants = known('participants');
  const most = Math.max(invalid, ...votes.map((one) => one.votes));
  const returned = known('returned') ?? known('issued') ?? invalid + most;
  const issued = known('issued') ?? Math.max(returned, participants ?? 0);
  return { issued, returned, invalid, participants, votes };
}

/** The sums that tick under the columns; null while one of their figures is missing. */
export function sumsOf(cells: Cells, personIds: readonly string[], seats: number) {
  const [returned, invalid] = [countIn(cells['returned']), countIn(cells['invalid'])];
  const known = typeof returned === 'number' && typeof invalid === 'number';
  const valid = known ? returned - invalid : null;
  const votes = personIds.reduce((sum, id) => sum + (countIn(cells[votesField(id)]) ?? 0), 0);
  return { returned, invalid, valid, votes, limit: valid === null ? null : Math.max(valid, 0) * seats };
}
