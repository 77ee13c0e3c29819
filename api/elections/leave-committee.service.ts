import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { CommitteeMember } from './committee-member.entity.ts';
import { heldCommittee } from './committee-of.queries.ts';
import type { CommitteeLeaveGround } from './committee.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A member left an election committee. */
    COMMITTEE_LEFT: {
      readonly committeeId: string;
      readonly memberId: string;
      readonly personId: string;
      readonly leftOn: string;
      readonly ground: CommitteeLeaveGround;
    };
  }
}

export interface LeaveCommittee extends Intent {
  readonly memberId: string;
  readonly leftOn: string;
  readonly ground: CommitteeLeaveGround;
}

/** Records that a member left, and why (EL 10; ZJE 12; EB-3). The day is part of the record and is not taken back. */
export async function leaveCommittee(ctx: RequestContext, input: LeaveCommittee) {
  const { memberId, leftOn, ground } = input;
  return change(ctx, 'leaveCommittee', input, async ({ em, record }) => {
    const { committeeId } = await em.findOneOrFail(CommitteeMember, memberId);
    const { congress } = await heldCommittee(em, committeeId);
    requireIn(ctx, 'committee:manage', congress.divisionCode);
    const member = await em.findOneOrFail(CommitteeMember, memberId, { refresh: true });
    if (member.leftOn) throw new DomainError('LEFT_ALREADY', { on: member.leftOn });
    const today = ctx.clock.today();
    if (leftOn > today) throw new DomainError('DATE_AHEAD', { today });
    if (leftOn < member.appointedOn)
      throw new DomainError('LEFT_BEFORE_APPOINTED', { on: member.appointedOn });
    member.leftOn = leftOn;
    member.leaveGround = ground;
    const { personId } = member;
    record({ type: 'COMMITTEE_LEFT', committeeId, memberId, personId, leftOn, ground });
    return { id: memberId };
  });
}
