import { addDays, addMonths, type CivilDate } from '../kernel/civil-date.rules.ts';
import { TEACHERS, TOPICS } from './activity.data.ts';
import type { TermActivities } from './activity.ts';

const MEETINGS = ['第一次全体会议', '第二次全体会议', '闭幕会'];

interface Sessions {
  readonly of: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Plenary meetings a session. */
  readonly meetings: number;
  readonly months: number;
}

/** The sessions of a congress, from the first day of its term, every so many months; nobody is left out. */
export function addSessions(activities: TermActivities, { of, from, to, meetings, months }: Sessions): void {
  for (let nth = 1; ; nth += 1) {
    const opens = nth === 1 ? from : addMonths(from, months * (nth - 1));
    if (opens > to) return;
    const title = `${of}第${nth}次会议`;
    for (let meeting = 0; meeting < meetings; meeting += 1) {
      const heldOn = addDays(opens, meeting);
      activities.add({
        kind: 'CONGRESS_SESSION',
        title: `${title} ${MEETINGS[meeting] ?? ''}`.trim(),
        heldOn,
        hours: 3,
        place: '会议中心',
        called: activities.inOffice(heldOn),
        session: title,
      });
    }
  }
}

/** Training for those who are new, in the first weeks of a term. */
export function addInduction(activities: TermActivities, from: CivilDate): void {
  const heldOn = addDays(from, 30);
  const course = '初任代表履职基础';
  activities.add({
    kind: 'TRAINING',
    title: `初任培训：${course}`,
    heldOn,
    hours: 6,
    place: '区委党校',
    called: activities.inOffice(heldOn),
    course: { course, teacher: '区人大常委会代表工委', induction: true },
  });
}

/** A course for some of those in office. */
export function addTraining(all: TermActivities, heldOn: CivilDate, place: string, count: number): void {
  const course = all.chance.pick(TOPICS.TRAINING ?? []);
  const taught = { course, teacher: all.chance.pick(TEACHERS), induction: false };
  const called = all.chance.some(all.inOffice(heldOn), count);
  all.add({
    kind: 'TRAINING',
    title: `履职培训：${course}`,
    heldOn,
    hours: 4,
    place,
    called,
    course: taught,
  });
}
