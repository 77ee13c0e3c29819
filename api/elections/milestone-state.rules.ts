import { codes } from '../kernel/codes.rules.ts';
import { type CivilDate, daysBetween } from '../kernel/civil-date.rules.ts';
import type { DayReading } from './election.rules.ts';
import type { Milestone, MilestoneDates } from './timetable.rules.ts';

/** How a notice stands to its statutory limit (law.md 2.1). */
export const PostingState = codes('IN_TIME', 'STRICT_ONLY', 'LATE');
export type PostingState = keyof typeof PostingState;

/** How a milestone stands: as its notices do, still to come, or a term that simply ran out (nobody posts it). */
export const MilestoneState = codes('IN_TIME', 'STRICT_ONLY', 'LATE', 'DUE', 'PASSED');
export type MilestoneState = keyof typeof MilestoneState;

/** What somebody posts or holds, and so can be late with. The others are terms that end by themselves. */
export const canBePosted = (milestone: Milestone): boolean =>
  milestone !== 'LATE_REGISTRATION' && milestone !== 'COURT_SUIT';

/** Lists that every constituency posts for itself; the voter list is mostly posted for all at once. */
export const postedByConstituency = (milestone: Milestone): boolean =>
  milestone === 'PRELIMINARY_CANDIDATES' || milestone === 'FORMAL_CANDIDATES' || milestone === 'VOTER_LIST';

/** Later than the common reading allows is late; later than the strict one only is worth a word (EL 28, 32; law.md 2.1). */
export function postingState(dates: MilestoneDates, postedOn: CivilDate): PostingState {
  if (postedOn > dates.latest) return 'LATE';
  return dates.latestStrict !== null && postedOn > dates.latestStrict ? 'STRICT_ONLY' : 'IN_TIME';
}

/** Days after the common limit; 0 when not late. */
export const daysLate = ({ latest }: MilestoneDates, on: CivilDate): number =>
  Math.max(0, daysBetween(latest, on));

/** The day a plan works to, by the reading the election chose. */
export const dueOn = ({ latest, latestStrict }: MilestoneDates, reading: DayReading): CivilDate =>
  reading === 'STRICT' && latestStrict !== null ? latestStrict : latest;

/** The notices of a milestone on one day; `constituencies` is 0 for a notice of the whole election. */
export interface PostedDay {
  readonly postedOn: CivilDate;
  readonly constituencies: number;
}

/** The state of a milestone that `constituencies` constituencies owe, from what was posted until today. */
export function milestoneState(
  dates: MilestoneDates,
  posted: readonly PostedDay[],
  constituencies: number,
  today: CivilDate,
): MilestoneState {
  if (!canBePosted(dates.milestone)) return today > dates.latest ? 'PASSED' : 'DUE';
  const states = posted.map(({ postedOn }) => postingState(dates, postedOn));
  if (states.includes('LATE')) return 'LATE';
  const whole = posted.some((one) => one.constituencies === 0);
  const covered = posted.reduce((sum, one) => sum + one.constituencies, 0);
  const complete = whole || (constituencies > 0 && covered >= constituencies);
  if (!complete) return today > dates.latest ? 'LATE' : 'DUE';
  return states.includes('STRICT_ONLY') ? 'STRICT_ONLY' : 'IN_TIME';
}
