import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { Congress } from '../constituencies/congress.entity.ts';
import { constituencyOf } from '../elections/constituency-of.queries.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText } from '../kernel/text.ts';
import { type LedgerTotals, movementFaults, type MovementKind } from './ballot-ledger.rules.ts';
import { BallotMovement } from './ballot-movement.entity.ts';
import { placeForChange, servedAt } from './place-of.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Ballot papers were printed, delivered to a place, or spoilt there and exchanged. */
    BALLOTS_MOVED: {
      readonly constituencyId: string;
      readonly placeId: string | null;
      readonly kind: MovementKind;
      readonly quantity: number;
    };
  }
}

interface Moved {
  readonly quantity: number;
  readonly note?: string | null;
}

export interface RecordPrinting extends Intent, Moved {
  readonly electionId: string;
  readonly constituencyId: string;
  readonly voteNumber?: number | null;
}

/** Enters the ballot papers that were printed for a constituency. */
export function recordPrinting(ctx: RequestContext, input: RecordPrinting): Promise<{ id: string }> {
  return change(ctx, 'recordPrinting', input, async (work) => {
    const { electionId, constituencyId } = input;
    const { divisionCode, termId } = await constituencyOf(work.em, electionId, constituencyId);
    requireIn(ctx, 'election:manage', divisionCode);
    const { congressId } = await work.em.findOneOrFail(CongressTerm, termId);
    const { level } = await work.em.findOneOrFail(Congress, congressId);
    const voteNumber = input.voteNumber ?? 1;
    const { quantity, note } = input;
    const stock = { electionId, voteNumber, constituencyId, level };
    return move(ctx, work, { ...stock, placeId: null, kind: 'PRINTED', quantity, note: note ?? null });
  });
}

export interface RecordMovement extends Intent, Moved {
  readonly placeId: string;
  readonly level: CongressLevel;
  readonly kind: MovementKind;
}

/** Enters ballot papers that were delivered to a place, or spoilt there and exchanged for others (EP-11). */
export function recordMovement(ctx: RequestContext, input: RecordMovement): Promise<{ id: string }> {
  return change(ctx, 'recordMovement', input, async (work) => {
    const place = await placeForChange(ctx, work, 'ledger:record', input.placeId);
    if (place.state === 'CLOSED') throw new DomainError('PLACE_CLOSED', { place: place.name });
    if (input.kind === 'SPOILT' && place.state === 'PLANNED') {
      throw new DomainError('PLACE_NOT_OPEN', { place: place.name });
    }
    const served = await servedAt(work, place.id);
    const own = served.find(({ level }) => level === input.level);
    if (!own || input.kind === 'PRINTED') throw new DomainError('LEVEL_NOT_SERVED', { place: place.name });
    const { electionId, voteNumber, id: placeId } = place;
    const { constituencyId } = own;
    return move(ctx, work, { ...input, electionId, voteNumber, constituencyId, placeId });
  });
}

interface Line extends Moved {
  readonly electionId: string;
  readonly voteNumber: number;
  readonly constituencyId: string;
  readonly level: CongressLevel;
  readonly placeId: string | null;
  readonly kind: MovementKind;
}

async function move(ctx: RequestContext, work: Change, line: Line): Promise<{ id: string }> {
  const { electionId, voteNumber, constituencyId, level, placeId, kind, quantity } = line;
  // The papers of a constituency are one stock: two deliveries from it wait for each other.
  await work.sql(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [
    `papers ${electionId} ${constituencyId} ${voteNumber}`,
  ]);
  const note = optionalText('note', line.note);
  const totals = await totalsOf(work, line);
  const faults = movementFaults(totals, { kind, quantity, note });
  if (faults.length > 0) throw new DomainError('LEDGER_FAULTY', { faults, ...totals });
  const row = work.em.create(BallotMovement, {
    electionId,
    voteNumber,
    constituencyId,
    level,
    placeId,
    kind,
    quantity,
    note,
    recordedAt: ctx.clock.now(),
    recordedBy: requireAccount(ctx.viewer).id,
  });
  await work.em.flush();
  work.record({ type: 'BALLOTS_MOVED', constituencyId, placeId, kind, quantity });
  return { id: row.id };
}

/** What stands in the ledger of a constituency, and of one of its places. */
export async function totalsOf(
  { sql }: Change,
  of: Pick<Line, 'electionId' | 'voteNumber' | 'constituencyId' | 'placeId'>,
): Promise<LedgerTotals> {
  const [row] = await sql<LedgerTotals>(
    `select coalesce(sum(quantity) filter (where kind = 'PRINTED'), 0)::int as printed,
       coalesce(sum(quantity) filter (where kind = 'DELIVERED'), 0)::int as "deliveredToAll",
       coalesce(sum(quantity) filter (where kind = 'DELIVERED' and place_id = ?::uuid), 0)::int as delivered,
       coalesce(sum(quantity) filter (where kind = 'SPOILT' and place_id = ?::uuid), 0)::int as spoilt
     from county.ballot_movement where election_id = ? and constituency_id = ? and vote_number = ?`,
    [of.placeId, of.placeId, of.electionId, of.constituencyId, of.voteNumber],
  );
  return row ?? { printed: 0, deliveredToAll: 0, delivered: 0, spoilt: 0 };
}
