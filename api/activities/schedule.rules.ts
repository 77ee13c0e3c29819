import { codes } from '../kernel/codes.rules.ts';
import type { ActivityKind } from './activity.rules.ts';
import type { LeaveKind } from './leave.rules.ts';

/** When an activity is, as somebody typed it. Times are `HH:MM` in China. */
export interface Schedule {
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly hours: number;
}

/** Why a schedule cannot be right. */
export const ScheduleFault = codes('TIME_UNREADABLE', 'ENDS_BEFORE_IT_STARTS', 'HOURS_OUT_OF_RANGE');
export type ScheduleFault = keyof typeof ScheduleFault;

const MOST_HOURS = 500;
const readable = (time: string | null): boolean => time === null || /^([01]\d|2[0-3]):[0-5]\d$/.test(time);

/** Everything that cannot be right about when an activity is. */
export function scheduleFaults({ startsAt, endsAt, hours }: Schedule): ScheduleFault[] {
  const faults: ScheduleFault[] = [];
  if (!readable(startsAt) || !readable(endsAt)) faults.push('TIME_UNREADABLE');
  else if (startsAt !== null && endsAt !== null && endsAt <= startsAt) faults.push('ENDS_BEFORE_IT_STARTS');
  if (!(hours >= 0 && hours <= MOST_HOURS)) faults.push('HOURS_OUT_OF_RANGE');
  return faults;
}

/** The hours an activity leaves in the record of who was there: only training counts hours (DL 47). */
export const recordedHours = (kind: ActivityKind, hours: number): number => (kind === 'TRAINING' ? hours : 0);

/** Which leave may be asked from an activity: from a session its whole or a part, else the activity (DD-4). */
export const leaveKindsOf = (kind: ActivityKind): readonly LeaveKind[] =>
  kind === 'CONGRESS_SESSION' ? ['WHOLE_SESSION', 'PART_OF_SESSION'] : ['ACTIVITY'];
