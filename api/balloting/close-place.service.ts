import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { requireAccount } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import { timeInChina } from '../kernel/clock.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { type ClosingFigures, closingDifferences } from './ballot-ledger.rules.ts';
import { BallotClosing } from './ballot-closing.entity.ts';
import { BoxHandover } from './box-handover.entity.ts';
import { CheckIn } from './check-in.entity.ts';
import { CrewMember } from './crew-member.entity.ts';
import { placeForChange, requireOpen, servedAt } from './place-of.queries.ts';
import type { PollingPlace } from './polling-place.entity.ts';
import { totalsOf } from './record-movement.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A place was closed and its box sealed, with what its papers added up to. */
    PLACE_CLOSED: {
      readonly placeId: string;
      readonly figures: readonly (ClosingFigures & { readonly level: CongressLevel })[];
      readonly signedBy: readonly string[];
      readonly explanation: string | null;
    };
    /** The sealed box arrived at the counting place. */
    BOX_HANDED_OVER: { readonly placeId: string; readonly receivedBy: string };
  }
}

export interface ClosePlace extends Intent {
  readonly placeId: string;
  /** As counted at the place, one entry a level it serves. */
  readonly figures: readonly {
    readonly level: CongressLevel;
    readonly issued: number;
    readonly leftOver: number;
  }[];
  /** Why the figures do not add up; needed when they do not. */
  readonly explanation?: string | null;
  /** Persons of the crew who sign: two, a scrutineer among them. */
  readonly signedBy: readonly string[];
  /** Where the box is brought. */
  readonly destination: string;
}

/** Whoever signs for a closing. */
const SIGNATURES = 2;

/**
 * Closes a place: its papers are accounted for level by level, its box is sealed and signed for (EL 43; ZJE 47; EP-11).
 * Figures that do not add up close nothing without a reason that two sign.
 */
export function closePlace(ctx: RequestContext, input: ClosePlace): Promise<{ placeId: string }> {
  return change(ctx, 'closePlace', input, async (work) => {
    const { em, record } = work;
    const place = await placeForChange(ctx, work, 'ledger:record', input.placeId);
    requireOpen(place);
    const { id: placeId } = place;
    const questions = await em.count(CheckIn, { placeId, state: 'UNDO_ASKED' });
    if (questions > 0) throw new DomainError('CHECK_INS_IN_QUESTION', { n: questions });
    const signedBy = await signersOf(work, placeId, input.signedBy);
    const explanation = optionalText('explanation', input.explanation, 1_000);
    const figures = await figuresOf(work, place, input);
    const differences = figures.flatMap((one) =>
      closingDifferences(one).map((difference) => ({ level: one.level, ...difference })),
    );
    if (differences.length > 0 && !explanation) {
      throw new DomainError('PAPERS_DO_NOT_ADD_UP', { differences });
    }
    for (const one of figures) {
      const wrong = closingDifferences(one).length > 0;
      em.create(BallotClosing, { placeId, ...one, explanation: wrong ? explanation : null });
    }
    em.create(BoxHandover, {
      placeId,
      sealedOn: ctx.clock.today(),
      sealedAt: timeInChina(ctx.clock.now()),
      signedBy,
      destination: requiredText('destination', input.destination),
      recordedBy: requireAccount(ctx.viewer).id,
    });
    place.state = 'CLOSED';
    record({ type: 'PLACE_CLOSED', placeId, figures, signedBy, explanation });
    return { placeId };
  });
}

/** The persons who sign, all of this crew, one of them at least chosen to watch the vote. */
async function signersOf({ em }: Change, placeId: string, signedBy: readonly string[]): Promise<string[]> {
  const ids = [...new Set(signedBy)];
  const crew = await em.find(CrewMember, { placeId, personId: { $in: ids } });
  const watched = crew.some(({ role }) => role === 'SCRUTINEER');
  if (crew.length < ids.length || ids.length < SIGNATURES || !watched) {
    throw new DomainError('SIGNATURES_MISSING', { needed: SIGNATURES });
  }
  return ids;
}

async function figuresOf(work: Change, place: PollingPlace, { figures }: ClosePlace) {
  const { id: placeId, electionId, voteNumber } = place;
  const served = await servedAt(work, placeId);
  const all = [];
  for (const { level, constituencyId } of served) {
    const keyed = figures.find((one) => one.level === level);
    const counted = keyed ? [keyed.issued, keyed.leftOver] : [];
    if (!keyed || counted.some((one) => !Number.isInteger(one) || one < 0)) {
      throw new DomainError('CLOSING_FIGURES_MISSING', { level });
    }
    const { delivered, spoilt } = await totalsOf(work, { electionId, voteNumber, constituencyId, placeId });
    const handedOut = await work.em.count(CheckIn, { placeId, level, state: 'GIVEN' });
    all.push({ level, delivered, spoilt, issued: keyed.issued, leftOver: keyed.leftOver, handedOut });
  }
  return all;
}

export interface HandOverBox extends Intent {
  readonly placeId: string;
  readonly receivedBy: string;
}

/** Records that the sealed box arrived where it is opened with the others (ZJE 47). */
export function handOverBox(ctx: RequestContext, input: HandOverBox): Promise<{ placeId: string }> {
  return change(ctx, 'handOverBox', input, async (work) => {
    const place = await placeForChange(ctx, work, 'ledger:record', input.placeId);
    const box = await work.em.findOne(BoxHandover, { placeId: place.id });
    if (!box) throw new DomainError('BOX_NOT_SEALED', { place: place.name });
    if (box.receivedBy) throw new DomainError('BOX_HANDED_OVER', { place: place.name });
    const receivedBy = requiredText('receivedBy', input.receivedBy);
    box.receivedBy = receivedBy;
    box.handedOverAt = timeInChina(ctx.clock.now());
    work.record({ type: 'BOX_HANDED_OVER', placeId: place.id, receivedBy });
    return { placeId: place.id };
  });
}
