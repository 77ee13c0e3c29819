import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { heldCommittee } from './committee-of.queries.ts';
import { type Appointment, seatMembers, withoutNumber } from './seat-members.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody was appointed to an election committee that stood already. */
    COMMITTEE_MEMBER_ADDED: {
      readonly committeeId: string;
      readonly memberId: string;
      readonly personId: string;
      readonly role: Appointment['role'];
    };
  }
}

export interface AddCommitteeMember extends Intent {
  readonly committeeId: string;
  readonly member: Appointment;
}

/** Appoints one more member (EL 10; ZJE 12; EB-1). */
export async function addCommitteeMember(ctx: RequestContext, input: AddCommitteeMember) {
  requireIn(ctx, 'committee:manage', ctx.county.code);
  const kept = { ...input, member: withoutNumber(ctx, input.member) };
  return change(ctx, 'addCommitteeMember', kept, async (work) => {
    const { committee } = await heldCommittee(work.em, input.committeeId);
    if (committee.dissolvedOn) throw new DomainError('COMMITTEE_DISSOLVED', { on: committee.dissolvedOn });
    const [seated] = await seatMembers(ctx, work, committee.id, [input.member]);
    if (!seated) throw new DomainError('NOT_FOUND');
    work.record({
      type: 'COMMITTEE_MEMBER_ADDED',
      committeeId: committee.id,
      ...seated,
      role: input.member.role,
    });
    return { id: seated.memberId };
  });
}
