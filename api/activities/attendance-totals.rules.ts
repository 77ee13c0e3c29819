import type { CivilDate } from '../kernel/civil-date.rules.ts';
import type { ActivityKind, Presence } from './activity.rules.ts';
import { attendance, type Span } from './attendance.rules.ts';

/** One line of a deputy’s record in a held activity. */
export interface Line {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly on: CivilDate;
  readonly presence: Presence;
  readonly summoned: boolean;
  readonly hours: number;
}

/** What the totals of a deputy are counted from. */
export interface RecordFacts {
  readonly deputyId: string;
  readonly lines: readonly Line[];
  readonly mandates: readonly Span[];
  readonly suspensions: readonly Span[];
}

/** The totals of a deputy’s record that come from activities. */
export interface AttendanceTotals {
  /** Held activities the deputy was summoned to while the mandate ran. */
  readonly summoned: number;
  /** Of these, with approved leave or while suspended. */
  readonly excused: number;
  /** Of what was due, attended. */
  readonly present: number;
  /** Of what was due, recorded as absent; `present + absent` is the denominator. */
  readonly absent: number;
  /** Activities attended, summoned or not. */
  readonly activities: number;
  readonly trainings: number;
  readonly trainingHours: number;
}

/** Counts a record by the rule of attendance; what came of no summons counts as an activity and never as a duty. */
export function attendanceTotals({ lines, mandates, suspensions }: RecordFacts): AttendanceTotals {
  const due = attendance(
    lines.filter(({ summoned }) => summoned),
    { mandates, suspensions, leaves: [] },
  );
  const not = (...reasons: readonly string[]) =>
    due.notCounted.filter(({ because }) => reasons.includes(because)).length;
  const attended = lines.filter(({ presence }) => presence === 'PRESENT');
  const trained = attended.filter(({ kind }) => kind === 'TRAINING');
  return {
    summoned: due.denominator + not('SUSPENDED', 'ON_LEAVE', 'NO_RECORD'),
    excused: not('SUSPENDED', 'ON_LEAVE'),
    present: due.attended,
    absent: due.absences.length,
    activities: attended.length,
    trainings: trained.length,
    // Hours have one decimal: counted in tenths, so that a long record adds up exactly.
    trainingHours: trained.reduce((sum, { hours }) => sum + Math.round(hours * 10), 0) / 10,
  };
}
