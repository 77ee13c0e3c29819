import { codes } from '../kernel/codes.rules.ts';
import type { ActivityKind, Presence } from './activity.rules.ts';
import type { CivilDate } from '../kernel/civil-date.rules.ts';

/** Days from `from` to `to`, both included; open-ended while `to` is null. */
export interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
}

/** A meeting or activity a deputy was called to. */
export interface Summons {
  readonly id: string;
  readonly kind: ActivityKind;
  readonly on: CivilDate;
  /** Nothing recorded is not an absence; EXCUSED means that leave was approved. */
  readonly presence: Presence;
}

/** When a deputy could and had to come. */
export interface Obligation {
  readonly mandates: readonly Span[];
  readonly suspensions: readonly Span[];
  readonly leaves: readonly Span[];
}

/** Why an occasion is not in the denominator. */
export const NotCounted = codes('OUTSIDE_MANDATE', 'SUSPENDED', 'ON_LEAVE', 'NO_RECORD');
export type NotCounted = keyof typeof NotCounted;

/** An attendance figure with the occasions it consists of, so that it can be shown as a list. */
export interface Attendance {
  readonly attended: number;
  readonly denominator: number;
  /** Per cent with two decimals; null when nothing was due. */
  readonly percent: string | null;
  readonly absences: readonly string[];
  readonly notCounted: readonly { readonly id: string; readonly because: NotCounted }[];
}

/**
 * Attendance out of what was due: called while the mandate ran, less suspension and approved leave; an occasion
 * without a record is shown and not charged. Only the kinds asked for, or all (DL 8, 13, 58, 61; ZJD 46; DD-2, DD-4, DT-1, DT-3).
 */
export function attendance(
  summons: readonly Summons[],
  obligation: Obligation,
  kinds?: ReadonlySet<ActivityKind>,
): Attendance {
  const asked = summons.filter(({ kind }) => kinds?.has(kind) ?? true);
  const judged = asked.map((one) => ({ ...one, because: whyNotCounted(one, obligation) }));
  const due = judged.filter(({ because }) => because === null);
  const attended = due.filter(({ presence }) => presence === 'PRESENT').length;
  return {
    attended,
    denominator: due.length,
    percent: due.length === 0 ? null : percentOf(attended, due.length),
    absences: due.filter(({ presence }) => presence === 'ABSENT').map(({ id }) => id),
    notCounted: judged.flatMap(({ id, because }) => (because ? [{ id, because }] : [])),
  };
}

function whyNotCounted({ on, presence }: Summons, obligation: Obligation): NotCounted | null {
  const during = (spans: readonly Span[]) =>
    spans.some(({ from, to }) => from <= on && (to === null || on <= to));
  if (!during(obligation.mandates)) return 'OUTSIDE_MANDATE';
  if (during(obligation.suspensions)) return 'SUSPENDED';
  // Who comes in spite of leave has come.
  if (presence === 'PRESENT') return null;
  if (presence === 'EXCUSED' || during(obligation.leaves)) return 'ON_LEAVE';
  return presence === 'UNRECORDED' ? 'NO_RECORD' : null;
}

/** A share in per cent, two decimals, halves up, in whole numbers until the end. */
export function percentOf(part: number, whole: number): string {
  const hundredths = Math.floor((20_000 * part + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}

/** A session of the congress (次会议) as one deputy kept it. */
export interface SessionKept {
  readonly id: string;
  /** What was recorded for each meeting of the session the deputy was called to. */
  readonly meetings: readonly Presence[];
  readonly leaveApproved: boolean;
}

/** When missed sessions are reported. The law says two; whether in a row it does not say (DT-4). */
export interface AlarmRule {
  readonly warnAt: number;
  readonly proposeAt: number;
  readonly counting: 'CUMULATIVE' | 'CONSECUTIVE';
}

/** The house's own reading: cumulative within the term, a warning at one, a proposal at two. */
export const defaultAlarm: AlarmRule = { warnAt: 1, proposeAt: 2, counting: 'CUMULATIVE' };

/** Sessions missed without approval, and what follows: never more than a proposal (DL 62, 63; DT-4, DT-5). */
export interface AbsenceAlarm {
  readonly alarm: 'NONE' | 'WARN' | 'PROPOSE_TERMINATION';
  readonly missed: readonly string[];
}

/** The absence alarm over the sessions of a term, in their order (DL 62; DT-4). One meeting attended, and the session is not missed. */
export function absenceAlarm(sessions: readonly SessionKept[], rule: AlarmRule = defaultAlarm): AbsenceAlarm {
  let missed: string[] = [];
  for (const session of sessions) {
    if (sessionMissed(session)) missed.push(session.id);
    else if (rule.counting === 'CONSECUTIVE' && missed.length < rule.proposeAt) missed = [];
  }
  if (missed.length >= rule.proposeAt) return { alarm: 'PROPOSE_TERMINATION', missed };
  return { alarm: missed.length >= rule.warnAt ? 'WARN' : 'NONE', missed };
}

const sessionMissed = ({ meetings, leaveApproved }: SessionKept): boolean =>
  !leaveApproved && meetings.length > 0 && meetings.every((presence) => presence === 'ABSENT');
