import { Constituency } from '../constituencies/constituency.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { totalOf } from './consolidation.rules.ts';
import { CountPlace } from './count-place.entity.ts';
import { CountSheet } from './count-sheet.entity.ts';
import { countSheetFaults, type CountSheetFigures } from './count-sheet.rules.ts';
import { openForCount } from './open-for-count.service.ts';
import { outcomeOf } from './outcome.rules.ts';
import { RoundChoice } from './round-choice.entity.ts';
import type { Round } from './round.entity.ts';
import { sheetFacts, totalFacts } from './sheet-facts.rules.ts';
import { storedFigures } from './stored-sheet.rules.ts';
import { WriteInMerge } from './write-in-merge.entity.ts';
import { unmerged, withMerged } from './write-in.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Every place agrees and every written name has its person: the count is closed, its result found. */
    COUNT_CLOSED: { readonly roundId: string; readonly places: number };
  }
}

export interface CloseCount extends Intent {
  readonly roundId: string;
}

/**
 * Closes a count in which names were written in, once somebody has said for each whom it stands for (EL 41, 43; EW-8).
 * A count without written names closes by itself, when the last place agrees.
 */
export function closeCount(ctx: RequestContext, input: CloseCount): Promise<{ roundId: string }> {
  return change(ctx, 'closeCount', input, async (work) => {
    const round = await openForCount(ctx, work, input.roundId);
    const constituency = await work.em.findOneOrFail(Constituency, round.constituencyId);
    requireIn(ctx, 'count:key', constituency.divisionCode);
    const places = await work.em.find(CountPlace, { roundId: round.id });
    const missing = places.filter(({ agreedAt }) => agreedAt === null);
    if (missing.length > 0) throw new DomainError('PLACES_MISSING', { missing: missing.length });
    const total = await totalCounted(work, round);
    const written = unmerged(total, await work.em.find(WriteInMerge, { roundId: round.id }));
    if (written.length > 0) throw new DomainError('WRITE_INS_UNMERGED', { names: written.join('、') });
    await close(work, round, total, places.length);
    return { roundId: round.id };
  });
}

/** Closes the count of a round if nothing is left for people to do: all places agree, and nobody was written in. */
export async function closeIfComplete(work: Change, round: Round): Promise<void> {
  const places = await work.em.find(CountPlace, { roundId: round.id });
  if (places.some(({ agreedAt }) => agreedAt === null)) return;
  const total = await totalCounted(work, round);
  if ((total.writeIns ?? []).length > 0) return;
  const faults = await faultsOf(work, round, total);
  // Each sheet can be true and their sum impossible: then the places are looked at again.
  if (faults.length > 0 && places.length > 1) return;
  await close(work, round, total, places.length);
}

async function close(work: Change, round: Round, total: CountSheetFigures, places: number): Promise<void> {
  const { em, record } = work;
  const merged = withMerged(total, await em.find(WriteInMerge, { roundId: round.id }));
  const choices = await em.find(RoundChoice, { roundId: round.id }, { orderBy: { position: 'asc' } });
  const faults = await faultsOf(work, round, merged);
  if (faults.length > 0) throw new DomainError('COUNT_FAULTY', { faults });
  const { kind, registered, seats, anotherWriteIns } = round;
  const outcome = outcomeOf({ kind, registered, seats, anotherWriteIns, choices }, merged);
  em.assign(round, { state: 'COUNTED', outcome });
  record({ type: 'COUNT_CLOSED', roundId: round.id, places });
}

async function faultsOf({ em }: Change, round: Round, total: CountSheetFigures) {
  const choices = await em.find(RoundChoice, { roundId: round.id });
  return countSheetFaults(totalFacts(sheetFacts(round, choices)), total);
}

/** The sum of the newest sheets of all places; both keyings of each say the same, so either is the count. */
async function totalCounted({ em }: Change, { id: roundId }: Round): Promise<CountSheetFigures> {
  const sheets = await em.find(CountSheet, { roundId, keying: 1 }, { orderBy: { revision: 'asc' } });
  const newest = new Map(sheets.map((one) => [one.placeId, one]));
  return totalOf([...newest.values()].map(storedFigures));
}
