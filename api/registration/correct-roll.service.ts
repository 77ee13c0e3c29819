import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { correctPerson } from './correct-person.service.ts';
import type { ElectionOfRoll } from './election-of-roll.queries.ts';
import { endRegistrations } from './end-registrations.service.ts';
import { enterVoter, type VoterToEnter } from './enter-voter.service.ts';
import { moveRegistrations, type Moving } from './move-registrations.service.ts';
import { publishSupplementWithin, type PublishedSupplement } from './publish-supplement.service.ts';

/** How the roll is put right by a decision; one of these or several. */
export interface RollCorrection {
  readonly enter?: Omit<VoterToEnter, 'reason' | 'ground' | 'move' | 'takeName'> | null;
  readonly remove?: { readonly personId: string } | null;
  readonly rename?: { readonly personId: string; readonly name: string } | null;
  readonly move?: Omit<Moving, 'ground'> | null;
}

/**
 * Puts the roll right by a decision of the committee or a court, and publishes the supplement about it in the same change
 * (EL 29; EV-4, EV-5): the list never says otherwise than what was decided.
 */
export async function correctRoll(
  ctx: RequestContext,
  work: Change,
  election: ElectionOfRoll,
  correction: RollCorrection | null | undefined,
  ground: string,
): Promise<PublishedSupplement> {
  const { enter, remove, rename, move } = correction ?? {};
  const personIds: string[] = [];
  if (enter) {
    const voter = {
      ...enter,
      reason: 'CORRECTION_DECIDED' as const,
      ground,
      move: false,
      takeName: false,
    };
    personIds.push((await enterVoter(ctx, work, election, voter)).personId);
  }
  if (remove) {
    await endRegistrations(ctx, work, { personId: remove.personId, reason: 'ENTERED_IN_ERROR', ground });
    personIds.push(remove.personId);
  }
  if (rename) {
    await correctPerson(ctx, work, { ...rename, idNumber: null });
    personIds.push(rename.personId);
  }
  if (move) {
    await moveRegistrations(ctx, work, election, { ...move, ground });
    personIds.push(move.personId);
  }
  if (personIds.length === 0) throw new DomainError('CORRECTION_MISSING');
  return publishSupplementWithin(ctx, work, { electionId: election.id, personIds });
}
