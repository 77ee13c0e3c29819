import type { CountSheetFigures } from './count-sheet.rules.ts';
import type { ParticipantBasis } from './result.rules.ts';
import { type VoidCauses, writtenName } from './sheet-detail.rules.ts';

/** The figures of a sheet as a clerk sends them. */
export interface KeyedFigures {
  readonly issued: number;
  readonly returned: number;
  readonly invalid: number;
  /** When it is not stated apart, ballots returned or issued stand for it, as the round says (EW-4). */
  readonly participants?: number | null;
  readonly voidCauses?: VoidCauses | null | undefined;
  readonly votes: readonly {
    readonly personId: string;
    readonly votes: number;
    readonly against?: number | null | undefined;
    readonly abstained?: number | null | undefined;
  }[];
  readonly writeIns?: readonly { readonly written: string; readonly votes: number }[] | null | undefined;
}

/** The figures as the rules read them: persons by id, participants filled in, names in one form. */
export function sheetFigures(
  { participantBasis }: { readonly participantBasis: ParticipantBasis },
  keyed: KeyedFigures,
): CountSheetFigures {
  const { issued, returned, invalid } = keyed;
  return {
    issued,
    participants: keyed.participants ?? (participantBasis === 'ISSUED' ? issued : returned),
    returned,
    invalid,
    voidCauses: keyed.voidCauses ?? null,
    votes: keyed.votes.map(({ personId, votes, against, abstained }) => ({
      name: personId,
      votes,
      against: against ?? null,
      abstained: abstained ?? null,
    })),
    writeIns: (keyed.writeIns ?? []).map(({ written, votes }) => ({ name: writtenName(written), votes })),
  };
}

/** A stored sheet as the rules read it; nothing of it is missing. */
export const storedFigures = (sheet: KeyedFigures & { readonly participants: number }): CountSheetFigures =>
  sheetFigures({ participantBasis: 'RETURNED' }, sheet);
