import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { RefusalCode } from '../kernel/refusal.rules.ts';
import { VoterList } from '../registration/voter-list.entity.ts';
import { hourAt, placeOfDesk } from './check-in.service.ts';
import { handOut } from './hand-out.service.ts';
import { NUMBERED_ROLL } from './station-roll.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Lines ticked off on the printed roll were entered, and some could not be. */
    PAPER_ROLL_ENTERED: {
      readonly placeId: string;
      readonly listId: string;
      readonly entered: number;
      readonly refused: readonly { readonly number: number; readonly code: string }[];
    };
  }
}

/** A sheet has some fifty lines. */
const MOST_NUMBERS = 200;

export interface EnterPaperRoll extends Intent {
  readonly placeId: string;
  /** The list the sheets were printed from. */
  readonly listId: string;
  /** Numbers ticked off, all in one hour. */
  readonly numbers: readonly number[];
  readonly hour: number;
}

export interface PaperRollEntered {
  readonly placeId: string;
  readonly entered: number;
  readonly refused: readonly {
    readonly number: number;
    readonly code: RefusalCode;
    readonly details: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * Enters check-ins that were made on the printed roll while there was no desk. A voter who had a ballot already is told
 * apart from the others, who are entered: the paper is a record of what happened.
 */
export function enterPaperRoll(ctx: RequestContext, input: EnterPaperRoll): Promise<PaperRollEntered> {
  return change(ctx, 'enterPaperRoll', input, async (work) => {
    const { placeId, listId } = input;
    const numbers = [...new Set(input.numbers)];
    if (numbers.length === 0 || numbers.length > MOST_NUMBERS) {
      throw new DomainError('PAGE_SIZE', { first: numbers.length, max: MOST_NUMBERS });
    }
    const place = await placeOfDesk(ctx, work, placeId);
    const at = await hourAt(ctx, work, place, input.hour);
    await work.em.findOneOrFail(VoterList, { id: listId, electionId: place.electionId });
    const lines = await work.sql<{ number: number; personId: string }>(
      `select number, person_id as "personId" from (${NUMBERED_ROLL}) x where number = any(?::int[])`,
      [listId, placeId, `{${numbers.join(',')}}`],
    );
    const refused: { number: number; code: RefusalCode; details: Readonly<Record<string, unknown>> }[] = [];
    let entered = 0;
    for (const number of numbers) {
      const line = lines.find((one) => one.number === number);
      try {
        if (!line) throw new DomainError('NOT_ON_ROLL');
        const to = { personId: line.personId, means: 'PAPER_ROLL' as const, ...at, assistedBy: null };
        await handOut(ctx, work, place, to);
        await work.em.flush();
        entered += 1;
      } catch (reason) {
        // A refusal is thrown before anything of that line is written.
        if (!(reason instanceof DomainError)) throw reason;
        refused.push({ number, code: reason.code, details: reason.details });
      }
    }
    const told = refused.map(({ number, code }) => ({ number, code }));
    work.record({ type: 'PAPER_ROLL_ENTERED', placeId, listId, entered, refused: told });
    return { placeId, entered, refused };
  });
}
