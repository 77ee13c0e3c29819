import { codes } from '../kernel/codes.rules.ts';
import type { Voted } from '../kernel/ranking.rules.ts';
import type { CountSheetFacts, CountSheetFigures, FaultyFigure } from './count-sheet.rules.ts';

/** Why a ballot is void: more names than seats, not to be read, no valid mark, another cause (EL 44; EW-3). */
export const VoidCause = codes('MORE_NAMES_THAN_SEATS', 'UNREADABLE', 'NO_VALID_MARK', 'OTHER');
export type VoidCause = keyof typeof VoidCause;
export type VoidCauses = Readonly<Record<VoidCause, number>>;
export const VOID_CAUSES = Object.values(VoidCause);

/** What a sheet may say beyond its first figures. */
export interface SheetDetail {
  /** How many ballots are void for each cause; left out where the sheet does not say. */
  readonly voidCauses?: VoidCauses | null | undefined;
  /** Names voters wrote, as they stand on paper, with their votes (EL 41; EP-5). */
  readonly writeIns?: readonly Voted[] | undefined;
}

/** A name as it is compared: without blanks between characters, in one form of Unicode. */
export const writtenName = (text: string): string => {
  const one = text.normalize('NFKC').trim().replaceAll(/\s+/gu, ' ');
  return one.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
};

/**
 * What stands against the finer columns of a sheet. The causes add up to the void ballots (EW-3). Each valid ballot is
 * for a candidate, against, or blank, so the three add up to the valid ballots (EL 41; ZJE 46; EP-5).
 */
export function detailFaults(
  facts: CountSheetFacts,
  sheet: CountSheetFigures,
  valid: number,
): FaultyFigure[] {
  return [
    ...voidCauseFaults(facts, sheet),
    ...markFaults(facts, sheet, valid),
    ...writtenFaults(facts, sheet, valid),
  ];
}

function voidCauseFaults(facts: CountSheetFacts, { voidCauses, invalid }: CountSheetFigures): FaultyFigure[] {
  if (!voidCauses) return facts.voidCausesCounted ? [{ code: 'VOID_CAUSES_MISSING', field: 'invalid' }] : [];
  const sum = VOID_CAUSES.reduce((total, cause) => total + voidCauses[cause], 0);
  return sum === invalid ? [] : [{ code: 'VOID_CAUSES_DO_NOT_SUM', field: 'invalid' }];
}

function markFaults(facts: CountSheetFacts, { votes }: CountSheetFigures, valid: number): FaultyFigure[] {
  return votes
    .filter(({ name }) => facts.candidates.has(name))
    .flatMap(({ name, votes: approved, against, abstained }): FaultyFigure[] => {
      const field = `votes.${name}`;
      const stated = typeof against === 'number' && typeof abstained === 'number';
      if (!stated) return facts.marksCounted ? [{ code: 'MARKS_MISSING', field }] : [];
      return approved + against + abstained === valid ? [] : [{ code: 'MARKS_DO_NOT_SUM', field }];
    });
}

function writtenFaults(
  facts: CountSheetFacts,
  { writeIns = [] }: CountSheetFigures,
  valid: number,
): FaultyFigure[] {
  if (writeIns.length > 0 && facts.writeInsAllowed === false) {
    return [{ code: 'WRITE_IN_ON_TIE', field: 'writeIns' }];
  }
  const names = writeIns.map(({ name }) => writtenName(name));
  return writeIns.flatMap(({ votes }, at): FaultyFigure[] => {
    const name = names[at] ?? '';
    const field = `written.${name}`;
    if (name === '') return [{ code: 'WRITTEN_NAME_MISSING', field: 'writeIns' }];
    if (names.indexOf(name) !== at) return [{ code: 'WRITTEN_TWICE', field }];
    return votes > valid ? [{ code: 'MORE_VOTES_THAN_VALID_BALLOTS', field }] : [];
  });
}

/** The finer figures of a sheet by name, for comparing two keyings. */
export const detailFigures = ({
  voidCauses,
  writeIns = [],
  votes,
}: CountSheetFigures): (readonly [string, number])[] => [
  ...(voidCauses ? VOID_CAUSES.map((cause) => [`void.${cause}`, voidCauses[cause]] as const) : []),
  ...votes.flatMap(({ name, against, abstained }) => [
    ...(typeof against === 'number' ? [[`against.${name}`, against] as const] : []),
    ...(typeof abstained === 'number' ? [[`abstained.${name}`, abstained] as const] : []),
  ]),
  ...writeIns.map(({ name, votes: n }) => [`written.${writtenName(name)}`, n] as const),
];
