import {
  type Attendance,
  attendance,
  NotCounted,
  type Obligation,
  type Summons,
} from '../activities/attendance.rules.ts';
import { codes } from '../kernel/codes.rules.ts';

/** What a summons counts as in the attendance of a deputy: attended, missed, or why it does not count. */
export const Reckoning = codes('PRESENT', 'ABSENT', 'ON_LEAVE', 'SUSPENDED', 'NO_RECORD', 'OUTSIDE_MANDATE');
export type Reckoning = keyof typeof Reckoning;

/** Attendance with every summons it was counted from, in the order given. */
export interface AttendanceSum<Line extends Summons> extends Pick<Attendance, 'percent'> {
  readonly present: number;
  readonly expected: number;
  readonly lines: readonly (Line & { readonly reckoning: Reckoning })[];
}

/** Says of each summons what it counts as; the figures are those of the rule of attendance. */
export function attendanceSum<Line extends Summons>(
  lines: readonly Line[],
  obligation: Obligation,
): AttendanceSum<Line> {
  const { attended, denominator, percent, absences, notCounted } = attendance(lines, obligation);
  const because = new Map<string, Reckoning>([
    ...absences.map((id) => [id, Reckoning.ABSENT] as const),
    ...notCounted.map((one) => [one.id, NotCounted[one.because]] as const),
  ]);
  return {
    present: attended,
    expected: denominator,
    percent,
    lines: lines.map((line) => ({ ...line, reckoning: because.get(line.id) ?? Reckoning.PRESENT })),
  };
}
