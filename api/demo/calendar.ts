import { addDays, addMonths, type CivilDate, civilDate } from '../kernel/civil-date.rules.ts';

/** The days of the demo's history. What lies behind is fixed; the elections of today hang on the day of loading. */
export interface DemoCalendar {
  readonly today: CivilDate;
  readonly fourthTermFrom: CivilDate;
  readonly fourthTermTo: CivilDate;
  /** Election day of the running term, its confirmation and first session. */
  readonly lastElection: CivilDate;
  readonly lastConfirmed: CivilDate;
  readonly fifthTermFrom: CivilDate;
  /** Seats that the last general election had left empty were voted on once more. */
  readonly completion: CivilDate;
  readonly pastByElection: CivilDate;
  readonly pastResignation: CivilDate;
  readonly resignation: CivilDate;
  readonly byElection: CivilDate;
  /** Two weeks ahead: the voter list hangs, the preliminary list is due or late, the formal one is still to come. */
  readonly generalElection: CivilDate;
  readonly sixthTermFrom: CivilDate;
}

/** The calendar of a demo that is loaded on a day. */
export function calendarOf(today: CivilDate): DemoCalendar {
  const generalElection = addDays(today, 14);
  const fifthTermFrom = civilDate('2022-01-18');
  return {
    today,
    fourthTermFrom: civilDate('2017-01-16'),
    fourthTermTo: addDays(fifthTermFrom, -1),
    lastElection: civilDate('2021-12-15'),
    lastConfirmed: civilDate('2021-12-28'),
    fifthTermFrom,
    completion: civilDate('2022-12-30'),
    pastResignation: civilDate('2024-03-15'),
    pastByElection: civilDate('2024-05-22'),
    resignation: addDays(today, -120),
    byElection: today,
    generalElection,
    // Within two months of the election (LO 20).
    sixthTermFrom: addDays(addMonths(generalElection, 1), 10),
  };
}
