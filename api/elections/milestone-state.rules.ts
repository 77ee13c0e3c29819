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
export const postingState = (dates: MilestoneDates, postedOn: CivilDate): PostingState =>
  latenessOf(dates, postedOn).state;

/** How a day stands to the limits of a step, and how late it is; a step without a limit is never late. */
export function latenessOf(
  { latest, latestStrict }: { readonly latest: CivilDate | null; readonly latestStrict: CivilDate | null },
  on: CivilDate,
): { readonly state: PostingState; readonly daysLate: number } {
  if (latest === null) return { state: 'IN_TIME', daysLate: 0 };
  const late = Math.max(0, daysBetween(latest, on));
  if (late > 0) return { state: 'LATE', daysLate: late };
  return { state: latestStrict !== null && on > latestStrict ? 'STRICT_ONLY' : 'IN_TIME', daysLate: 0 };
}

/** Days after the common limit; 0 when not late. */
export const daysLate = (dates: MilestoneDates, on: CivilDate): number => latenessOf(dates, on).daysLate;

/** The day a plan works to, by the reading the election chose. */
export const dueOn = ({ latest, latestStrict }: MilestoneDates, reading: DayReading): CivilDate =>
  reading === 'STRICT' && latestStrict !== null ? latestStrict : latest;

/** The notices of a milestone on one day; `constituencies` is 0 for a notice of the whole election. */
export interface PostedDay {
  readonly postedOn: CivilDate;
  readonly constituencies: number;
}

/** A step as far as its state goes: whether nobody can take it, and its limits. */
export interface StepLimits {
  readonly counted: boolean;
  readonly latest: CivilDate | null;
  readonly latestStrict: CivilDate | null;
}

/**
 * The state of a step that `constituencies` constituencies owe, from what was posted until today: each notice by the
 * limit of its own day, where a constituency has one (ZJE 51).
 */
export function stepState(
  { counted, latest, latestStrict }: StepLimits,
  posted: readonly (PostedDay & { readonly state?: PostingState })[],
  constituencies: number,
  today: CivilDate,
): MilestoneState {
  const over = latest !== null && today > latest;
  if (counted) return over ? 'PASSED' : 'DUE';
  const states = posted.map((one) => one.state ?? latenessOf({ latest, latestStrict }, one.postedOn).state);
  if (states.includes('LATE')) return 'LATE';
  const whole = posted.some((one) => one.constituencies === 0);
  const covered = posted.reduce((sum, one) => sum + one.constituencies, 0);
  const complete = whole || (constituencies > 0 && covered >= constituencies);
  if (!complete) return over ? 'LATE' : 'DUE';
  return states.includes('STRICT_ONLY') ? 'STRICT_ONLY' : 'IN_TIME';
}

/** The state of a milestone of the timetable. */
export const milestoneState = (
  dates: MilestoneDates,
  posted: readonly (PostedDay & { readonly state?: PostingState })[],
  constituencies: number,
  today: CivilDate,
): MilestoneState =>
  stepState({ ...dates, counted: !canBePosted(dates.milestone) }, posted, constituencies, today);
