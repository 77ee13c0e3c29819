import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { enterPerson } from '../people/enter-person.service.ts';
import { Person } from '../people/person.entity.ts';
import { CommitteeMember } from './committee-member.entity.ts';
import type { CommitteeRole } from './committee.rules.ts';

/** Somebody to be appointed: a person the county knows, or a name with an ID number. */
export interface Appointment {
  readonly personId: string | null;
  readonly name: string | null;
  readonly idNumber: string | null;
  readonly role: CommitteeRole;
  readonly post: string;
  readonly appointedOn: string;
}

/** An appointment as a retry is known by: an ID number only by its keyed digest, for what is kept may hold none. */
export const withoutNumber = (ctx: RequestContext, one: Appointment): Appointment => ({
  ...one,
  idNumber: one.idNumber === null ? null : ctx.vault.digest(one.idNumber).toString('base64url'),
});

/** Seats members on a committee within a change that holds it. Nobody sits twice. */
export async function seatMembers(
  ctx: RequestContext,
  work: Change,
  committeeId: string,
  members: readonly Appointment[],
): Promise<{ readonly memberId: string; readonly personId: string }[]> {
  const { em } = work;
  const seated: { memberId: string; personId: string }[] = [];
  for (const { personId: known, name, idNumber, role, post, appointedOn } of members) {
    const today = ctx.clock.today();
    if (appointedOn > today) throw new DomainError('DATE_AHEAD', { today });
    const person =
      known === null
        ? await enterPerson(ctx, work, { name: name ?? '', idNumber: idNumber ?? '' })
        : await em.findOneOrFail(Person, known);
    const sits = await em.count(CommitteeMember, { committeeId, personId: person.id, leftOn: null });
    if (sits > 0 || seated.some(({ personId }) => personId === person.id))
      throw new DomainError('SITS_ALREADY', { name: person.name });
    const member = em.create(CommitteeMember, {
      committeeId,
      personId: person.id,
      role,
      post: post.trim(),
      appointedOn,
    });
    seated.push({ memberId: member.id, personId: person.id });
  }
  return seated;
}
