import { approversOf, type LeaveKind } from '../activities/leave.rules.ts';
import type { Presence } from '../activities/activity.rules.ts';
import { recordedHours } from '../activities/schedule.rules.ts';
import { addDays } from '../kernel/civil-date.rules.ts';
import { OUTCOMES } from './activity.data.ts';
import type { DemoActivity } from './activity.ts';
import { Chance, idOf } from './chance.ts';
import type { DemoDeputy } from './deputies.ts';
import type { Row } from './rows.ts';

/** Which of those called to something planned have asked for leave. */
const ASKING = [5, 11];
const REASONS = ['因公出差', '身体不适就医', '参加上级会议', '照顾家中病人', '外出考察学习', '防汛值班'];
/** Before the term of digital congress the clerk or the paper sheet took attendance. */
const SIGN_IN_BY_CODE_FROM = '2022-01-01';

/** Days on which somebody's duties were suspended. */
export interface Suspended {
  readonly deputyId: string;
  readonly from: string;
  readonly to: string;
}

/** What the records of some activities are made with. */
export interface Recording {
  readonly level: 'COUNTY' | 'TOWNSHIP';
  /** Who enters decisions on leave. */
  readonly decidedBy: string;
  readonly suspended: Suspended | null;
}

/** Lines of participation and decided leave. EXCUSED stands only where leave was approved. */
export function recordsOf(activities: readonly DemoActivity[], recording: Recording) {
  const participation: Row[] = [];
  const leave_request: Row[] = [];
  for (const activity of activities) {
    const chance = new Chance(`attendance ${activity.id}`);
    for (const deputy of activity.invited)
      participation.push(
        lineOf(activity, deputy, activity.state === 'PLANNED' ? 'UNRECORDED' : 'PRESENT', false, chance),
      );
    for (const [at, deputy] of activity.called.entries()) {
      const presence = presenceOf(activity, deputy, at, recording.suspended, chance);
      participation.push(lineOf(activity, deputy, presence, true, chance));
      if (presence === 'EXCUSED') leave_request.push(leaveOf(activity, deputy, recording, chance));
      if (activity.state === 'PLANNED' && ASKING.includes(at))
        leave_request.push(requestOf(activity, deputy, chance));
    }
  }
  return { participation, leave_request };
}

function presenceOf(
  activity: DemoActivity,
  deputy: DemoDeputy,
  at: number,
  suspended: Suspended | null,
  chance: Chance,
): Presence {
  const { state, heldOn, present, session } = activity;
  if (state === 'PLANNED') return 'UNRECORDED';
  if (suspended?.deputyId === deputy.id && suspended.from <= heldOn && heldOn <= suspended.to)
    return 'UNRECORDED';
  if (present !== null) return at < present ? 'PRESENT' : chance.pick(['EXCUSED', 'ABSENT']);
  if (session && wholeSessionOff(session, deputy)) return 'EXCUSED';
  const luck = chance.next() * (session ? 3 : 1) + 0.02 * diligence(deputy);
  if (luck > 0.18) return 'PRESENT';
  if (luck > 0.08) return 'EXCUSED';
  return luck > 0.015 ? 'ABSENT' : 'UNRECORDED';
}

/** From 0 to 9, for as long as somebody is in office. */
const diligence = ({ id }: DemoDeputy): number => Number.parseInt(id.slice(-1), 16) % 10;

/** One in a hundred is away for a whole session, with leave. */
const wholeSessionOff = (session: string, { id, termId }: DemoDeputy): boolean =>
  idOf(`off ${session} ${termId} ${id}`).startsWith('01');

function lineOf(
  activity: DemoActivity,
  deputy: DemoDeputy,
  presence: Presence,
  summoned: boolean,
  chance: Chance,
): Row {
  const { kind, heldOn, hours, startsAt } = activity;
  const came = presence === 'PRESENT';
  const outcomes = OUTCOMES[kind];
  const early = String(chance.between(40, 59));
  const hour = String(Number(startsAt.slice(0, 2)) - 1).padStart(2, '0');
  return {
    activity_id: activity.id,
    deputy_id: deputy.id,
    kind,
    held_on: heldOn,
    summoned,
    presence,
    hours: came ? recordedHours(kind, hours) : 0,
    method: came ? (heldOn < SIGN_IN_BY_CODE_FROM ? 'PAPER' : 'QR') : null,
    signed_in_at: came ? `${heldOn}T${hour}:${early}:00+08:00` : null,
    outcome: came && outcomes && chance.happens(0.35) ? chance.pick(outcomes) : null,
  };
}

function leaveOf(
  activity: DemoActivity,
  deputy: DemoDeputy,
  { level, decidedBy }: Recording,
  chance: Chance,
): Row {
  const { session, heldOn } = activity;
  // Asked for before the session began, whichever of its meetings this is.
  const ahead = chance.between(4, 7);
  const kind: LeaveKind = session
    ? wholeSessionOff(session, deputy)
      ? 'WHOLE_SESSION'
      : 'PART_OF_SESSION'
    : 'ACTIVITY';
  return {
    id: idOf(`leave ${activity.id} ${deputy.id}`),
    activity_id: activity.id,
    deputy_id: deputy.id,
    kind,
    reason: chance.pick(REASONS),
    state: 'APPROVED',
    requested_at: `${addDays(heldOn, -ahead)}T10:00:00+08:00`,
    decided_at: `${addDays(heldOn, 1 - ahead)}T16:00:00+08:00`,
    decided_by: decidedBy,
    approver: approversOf(kind, level)[0] ?? null,
  };
}

/** A request nobody has decided yet. */
const requestOf = (activity: DemoActivity, deputy: DemoDeputy, chance: Chance): Row => ({
  id: idOf(`leave ${activity.id} ${deputy.id}`),
  activity_id: activity.id,
  deputy_id: deputy.id,
  kind: 'ACTIVITY',
  reason: chance.pick(REASONS),
  state: 'REQUESTED',
  // The notice went out a fortnight ahead; the answer came within days.
  requested_at: `${addDays(activity.heldOn, -chance.between(11, 13))}T10:00:00+08:00`,
});
