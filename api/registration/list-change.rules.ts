import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import { codes } from '../kernel/codes.rules.ts';
import { objectionsUntil } from '../elections/timetable.rules.ts';

/** What a supplement (补正榜) says of an entry of the list it belongs to. */
export const ListChangeKind = codes('ADDED', 'REMOVED', 'CORRECTED');
export type ListChangeKind = keyof typeof ListChangeKind;

/** Whether the five days for objections count the day of publication itself: the law does not say (EL 29; law.md 2.1). */
export const ObjectionReading = codes('DAY_AFTER', 'SAME_DAY');
export type ObjectionReading = keyof typeof ObjectionReading;

/** The last day for objections to what was published on a day: P + 5, or P + 4 by the inclusive reading (EL 29; EV-3). */
export const lastObjectionDay = (publishedOn: CivilDate, reading: ObjectionReading): CivilDate =>
  addDays(objectionsUntil(publishedOn), reading === 'SAME_DAY' ? -1 : 0);

/** How many voters a list has after its supplements (law.md 10, 14). */
export interface ListSum {
  readonly listed: number;
  readonly added: number;
  readonly removed: number;
}

/** The registered voters R: the list as it was published, and what its supplements added and removed. */
export const registeredAfter = ({ listed, added, removed }: ListSum): number => listed + added - removed;
