import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { requireAccount } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { beginRound } from './begin-round.service.ts';
import { Qualification } from './qualification.entity.ts';
import { refuseKeyer, roundToDeclare } from './request-declaration.service.ts';
import type { Round } from './round.entity.ts';
import { roundDue } from './round.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The result of a round was declared; from now on nothing of it can change. */
    RESULT_DECLARED: {
      readonly roundId: string;
      readonly valid: boolean;
      readonly elected: readonly string[];
      readonly requestedBy: string;
    };
  }
}

export interface DeclareResult extends Intent {
  readonly roundId: string;
}

/**
 * Declares a counted round another officer asked to have declared (EL 46; ZJE 50; EW-10): freezes it, puts the elected
 * under review (EL 47; EX-2) and opens the vote that follows. It takes two officers besides the two clerks.
 */
export function declareResult(
  ctx: RequestContext,
  input: DeclareResult,
): Promise<{ roundId: string; nextRoundId: string | null }> {
  const { id: declaredBy } = requireAccount(ctx.viewer);
  return change(ctx, 'declareResult', input, async (work) => {
    const { em, record } = work;
    const round = await roundToDeclare(ctx, work, input.roundId);
    await refuseKeyer(work, round.id, declaredBy);
    const { outcome, declarationAskedBy: requestedBy } = round;
    if (!outcome || !requestedBy) throw new DomainError('DECLARATION_NOT_REQUESTED');
    if (requestedBy === declaredBy) throw new DomainError('DECLARED_BY_SAME_PERSON');
    const heldOn = round.nextHeldOn ?? ctx.clock.today();
    em.assign(round, { state: 'DECLARED', declaredAt: ctx.clock.now(), declaredBy });
    const { valid, elected } = outcome;
    for (const personId of elected) {
      em.create(Qualification, { roundId: round.id, personId, state: 'UNDER_REVIEW' });
    }
    record({ type: 'RESULT_DECLARED', roundId: round.id, valid, elected, requestedBy });
    return { roundId: round.id, nextRoundId: await openNext(work, round, heldOn) };
  });
}

/** The vote a valid result calls for; one that is void is held again by another decision. */
async function openNext(work: Change, round: Round, heldOn: string): Promise<string | null> {
  const due = roundDue(round);
  if (!round.outcome?.next || 'refused' in due) return null;
  const election = await work.em.findOneOrFail(Election, round.electionId);
  const constituency = await work.em.findOneOrFail(Constituency, round.constituencyId);
  const { participantBasis } = round;
  const beginning = { election, constituency, last: round, due, heldOn, participantBasis };
  return (await beginRound(work, beginning)).id;
}
