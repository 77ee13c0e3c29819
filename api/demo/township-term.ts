import { addDays, addMonths } from '../kernel/civil-date.rules.ts';
import { DEMO_DIVISIONS } from '../registration/synthetic-roll.data.ts';
import { TOPICS } from './activity.data.ts';
import { monthsBetween, TermActivities } from './activity.ts';
import type { DemoCalendar } from './calendar.ts';
import type { DemoDeputy } from './deputies.ts';
import { addInduction, addSessions, addTraining } from './sessions.ts';
import type { DemoTerm } from './terms.ts';

/** The fourth term of a township: its sessions. */
export function fourthTermOfTownship(
  term: DemoTerm,
  deputies: readonly DemoDeputy[],
  { fourthTermFrom: from, fourthTermTo: to, today }: DemoCalendar,
): TermActivities {
  const all = new TermActivities(term, deputies, today);
  const of = '镇乡第四届人民代表大会';
  addSessions(all, { of, from, to: addDays(to, -60), meetings: 1, months: 12 });
  return all;
}

/** The running term of a township: sessions twice a year, its groups, its stations. */
export function fifthTermOfTownship(
  term: DemoTerm,
  deputies: readonly DemoDeputy[],
  { fifthTermFrom: from, today }: DemoCalendar,
): TermActivities {
  const all = new TermActivities(term, deputies, today);
  const name = DEMO_DIVISIONS.find(({ code }) => code === term.divisionCode)?.name ?? '';
  addSessions(all, { of: `${name}第五届人民代表大会`, from, to: addDays(today, -1), meetings: 1, months: 6 });
  addInduction(all, from);
  const groups = [...new Set(all.inOffice(from).map(({ delegation }) => delegation))];
  monthsBetween(addMonths(from, 1), addDays(today, -32)).forEach((month, nth) => {
    for (const [at, group] of groups.entries()) {
      const heldOn = all.workingDay(month);
      const members = all.inOffice(heldOn).filter(({ delegation }) => delegation === group);
      const place = `${name}第${(at % 2) + 1}代表联络站`;
      if ((nth + at) % 2 === 0)
        all.add({ kind: 'STATION_RECEPTION', title: `${place}接待选民`, heldOn, place, called: members });
      else if ((nth + at) % 3 === 0) {
        const topic = all.chance.pick(TOPICS.GROUP_ACTIVITY ?? []);
        all.add({
          kind: 'GROUP_ACTIVITY',
          title: `${name}${group}活动：${topic}`,
          heldOn,
          place: name,
          called: members,
        });
      }
    }
    if (nth % 2 === 1) {
      const heldOn = all.workingDay(month);
      const title = `${all.chance.pick(TOPICS.INSPECTION ?? [])}视察`;
      all.add({
        kind: 'INSPECTION',
        title,
        heldOn,
        place: name,
        called: all.chance.some(all.inOffice(heldOn), 12),
      });
    }
    if (nth % 12 === 5) addTraining(all, all.workingDay(month), `${name}政府会议室`, 30);
  });
  return all;
}
