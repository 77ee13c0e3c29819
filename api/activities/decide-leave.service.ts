import { LockMode } from '@mikro-orm/core';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import { CHINA_DAY } from '../kernel/clock.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText, requiredText } from '../kernel/text.ts';
import { Activity } from './activity.entity.ts';
import { congressOfTerm } from './area.queries.ts';
import { LeaveRequest } from './leave-request.entity.ts';
import { type LeaveApprover, leaveFaults } from './leave.rules.ts';
import { recountAttendance } from './recount-attendance.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Leave was approved or refused, in the name of the body its kind demands. */
    LEAVE_DECIDED: {
      readonly leaveId: string;
      readonly decision: LeaveDecision;
      readonly approver: LeaveApprover;
    };
  }
}

export type LeaveDecision = 'APPROVED' | 'REFUSED';

export interface LeaveRuling extends Intent {
  readonly leaveId: string;
  readonly decision: LeaveDecision;
  /** The body that decided; the clerk enters its decision. */
  readonly approver: LeaveApprover;
  /** Needed for a refusal. */
  readonly reason?: string | null;
}

const LONGEST_REASON = 2_000;

/** Enters the decision on a request for leave, by the approver its kind demands (ZJD 46; DD-4). */
export async function decideLeave(
  ctx: RequestContext,
  input: LeaveRuling,
): Promise<{ leaveId: string; activityId: string }> {
  const decidedBy = requireAccount(ctx.viewer).id;
  return change(ctx, 'decideLeave', input, async (at) => {
    const leave = await at.em.findOneOrFail(LeaveRequest, input.leaveId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    const activity = await at.em.findOneOrFail(Activity, leave.activityId, {
      lockMode: LockMode.PESSIMISTIC_READ,
    });
    const { divisionCode, level } = await congressOfTerm(at.em, activity.termId);
    requireIn(ctx, 'leave:decide', divisionCode);
    if (leave.state !== 'REQUESTED') throw new DomainError('LEAVE_NOT_OPEN', { state: leave.state });
    const faults = leaveFaults({
      kind: leave.kind,
      level,
      written: true,
      requestedOn: civilDate(CHINA_DAY.format(leave.requestedAt)),
      beginsOn: civilDate(activity.heldOn),
      approver: input.approver,
    });
    if (faults.length > 0) throw new DomainError('LEAVE_NOT_APPROVABLE', { faults });
    leave.state = input.decision;
    leave.approver = input.approver;
    leave.decidedBy = decidedBy;
    leave.decidedAt = ctx.clock.now();
    leave.decisionReason =
      input.decision === 'REFUSED'
        ? requiredText('reason', input.reason ?? '', LONGEST_REASON)
        : optionalText('reason', input.reason, LONGEST_REASON);
    await at.em.flush();
    if (input.decision === 'APPROVED') {
      // Who has come in spite of the leave has come.
      await at.sql(
        `update county.participation set presence = 'EXCUSED' where activity_id = ? and deputy_id = ?
         and presence in ('UNRECORDED', 'ABSENT')`,
        [leave.activityId, leave.deputyId],
      );
      if (activity.state === 'HELD') await recountAttendance(at, [leave.deputyId]);
    }
    const { decision, approver } = input;
    at.record({ type: 'LEAVE_DECIDED', leaveId: leave.id, decision, approver });
    return { leaveId: leave.id, activityId: leave.activityId };
  });
}
