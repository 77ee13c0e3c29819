import { LockMode } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { beginRound } from './begin-round.service.ts';
import { CountSheet } from './count-sheet.entity.ts';
import { Qualification } from './qualification.entity.ts';
import { Round } from './round.entity.ts';
import { roundDue } from './round.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The result of a round was declared; from now on nothing of it can change. */
    RESULT_DECLARED: {
      readonly roundId: string;
      readonly valid: boolean;
      readonly elected: readonly string[];
    };
  }
}

export interface DeclareResult extends Intent {
  readonly roundId: string;
  /** The day of the vote that follows, if one does: today unless another is named. */
  readonly nextHeldOn?: string | null;
}

/**
 * Declares a counted round (EL 46; ZJE 50; EW-10): freezes it, puts the elected under review (EL 47; EX-2) and opens the
 * vote that follows. It takes two people besides the clerks: whoever keyed a sheet of the round cannot declare it.
 */
export function declareResult(
  ctx: RequestContext,
  input: DeclareResult,
): Promise<{ roundId: string; nextRoundId: string | null }> {
  const { id: declaredBy } = requireAccount(ctx.viewer);
  return change(ctx, 'declareResult', input, async (work) => {
    const { em, record } = work;
    const round = await em.findOneOrFail(Round, input.roundId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const constituency = await em.findOneOrFail(Constituency, round.constituencyId);
    requireIn(ctx, 'result:declare', constituency.divisionCode);
    if (round.state === 'DECLARED') throw new DomainError('ALREADY_DECLARED');
    if (round.state !== 'COUNTED' || !round.outcome) throw new DomainError('NOT_COUNTED');
    if ((await em.count(CountSheet, { roundId: round.id, keyedBy: declaredBy })) > 0) {
      throw new DomainError('DECLARER_KEYED');
    }
    const { valid, elected, next } = round.outcome;
    em.assign(round, { state: 'DECLARED', declaredAt: ctx.clock.now(), declaredBy });
    for (const personId of elected) {
      em.create(Qualification, { roundId: round.id, personId, state: 'UNDER_REVIEW' });
    }
    record({ type: 'RESULT_DECLARED', roundId: round.id, valid, elected });

    const due = roundDue(round);
    if (!next || 'refused' in due) return { roundId: round.id, nextRoundId: null };
    const heldOn = input.nextHeldOn ?? ctx.clock.today();
    if (heldOn < round.heldOn) throw new DomainError('HELD_TOO_EARLY', { electionDay: round.heldOn });
    const election = await em.findOneOrFail(Election, round.electionId);
    const { participantBasis } = round;
    const following = await beginRound(work, {
      election,
      constituency,
      last: round,
      due,
      heldOn,
      participantBasis,
    });
    return { roundId: round.id, nextRoundId: following.id };
  });
}
