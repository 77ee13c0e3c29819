import { LockMode } from '@mikro-orm/core';
import { Congress } from '../constituencies/congress.entity.ts';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Committee } from './committee.entity.ts';
import { ElectionTerm } from './election-term.entity.ts';
import { Election } from './election.entity.ts';
import { type Appointment, seatMembers, withoutNumber } from './seat-members.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An election committee was appointed by the county's standing committee. */
    COMMITTEE_APPOINTED: {
      readonly committeeId: string;
      readonly electionId: string;
      readonly congressId: string;
      readonly decisionNumber: string;
      readonly members: number;
    };
  }
}

export interface AppointCommittee extends Intent {
  readonly electionId: string;
  readonly congressId: string;
  readonly appointedBy: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly filedOn: string | null;
  readonly members: readonly Appointment[];
}

/**
 * Records the appointment of a committee (EL 9, 10; ZJE 11, 12; EB-1). Those of townships are appointed by the county's
 * standing committee as well, so both levels ask for a permission over the whole county.
 */
export async function appointCommittee(ctx: RequestContext, input: AppointCommittee) {
  const { electionId, congressId, decidedOn, filedOn, members } = input;
  requireIn(ctx, 'committee:manage', ctx.county.code);

  const kept = { ...input, members: members.map((one) => withoutNumber(ctx, one)) };
  return change(ctx, 'appointCommittee', kept, async (work) => {
    const { em, record } = work;
    await em.findOneOrFail(Election, electionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const congress = await em.findOneOrFail(Congress, congressId);
    const terms = await em.find(CongressTerm, { congressId }, { fields: ['id'] });
    const held = await em.count(ElectionTerm, { electionId, termId: { $in: terms.map(({ id }) => id) } });
    if (held === 0) throw new DomainError('CONGRESS_NOT_IN_ELECTION', { congress: congress.name });
    if ((await em.count(Committee, { electionId, congressId })) > 0)
      throw new DomainError('COMMITTEE_EXISTS', { congress: congress.name });
    const today = ctx.clock.today();
    if (decidedOn > today || (filedOn ?? '') > today) throw new DomainError('DATE_AHEAD', { today });
    const [appointedBy, decisionNumber] = [input.appointedBy.trim(), input.decisionNumber.trim()];
    if (appointedBy === '' || decisionNumber === '') throw new DomainError('DECISION_MISSING');

    const committee = em.create(Committee, {
      electionId,
      congressId,
      appointedBy,
      decisionNumber,
      decidedOn,
      filedOn,
    });
    await em.flush();
    await seatMembers(ctx, work, committee.id, members);
    record({
      type: 'COMMITTEE_APPOINTED',
      committeeId: committee.id,
      electionId,
      congressId,
      decisionNumber,
      members: members.length,
    });
    return { id: committee.id };
  });
}
