import { readNumber } from '../ui/NumberField.tsx';

/** What stands in each cell of the sheet, exactly as it was typed. */
export type Cells = Readonly<Record<string, string>>;

/** The figures of the sheet above the votes, in the order they are written on it. */
export const BALLOT_FIELDS = ['issued', 'returned', 'invalid', 'participants'] as const;
export type BallotField = (typeof BALLOT_FIELDS)[number];

/** The name of the cell that holds somebody's votes. */
export const votesField = (personId: string): string => `votes.${personId}`;

/** Why ballots are void, in the order of the sheet. */
export const VOID_CAUSES = ['MORE_NAMES_THAN_SEATS', 'UNREADABLE', 'NO_VALID_MARK', 'OTHER'] as const;
export type VoidCause = (typeof VOID_CAUSES)[number];

/** A name as voters wrote it, exactly as it was typed. */
export interface WrittenLine {
  readonly written: string;
  readonly votes: string;
}

/** The columns a sheet has beyond the first. */
export interface Columns {
  readonly marks: boolean;
  readonly causes: boolean;
}

/** Every cell of a sheet, in the order in which Enter goes through them. */
export const fieldsOf = (personIds: readonly string[], { marks, causes }: Columns): readonly string[] => [
  ...BALLOT_FIELDS,
  ...(causes ? VOID_CAUSES.map((cause) => `void.${cause}`) : []),
  ...personIds.flatMap((id) => [votesField(id), ...(marks ? [`against.${id}`, `abstained.${id}`] : [])]),
];

/** A sheet as it was sent before. */
export interface Keyed {
  readonly issued: number;
  readonly participants: number;
  readonly returned: number;
  readonly invalid: number;
  readonly voidCauses?: Readonly<Record<VoidCause, number>> | null;
  readonly votes: readonly {
    readonly personId: string;
    readonly votes: number;
    readonly against?: number | null;
    readonly abstained?: number | null;
  }[];
  readonly writeIns?: readonly { readonly written: string; readonly votes: number }[];
}

/** A whole number, null for an empty cell, undefined for anything else. */
export function countIn(text: string | undefined): number | null | undefined {
  const value = readNumber(text ?? '');
  return value === null || value === undefined || Number.isSafeInteger(value) ? value : undefined;
}

/** The cells of a sheet that was keyed before, to be corrected. */
export const cellsOf = ({ votes, voidCauses, writeIns: _lines, ...ballots }: Keyed): Cells =>
  Object.fromEntries([
    ...BALLOT_FIELDS.map((field) => [field, String(ballots[field])] as const),
    ...(voidCauses ? VOID_CAUSES.map((cause) => [`void.${cause}`, String(voidCauses[cause])] as const) : []),
    ...votes.flatMap(({ personId, votes: approved, against, abstained }) => [
      [votesField(personId), String(approved)] as const,
      ...(typeof against === 'number' ? [[`against.${personId}`, String(against)] as const] : []),
      ...(typeof abstained === 'number' ? [[`abstained.${personId}`, String(abstained)] as const] : []),
    ]),
  ]);

/** The lines of written names that were keyed before. */
export const linesOf = ({ writeIns = [] }: Keyed): readonly WrittenLine[] =>
  writeIns.map(({ written, votes }) => ({ written, votes: String(votes) }));

/**
 * The figures to try while somebody is typing. What is still empty is filled so that it stands against nothing: only
 * cells that are filled in can be wrong.
 */
export function figuresToTry(cells: Cells, personIds: readonly string[], lines: readonly WrittenLine[] = []) {
  const known = (field: string) => countIn(cells[field]) ?? null;
  const marks = (id: string) => {
    const [against, abstained] = [known(`against.${id}`), known(`abstained.${id}`)];
    return against === null || abstained === null ? {} : { against, abstained };
  };
  const votes = personIds.map((personId) => ({
    personId,
    votes: known(votesField(personId)) ?? 0,
    ...marks(personId),
  }));
  const invalid = known('invalid') ?? 0;
  const participants = known('participants');
  const writeIns = lines
    .filter(({ written, votes: typed }) => written.trim() !== '' || typed.trim() !== '')
    .map(({ written, votes: typed }) => ({ written, votes: countIn(typed) ?? 0 }));
  const most = Math.max(invalid, ...votes.map((one) => one.votes));
  const returned = known('returned') ?? known('issued') ?? invalid + most;
  const issued = known('issued') ?? Math.max(returned, participants ?? 0);
  return {
    issued,
    returned,
    invalid,
    participants,
    ...causesIn(known),
    votes,
    ...(lines.length > 0 ? { writeIns } : {}),
  };
}

/** The causes of void ballots, once all of them are filled in. */
function causesIn(known: (field: string) => number | null) {
  const [names, unreadable, noMark, other] = VOID_CAUSES.map((cause) => known(`void.${cause}`));
  if (typeof names !== 'number' || typeof unreadable !== 'number') return {};
  if (typeof noMark !== 'number' || typeof other !== 'number') return {};
  return {
    voidCauses: { MORE_NAMES_THAN_SEATS: names, UNREADABLE: unreadable, NO_VALID_MARK: noMark, OTHER: other },
  };
}

/** The sums that tick under the columns; null while one of their figures is missing. */
export function sumsOf(
  cells: Cells,
  personIds: readonly string[],
  seats: number,
  lines: readonly WrittenLine[] = [],
) {
  const [returned, invalid] = [countIn(cells['returned']), countIn(cells['invalid'])];
  const known = typeof returned === 'number' && typeof invalid === 'number';
  const valid = known ? returned - invalid : null;
  const listed = personIds.reduce((sum, id) => sum + (countIn(cells[votesField(id)]) ?? 0), 0);
  const votes = lines.reduce((sum, one) => sum + (countIn(one.votes) ?? 0), listed);
  return { returned, invalid, valid, votes, limit: valid === null ? null : Math.max(valid, 0) * seats };
}
