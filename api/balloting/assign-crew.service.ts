import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText } from '../kernel/text.ts';
import { Person } from '../people/person.entity.ts';
import { crewConflictsOf } from './crew-conflicts.queries.ts';
import { CrewMember } from './crew-member.entity.ts';
import { CHOSEN_ROLES, type CrewRole } from './crew.rules.ts';
import { placeForChange, votingRulesOf } from './place-of.queries.ts';
import { PollingPlace } from './polling-place.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody joined the crew of a polling place. */
    CREW_ASSIGNED: {
      readonly placeId: string;
      readonly personId: string;
      readonly role: CrewRole;
      readonly chosenOn: string | null;
    };
    /** Somebody left the crew of a polling place. */
    CREW_REMOVED: { readonly placeId: string; readonly personId: string; readonly role: CrewRole };
  }
}

export interface AssignCrew extends Intent {
  readonly placeId: string;
  readonly personId: string;
  readonly role: CrewRole;
  /** The day on which voters chose a scrutineer or teller, and which voters: 第3选民小组. */
  readonly chosenOn?: string | null;
  readonly chosenBy?: string | null;
}

/**
 * Puts somebody into the crew of a place. Candidates of its constituencies and their near relatives are refused by the
 * article (EP-9); scrutineers and tellers are chosen by voters, and the record says when and by whom (EP-10).
 */
export function assignCrew(ctx: RequestContext, input: AssignCrew): Promise<{ memberId: string }> {
  return change(ctx, 'assignCrew', input, async (work) => {
    const { em, sql, record } = work;
    const place = await placeForChange(ctx, work, 'election:manage', input.placeId);
    if (place.state === 'CLOSED') throw new DomainError('PLACE_CLOSED', { place: place.name });
    const { personId, role } = input;
    const { electionId, voteNumber } = place;
    const chosenBy = optionalText('chosenBy', input.chosenBy);
    const chosen = CHOSEN_ROLES.includes(role);
    const { name } = await em.findOneOrFail(Person, personId);
    if (chosen && (!input.chosenOn || !chosenBy)) throw new DomainError('CREW_NOT_CHOSEN', { name });
    if (input.chosenOn && input.chosenOn > ctx.clock.today()) {
      throw new DomainError('DATE_AHEAD', { today: ctx.clock.today() });
    }
    // Of two who put one person into two crews at once, the second waits here and is refused.
    await sql(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`crew ${electionId} ${personId}`]);
    const elsewhere = await em.findOne(CrewMember, { electionId, voteNumber, personId });
    if (elsewhere) {
      const { name: at } = await em.findOneOrFail(PollingPlace, elsewhere.placeId);
      throw new DomainError('CREW_MEMBER_ELSEWHERE', { name, place: at });
    }
    const { crewRule } = await votingRulesOf(work, electionId);
    const conflicts = await crewConflictsOf(sql, { electionId, placeId: place.id, crewRule }, [
      { placeId: place.id, personId, role },
    ]);
    const [against] = conflicts.filter((one) => one.personId === personId);
    if (against) {
      const candidate = await em.findOneOrFail(Person, against.candidateId);
      const { kinship, basis } = against;
      throw new DomainError('CREW_CONFLICT', { name, candidate: candidate.name, kinship, basis });
    }
    const chosenOn = chosen ? (input.chosenOn ?? null) : null;
    const row = { placeId: place.id, electionId, voteNumber, personId, role, chosenOn };
    const member = em.create(CrewMember, { ...row, chosenBy: chosen ? chosenBy : null });
    record({ type: 'CREW_ASSIGNED', placeId: place.id, personId, role, chosenOn });
    return { memberId: member.id };
  });
}

export interface RemoveCrew extends Intent {
  readonly memberId: string;
}

/** Takes somebody out of a crew. */
export function removeCrew(ctx: RequestContext, input: RemoveCrew): Promise<{ placeId: string }> {
  return change(ctx, 'removeCrew', input, async (work) => {
    const member = await work.em.findOneOrFail(CrewMember, input.memberId);
    const place = await placeForChange(ctx, work, 'election:manage', member.placeId);
    if (place.state === 'CLOSED') throw new DomainError('PLACE_CLOSED', { place: place.name });
    const { placeId, personId, role } = member;
    work.em.remove(member);
    work.record({ type: 'CREW_REMOVED', placeId, personId, role });
    return { placeId };
  });
}
