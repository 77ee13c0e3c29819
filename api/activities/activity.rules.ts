import { codes } from '../kernel/codes.rules.ts';

/** What kind of duty an activity is (代表活动). Which kinds count for attendance is in `attendance.rules.ts`. */
export const ActivityKind = codes(
  'CONGRESS_SESSION',
  'STANDING_COMMITTEE',
  'INSPECTION',
  'STUDY',
  'LAW_CHECK',
  'COURT_HEARING',
  'ENTERPRISE_VISIT',
  'STATION_RECEPTION',
  'GROUP_ACTIVITY',
  'TRAINING',
);
export type ActivityKind = keyof typeof ActivityKind;

export const ActivityState = codes('PLANNED', 'HELD', 'CANCELLED');
export type ActivityState = keyof typeof ActivityState;

/** What is recorded of a summoned deputy. UNRECORDED is not an absence. */
export const Presence = codes('UNRECORDED', 'PRESENT', 'ABSENT', 'EXCUSED');
export type Presence = keyof typeof Presence;

/** What a clerk may record; EXCUSED follows from approved leave alone. */
export const AttendanceMark = codes('PRESENT', 'ABSENT', 'UNRECORDED');
export type AttendanceMark = keyof typeof AttendanceMark;

export const SignInMethod = codes('QR', 'OWN_CODE', 'CLERK', 'PAPER');
export type SignInMethod = keyof typeof SignInMethod;

export const LeaveState = codes('REQUESTED', 'APPROVED', 'REFUSED', 'WITHDRAWN');
export type LeaveState = keyof typeof LeaveState;
