import { Constituency } from '../constituencies/constituency.entity.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { closeIfComplete } from './close-count.service.ts';
import { keyingsAgree } from './consolidation.rules.ts';
import { CountPlace } from './count-place.entity.ts';
import { CountSheet } from './count-sheet.entity.ts';
import { countSheetFaults } from './count-sheet.rules.ts';
import { type Keying, KEYINGS, keyingRefusal } from '../kernel/keying.rules.ts';
import { openForCount } from './open-for-count.service.ts';
import { RoundChoice } from './round-choice.entity.ts';
import { sheetFacts } from './sheet-facts.rules.ts';
import { type KeyedFigures, sheetFigures, storedFigures } from './stored-sheet.rules.ts';

export type { KeyedFigures };

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A clerk keyed a count sheet. The figures are on the sheet, not here. */
    COUNT_KEYED: {
      readonly roundId: string;
      readonly placeId: string;
      readonly sheetId: string;
      readonly keying: number;
      readonly revision: number;
    };
    /** Both keyings of a place agree. */
    COUNT_AGREED: { readonly roundId: string; readonly placeId: string };
  }
}

export interface KeyCount extends Intent, KeyedFigures {
  readonly roundId: string;
  readonly keying: Keying;
  /** Where the ballots were counted; may be left out where there is one place. */
  readonly placeId?: string | null;
}

/**
 * Takes a clerk's keying of the count sheet of a place (EL 43; ZJE 47; EP-11). The round is locked first, so of two
 * keyings sent at once the second sees the first. When both agree the place is counted; when every place is, the count
 * is closed and the law's answer stored.
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
    const place = placeOf(await em.find(CountPlace, { roundId: round.id }), input.placeId ?? null);
    const sheets = await em.find(CountSheet, { placeId: place.id }, { orderBy: { revision: 'asc' } });
    const refusal = keyingRefusal(sheets, input.keying, keyedBy);
    if (refusal) throw new DomainError(refusal, { keying: input.keying });
    if (place.agreedAt) throw new DomainError('PLACE_AGREED', { place: place.name ?? constituency.name });

    const choices = await em.find(RoundChoice, { roundId: round.id }, { orderBy: { position: 'asc' } });
    const figures = sheetFigures(round, input);
    const faults = countSheetFaults(sheetFacts(round, choices), figures);
    if (faults.length > 0) throw new DomainError('COUNT_FAULTY', { faults });

    const sheet = em.create(CountSheet, {
      roundId: round.id,
      placeId: place.id,
      keying: input.keying,
      revision: sheets.filter(({ keying }) => keying === input.keying).length + 1,
      ...figures,
      voidCauses: figures.voidCauses ?? null,
      votes: figures.votes.map(({ name: personId, ...votes }) => ({ personId, ...votes })),
      writeIns: (figures.writeIns ?? []).map(({ name: written, votes }) => ({ written, votes })),
      keyedBy,
      keyedAt: ctx.clock.now(),
    });
    const { keying, revision } = sheet;
    const ids = { roundId: round.id, placeId: place.id };
    record({ type: 'COUNT_KEYED', ...ids, sheetId: sheet.id, keying, revision });
    const other = sheets.findLast((one) => one.keying !== input.keying);
    const agreed = other !== undefined && keyingsAgree(storedFigures(other), figures);
    if (agreed) {
      place.agreedAt = ctx.clock.now();
      record({ type: 'COUNT_AGREED', ...ids });
      await em.flush();
      await closeIfComplete(work, round);
    }
    return { roundId: round.id, sheetId: sheet.id, agreed };
  });
}

/** The place meant: the only one there is, or the one that was named. */
function placeOf(places: readonly CountPlace[], placeId: string | null): CountPlace {
  const [only, second] = places;
  const found = placeId === null && !second ? only : places.find(({ id }) => id === placeId);
  if (!found)
    throw new DomainError(placeId === null ? 'PLACE_MISSING' : 'NOT_FOUND', { entity: 'CountPlace' });
  return found;
}
