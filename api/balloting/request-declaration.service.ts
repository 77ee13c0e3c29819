import { LockMode } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { CountSheet } from './count-sheet.entity.ts';
import { cutRefusal, NO_DECLARATION } from './declaration.rules.ts';
import { placesWithoutPhoto } from './count-photos.queries.ts';
import { Round } from './round.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An officer asked a second one to declare a result. */
    DECLARATION_REQUESTED: {
      readonly roundId: string;
      readonly photoSkipReason: string | null;
      readonly anotherCandidates: readonly string[] | null;
    };
    /** The request was taken back, or the second officer did not agree. */
    DECLARATION_WITHDRAWN: { readonly roundId: string };
  }
}

export interface RequestDeclaration extends Intent {
  readonly roundId: string;
  /** The day of the vote that follows, if one does: the day of declaration unless another is named. */
  readonly nextHeldOn?: string | null;
  /** Why a photo of a signed sheet is missing, where the round asks for one. */
  readonly photoSkipReason?: string | null;
  /** Who stands in another election, where votes are level at the cut of its list, and how that was decided (EW-6). */
  readonly anotherCandidates?: readonly string[] | null;
  readonly anotherGround?: string | null;
}

export interface WithdrawDeclaration extends Intent {
  readonly roundId: string;
}

/**
 * Asks for the declaration of a counted round: the first of two officers, neither of whom keyed a sheet (EL 46; ZJE 50;
 * EW-10). What people have to decide before it stands here: the day of the vote that follows, and who of those level at
 * the cut is a candidate of it.
 */
export function requestDeclaration(
  ctx: RequestContext,
  input: RequestDeclaration,
): Promise<{ roundId: string }> {
  const { id: askedBy } = requireAccount(ctx.viewer);
  return change(ctx, 'requestDeclaration', input, async (work) => {
    const round = await roundToDeclare(ctx, work, input.roundId);
    if (round.declarationAskedBy) throw new DomainError('DECLARATION_ALREADY_REQUESTED');
    await refuseKeyer(work, round.id, askedBy);
    const { outcome } = round;
    const chosen = input.anotherCandidates ?? null;
    const refusal = outcome && cutRefusal(outcome, chosen);
    if (refusal) throw new DomainError(refusal, { level: outcome?.levelAtCut ?? [] });
    const ground = chosen ? requiredText('anotherGround', input.anotherGround ?? '') : null;
    if (input.nextHeldOn && input.nextHeldOn < round.heldOn) {
      throw new DomainError('HELD_TOO_EARLY', { electionDay: round.heldOn });
    }
    const photoSkipReason = await skippedPhotos(work, round, input.photoSkipReason);
    work.em.assign(round, {
      declarationAskedBy: askedBy,
      declarationAskedAt: ctx.clock.now(),
      photoSkipReason,
      nextHeldOn: input.nextHeldOn ?? null,
      nextChoices: chosen,
      nextChoicesGround: ground,
    });
    const details = { photoSkipReason, anotherCandidates: chosen };
    work.record({ type: 'DECLARATION_REQUESTED', roundId: round.id, ...details });
    return { roundId: round.id };
  });
}

/** Takes a request back, by either officer: nothing was declared. */
export function withdrawDeclaration(
  ctx: RequestContext,
  input: WithdrawDeclaration,
): Promise<{ roundId: string }> {
  return change(ctx, 'withdrawDeclaration', input, async (work) => {
    const round = await roundToDeclare(ctx, work, input.roundId);
    if (!round.declarationAskedBy) throw new DomainError('DECLARATION_NOT_REQUESTED');
    work.em.assign(round, NO_DECLARATION);
    work.record({ type: 'DECLARATION_WITHDRAWN', roundId: round.id });
    return { roundId: round.id };
  });
}

/** The round, locked, if its result can be declared and is this viewer’s to declare. */
export async function roundToDeclare(ctx: RequestContext, { em }: Change, roundId: string): Promise<Round> {
  const round = await em.findOneOrFail(Round, roundId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const constituency = await em.findOneOrFail(Constituency, round.constituencyId);
  requireIn(ctx, 'result:declare', constituency.divisionCode);
  if (round.state === 'DECLARED') throw new DomainError('ALREADY_DECLARED');
  if (round.state !== 'COUNTED' || !round.outcome) throw new DomainError('NOT_COUNTED');
  return round;
}

/** Whoever keyed a sheet of a round has no hand in its declaration. */
export async function refuseKeyer({ em }: Change, roundId: string, accountId: string): Promise<void> {
  if ((await em.count(CountSheet, { roundId, keyedBy: accountId })) > 0) {
    throw new DomainError('DECLARER_KEYED');
  }
}

async function skippedPhotos(
  work: Change,
  round: Round,
  reason: string | null | undefined,
): Promise<string | null> {
  if (!round.photoRequired) return null;
  const missing = await placesWithoutPhoto(work, round.id);
  if (missing.length === 0) return null;
  const skipped = optionalText('photoSkipReason', reason);
  if (!skipped) throw new DomainError('PHOTO_MISSING', { places: missing.length });
  return skipped;
}
