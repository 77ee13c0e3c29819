import { LockMode } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { electionDayOf } from '../elections/election-day.queries.ts';
import { ElectionTerm } from '../elections/election-term.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { beginRound, type Place } from './begin-round.service.ts';
import type { ParticipantBasis } from './result.rules.ts';
import { Round } from './round.entity.ts';
import { roundDue } from './round.rules.ts';

export interface OpenRound extends Intent {
  readonly electionId: string;
  readonly constituencyId: string;
  /** The day of the vote: the election day unless another is named, and never before it. */
  readonly heldOn?: string | null;
  readonly participantBasis?: ParticipantBasis | null;
  /** Where its ballots are counted, when they are counted at their places. */
  readonly places?: readonly Place[] | null;
}

/**
 * Opens the vote that is due in a constituency: the first, one that repeats a void one, or the one a declared result
 * calls for. The constituency is locked, so that of two who open at once only one does.
 */
export function openRound(ctx: RequestContext, input: OpenRound): Promise<{ roundId: string }> {
  return change(ctx, 'openRound', input, async (work) => {
    const { em } = work;
    const constituency = await em.findOneOrFail(Constituency, input.constituencyId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    requireIn(ctx, 'round:open', constituency.divisionCode);
    const election = await electionOf(work, input.electionId, constituency);
    const last = await em.findOne(
      Round,
      { electionId: election.id, constituencyId: constituency.id },
      { orderBy: { number: 'desc' } },
    );
    const due = roundDue(last);
    if ('refused' in due) throw new DomainError(due.refused, { constituency: constituency.name });
    const today = ctx.clock.today();
    const electionDay = await electionDayOf(em, election, constituency.id);
    const heldOn = input.heldOn ?? (last ? today : electionDay);
    refuseDay(today, heldOn, last?.heldOn ?? electionDay);
    const participantBasis = input.participantBasis ?? last?.participantBasis ?? 'RETURNED';
    const places = input.places ?? null;
    const beginning = { election, constituency, last, due, heldOn, participantBasis, places };
    const round = await beginRound(work, beginning);
    return { roundId: round.id };
  });
}

async function electionOf(
  { em }: Change,
  electionId: string,
  { termId, name }: Constituency,
): Promise<Election> {
  const election = await em.findOneOrFail(Election, electionId);
  if ((await em.count(ElectionTerm, { electionId, termId })) === 0) {
    throw new DomainError('CONSTITUENCY_NOT_IN_ELECTION', { constituency: name, election: election.name });
  }
  return election;
}

/** Nothing is opened before the election day; a vote may be held later than the one before it, not earlier (EP-12). */
function refuseDay(today: string, heldOn: string, earliest: string): void {
  if (today < earliest) throw new DomainError('ELECTION_DAY_AHEAD', { electionDay: earliest });
  if (heldOn < earliest) throw new DomainError('HELD_TOO_EARLY', { electionDay: earliest });
}
