import type { ActivityKind, ActivityState } from '../activities/activity.rules.ts';
import { addDays, addMonths, type CivilDate, civilDate, weekend } from '../kernel/civil-date.rules.ts';
import { Chance, idOf } from './chance.ts';
import type { DemoDeputy } from './deputies.ts';

/** An activity of the demo with those who were called to it. */
export interface DemoActivity {
  readonly id: string;
  readonly termId: string;
  readonly kind: ActivityKind;
  readonly title: string;
  readonly place: string;
  readonly heldOn: CivilDate;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly hours: number;
  readonly organiser: string;
  readonly state: ActivityState;
  readonly course: { readonly course: string; readonly teacher: string; readonly induction: boolean } | null;
  readonly called: readonly DemoDeputy[];
  /** Came by invitation, not by summons. */
  readonly invited: readonly DemoDeputy[];
  /** How many of those called came, where the figure is given; else it is left to chance. */
  readonly present: number | null;
  /** The session a meeting of the congress belongs to. */
  readonly session: string | null;
}

/** What is said of an activity when it is made; the rest is usual. */
export interface ActivitySaid {
  readonly kind: ActivityKind;
  readonly title: string;
  readonly heldOn: CivilDate;
  readonly called: readonly DemoDeputy[];
  readonly place?: string;
  readonly hours?: number;
  readonly invited?: readonly DemoDeputy[];
  readonly present?: number;
  readonly session?: string;
  readonly course?: DemoActivity['course'];
}

/** Makes the activities of one term. */
export class TermActivities {
  readonly made: DemoActivity[] = [];
  readonly chance: Chance;
  readonly #termId: string;
  readonly #name: string;
  readonly #deputies: readonly DemoDeputy[];
  readonly #today: CivilDate;
  readonly #organiser: string;

  constructor(
    term: { readonly id: string; readonly divisionCode: string; readonly number: number },
    deputies: readonly DemoDeputy[],
    today: CivilDate,
  ) {
    this.#name = `${term.divisionCode} ${term.number}`;
    this.#termId = term.id;
    this.#deputies = deputies.filter(({ termId }) => termId === term.id);
    this.#today = today;
    this.#organiser = term.divisionCode.length === 6 ? '区人大常委会' : '镇乡人大主席团';
    this.chance = new Chance(`activities ${this.#name}`);
  }

  /** Those in office on a day. */
  inOffice(day: CivilDate): DemoDeputy[] {
    return this.#deputies.filter(({ from, to }) => from <= day && (to === null || day <= to));
  }

  add(said: ActivitySaid): void {
    const { hours = 3, place, invited = [], present = null, session = null, course = null } = said;
    const morning = this.chance.happens(0.6) || hours > 4;
    this.made.push({
      ...said,
      id: idOf(`activity ${this.#name} ${this.made.length}`),
      termId: this.#termId,
      place: place ?? '区行政中心会议室',
      startsAt: morning ? '09:00' : '14:00',
      endsAt: morning ? (hours > 4 ? '16:30' : '11:30') : '17:00',
      hours,
      organiser: this.#organiser,
      state: said.heldOn < this.#today ? 'HELD' : 'PLANNED',
      course,
      invited,
      present,
      session,
    });
  }

  /** A working day of a month, or the next after it. */
  workingDay(month: CivilDate): CivilDate {
    let day = addDays(month, this.chance.between(2, 24));
    while (weekend(day)) day = addDays(day, 1);
    return day;
  }
}

/** The first days of the months from one day to another. */
export function monthsBetween(from: CivilDate, to: CivilDate): CivilDate[] {
  const months: CivilDate[] = [];
  const first = civilDate(`${from.slice(0, 7)}-01`);
  for (let at = 0; ; at += 1) {
    const month = addMonths(first, at);
    if (month > to) return months;
    if (month >= from) months.push(month);
  }
}
