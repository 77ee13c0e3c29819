import type { Counting } from './consolidation.rules.ts';

/** What an election may settle about its counts. */
export interface CountChoices {
  readonly counting: Counting;
  /** Sheets show marks against and blanks for each candidate (EP-5). */
  readonly marksCounted: boolean;
  /** Sheets say why ballots are void (EW-3). */
  readonly voidCausesCounted: boolean;
  /** Voters who were written in can be candidates of another election: the law does not exclude them (EL 45; EW-6). */
  readonly anotherWriteIns: boolean;
  /** A photo of each signed sheet is there before the result is declared, or the reason why not. */
  readonly photoRequired: boolean;
}

/** Boxes opened together, as Zhejiang has it (ZJE 47; EP-11), and the evidence kept. */
export const COUNT_DEFAULTS: CountChoices = {
  counting: 'CONSOLIDATED',
  marksCounted: false,
  voidCausesCounted: false,
  anotherWriteIns: true,
  photoRequired: true,
};
