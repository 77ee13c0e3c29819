import { codes } from '../kernel/codes.rules.ts';
import type { CivilDate } from '../kernel/civil-date.rules.ts';

/** What leave is asked from: a whole session of the congress, a part of it, or an activity between sessions (DD-4). */
export const LeaveKind = codes('WHOLE_SESSION', 'PART_OF_SESSION', 'ACTIVITY');
export type LeaveKind = keyof typeof LeaveKind;

/** Who may approve leave. */
export const LeaveApprover = codes('DIRECTORS_MEETING', 'PRESIDIUM', 'SECRETARIAT', 'DELEGATION', 'CONVENOR');
export type LeaveApprover = keyof typeof LeaveApprover;

/** Who approves which leave (DL 13; ZJD 46; DD-4). */
export function approversOf(kind: LeaveKind, level: 'COUNTY' | 'TOWNSHIP'): readonly LeaveApprover[] {
  switch (kind) {
    case 'WHOLE_SESSION':
      return level === 'COUNTY' ? ['DIRECTORS_MEETING'] : ['PRESIDIUM'];
    case 'PART_OF_SESSION':
      return ['SECRETARIAT', 'DELEGATION'];
    case 'ACTIVITY':
      return ['CONVENOR'];
    default:
      return kind satisfies never;
  }
}

/** A request for leave, with who is to approve it. */
export interface LeaveRequest {
  readonly kind: LeaveKind;
  readonly level: 'COUNTY' | 'TOWNSHIP';
  readonly written: boolean;
  readonly requestedOn: CivilDate;
  /** The day on which the session or the activity begins. */
  readonly beginsOn: CivilDate;
  readonly approver: LeaveApprover;
}

/** Why a request cannot be approved as it stands. */
export const LeaveFault = codes('NOT_WRITTEN', 'NOT_BEFORE_SESSION', 'WRONG_APPROVER');
export type LeaveFault = keyof typeof LeaveFault;

/** Every fault of a request: leave from a whole session is asked for in writing and before it (DL 13; ZJD 46; DD-4). */
export function leaveFaults(request: LeaveRequest): LeaveFault[] {
  const whole = request.kind === 'WHOLE_SESSION';
  const faults: LeaveFault[] = [];
  if (whole && !request.written) faults.push('NOT_WRITTEN');
  if (whole && request.requestedOn >= request.beginsOn) faults.push('NOT_BEFORE_SESSION');
  if (!approversOf(request.kind, request.level).includes(request.approver)) faults.push('WRONG_APPROVER');
  return faults;
}
