import { Constituency } from '../constituencies/constituency.entity.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { CountSheet } from './count-sheet.entity.ts';
import { countSheetFaults, type CountSheetFigures, keyingDifferences } from './count-sheet.rules.ts';
import { type Keying, KEYINGS, keyingRefusal } from './keying.rules.ts';
import { openForCount } from './open-for-count.service.ts';
import { outcomeOf } from './outcome.rules.ts';
import { RoundChoice } from './round-choice.entity.ts';
import type { Round } from './round.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A clerk keyed a count sheet. The figures are on the sheet, not here. */
    COUNT_KEYED: {
      readonly roundId: string;
      readonly sheetId: string;
      readonly keying: number;
      readonly revision: number;
    };
    /** Both keyings agree: the count is closed. */
    COUNT_AGREED: { readonly roundId: string };
  }
}

/** The figures of a sheet as a clerk sends them. */
export interface KeyedFigures {
  readonly issued: number;
  readonly returned: number;
  readonly invalid: number;
  /** When it is not stated apart, ballots returned or issued stand for it, as the round says (EW-4). */
  readonly participants?: number | null;
  readonly votes: readonly { readonly personId: string; readonly votes: number }[];
}

export interface KeyCount extends Intent, KeyedFigures {
  readonly roundId: string;
  readonly keying: Keying;
}

/** The figures as the rules read them: persons by id, participants filled in. */
export const sheetFigures = (
  { participantBasis }: Pick<Round, 'participantBasis'>,
  { issued, returned, invalid, participants, votes }: KeyedFigures,
): CountSheetFigures => ({
  issued,
  participants: participants ?? (participantBasis === 'ISSUED' ? issued : returned),
  returned,
  invalid,
  votes: votes.map((one) => ({ name: one.personId, votes: one.votes })),
});

/**
 * Takes a clerk's keying of the count sheet (EL 43; ZJE 47; EP-11). The round is locked first, so of two keyings sent
 * at once the second sees the first. When both agree, the count is closed and the law's answer stored.
 */
export async function keyCount(
  ctx: RequestContext,
  input: KeyCount,
): Promise<{ roundId: string; sheetId: string; agreed: boolean }> {
  const { id: keyedBy } = requireAccount(ctx.viewer);
  if (!KEYINGS.includes(input.keying)) throw new DomainError('KEYING_UNKNOWN');
  return change(ctx, 'keyCount', input, async (work) => {
    const { em, record } = work;
    const round = await openForCount(ctx, work, input.roundId);
    const constituency = await em.findOneOrFail(Constituency, round.constituencyId);
    requireIn(ctx, 'count:key', constituency.divisionCode);
    const sheets = await em.find(CountSheet, { roundId: round.id }, { orderBy: { revision: 'asc' } });
    const refusal = keyingRefusal(sheets, input.keying, keyedBy);
    if (refusal) throw new DomainError(refusal, { keying: input.keying });

    const choices = await choicesOf(work, round);
    const figures = sheetFigures(round, input);
    const { kind, registered, seats } = round;
    const candidates = new Set(choices.map(({ personId }) => personId));
    const faults = countSheetFaults({ registered, seats, candidates }, figures);
    if (faults.length > 0) throw new DomainError('COUNT_FAULTY', { faults });

    const before = sheets.filter(({ keying }) => keying === input.keying);
    const sheet = em.create(CountSheet, {
      roundId: round.id,
      keying: input.keying,
      revision: before.length + 1,
      ...figures,
      votes: input.votes.map(({ personId, votes }) => ({ personId, votes })),
      keyedBy,
      keyedAt: ctx.clock.now(),
    });
    record({
      type: 'COUNT_KEYED',
      roundId: round.id,
      sheetId: sheet.id,
      keying: sheet.keying,
      revision: sheet.revision,
    });
    const other = sheets.findLast(({ keying }) => keying !== input.keying);
    const agreed = other !== undefined && keyingDifferences(storedFigures(other), figures).length === 0;
    if (agreed) {
      round.state = 'COUNTED';
      round.outcome = outcomeOf({ kind, registered, seats, choices }, figures);
      record({ type: 'COUNT_AGREED', roundId: round.id });
    }
    return { roundId: round.id, sheetId: sheet.id, agreed };
  });
}

/** A stored sheet as the rules read it. */
export const storedFigures = (
  sheet: Pick<CountSheet, 'issued' | 'participants' | 'returned' | 'invalid' | 'votes'>,
): CountSheetFigures => ({
  issued: sheet.issued,
  participants: sheet.participants,
  returned: sheet.returned,
  invalid: sheet.invalid,
  votes: sheet.votes.map(({ personId, votes }) => ({ name: personId, votes })),
});

const choicesOf = ({ em }: Change, { id: roundId }: Round): Promise<RoundChoice[]> =>
  em.find(RoundChoice, { roundId }, { orderBy: { position: 'asc' } });
