import { Election } from '../elections/election.entity.ts';
import { change, type Intent } from '../kernel/change.ts';
import { timeInChina } from '../kernel/clock.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { BallotMovement } from './ballot-movement.entity.ts';
import { crewConflictsOf } from './crew-conflicts.queries.ts';
import { CrewMember } from './crew-member.entity.ts';
import { crewFaults } from './crew.rules.ts';
import { type Announcement, openingFaults } from './opening.rules.ts';
import { PlaceOpening } from './place-opening.entity.ts';
import { placeForChange, servedAt, votingRulesOf } from './place-of.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Voting began at a place, with what was set up and announced. */
    PLACE_OPENED: {
      readonly placeId: string;
      readonly booths: number;
      readonly announced: readonly Announcement[];
    };
  }
}

export interface OpenPlace extends Intent {
  readonly placeId: string;
  /** Secret writing booths. */
  readonly booths: number;
  readonly announced: readonly Announcement[];
  /** Who read it out. */
  readonly announcedBy: string;
}

/**
 * Begins voting at a place: on election day, with a lawful crew, a booth, ballot papers of each level, and everything
 * announced that has to be (EP-2, EP-3, EP-4, EP-9; EL 40; ZJE 40–42).
 */
export function openPlace(ctx: RequestContext, input: OpenPlace): Promise<{ placeId: string }> {
  return change(ctx, 'openPlace', input, async (work) => {
    const { em, sql, record } = work;
    const place = await placeForChange(ctx, work, 'ledger:record', input.placeId);
    if (place.state !== 'PLANNED') throw new DomainError('PLACE_OPENED_ALREADY', { place: place.name });
    const { electionDay } = await em.findOneOrFail(Election, place.electionId);
    const today = ctx.clock.today();
    if (today < electionDay) throw new DomainError('ELECTION_DAY_AHEAD', { electionDay });
    const crew = await em.find(CrewMember, { placeId: place.id });
    const { crewRule } = await votingRulesOf(work, place.electionId);
    const of = { electionId: place.electionId, placeId: place.id, crewRule };
    const conflicts = await crewConflictsOf(sql, of);
    const announced = [...new Set(input.announced)];
    const faults = openingFaults({
      kind: place.kind,
      booths: input.booths,
      announced,
      papersDelivered: await papersDelivered(),
      crew: [
        ...crewFaults(place.kind, crew),
        ...(conflicts.length > 0 ? (['CREW_IN_CONFLICT'] as const) : []),
      ],
    });
    if (faults.length > 0) throw new DomainError('PLACE_NOT_READY', { faults });
    place.state = 'OPEN';
    em.create(PlaceOpening, {
      placeId: place.id,
      openedOn: today,
      openedAt: timeInChina(ctx.clock.now()),
      booths: input.booths,
      announced,
      announcedBy: requiredText('announcedBy', input.announcedBy),
      recordedBy: ctx.viewer.account?.id ?? '',
    });
    record({ type: 'PLACE_OPENED', placeId: place.id, booths: input.booths, announced });
    return { placeId: place.id };

    async function papersDelivered(): Promise<boolean> {
      const levels = await servedAt(work, place.id);
      const lines = await em.find(BallotMovement, { placeId: place.id, kind: 'DELIVERED' });
      return levels.every(({ level }) => {
        const own = lines.filter((line) => line.level === level);
        return own.reduce((sum, { quantity }) => sum + quantity, 0) > 0;
      });
    }
  });
}
