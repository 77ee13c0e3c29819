import { addDays, addMonths, civilDate } from '../kernel/civil-date.rules.ts';
import { DEMO_DIVISIONS } from '../registration/synthetic-roll.data.ts';
import { TOPICS } from './activity.data.ts';
import { monthsBetween, TermActivities } from './activity.ts';
import type { DemoCalendar } from './calendar.ts';
import type { DemoDeputy } from './deputies.ts';
import { DEMO_LAYOUT } from './layout.data.ts';
import { addInduction, addSessions, addTraining } from './sessions.ts';
import type { DemoTerm } from './terms.ts';

/**
 * What the customer's work report says of the fourth term, as records (figures F01, F06, F15, F20, F22). The demo holds
 * the records; the report counts them.
 */
const REPORTED = {
  standingCommittee: 37,
  observers: 306,
  lawChecks: 58,
  inspections: 196,
  studies: 192,
  hearings: 136,
  hearingsAttended: 686,
  receptions: 8_290,
} as const;

const MONTHS = 59;

/** How many of a total fall on one of several, so that all together make it exactly. */
const share = (total: number, parts: number, at: number): number =>
  Math.floor(((at + 1) * total) / parts) - Math.floor((at * total) / parts);

/** The records of the district's fourth term. */
export function fourthTermOfDistrict(
  term: DemoTerm,
  deputies: readonly DemoDeputy[],
  { fourthTermFrom: from, fourthTermTo: to, today }: DemoCalendar,
): TermActivities {
  const all = new TermActivities(term, deputies, today);
  const { chance } = all;
  const dayOf = (at: number, of: number) =>
    all.workingDay(addMonths(civilDate('2017-02-01'), Math.floor((at * MONTHS) / of)));

  addSessions(all, { of: '吴兴区第四届人民代表大会', from, to: addDays(to, -60), meetings: 2, months: 12 });
  addInduction(all, from);
  for (let at = 0; at < REPORTED.standingCommittee; at += 1) {
    const heldOn = dayOf(at, REPORTED.standingCommittee);
    const members = all.inOffice(heldOn).filter(({ committee }) => committee);
    const others = all.inOffice(heldOn).filter(({ committee }) => !committee);
    all.add({
      kind: 'STANDING_COMMITTEE',
      title: `区四届人大常委会第${at + 1}次会议`,
      heldOn,
      hours: 6,
      called: members,
      invited: chance.some(others, share(REPORTED.observers, REPORTED.standingCommittee, at)),
    });
  }
  for (const [kind, count, called] of [
    ['LAW_CHECK', REPORTED.lawChecks, '执法检查'],
    ['INSPECTION', REPORTED.inspections, '专项视察'],
    ['STUDY', REPORTED.studies, '专题调研'],
  ] as const) {
    for (let at = 0; at < count; at += 1) {
      const heldOn = dayOf(at, count);
      const title = `${chance.pick(TOPICS[kind] ?? [])}${called}`;
      all.add({ kind, title, heldOn, called: chance.some(all.inOffice(heldOn), chance.between(6, 12)) });
    }
  }
  for (let at = 0; at < REPORTED.hearings; at += 1) {
    const heldOn = dayOf(at, REPORTED.hearings);
    const present = share(REPORTED.hearingsAttended, REPORTED.hearings, at);
    const called = chance.some(all.inOffice(heldOn), present + chance.between(0, 1));
    const title = `“百名代表听百案”第${at + 1}场`;
    all.add({ kind: 'COURT_HEARING', title, heldOn, place: '区人民法院', called, present });
  }
  addReceptions(all);
  for (let at = 0; at < 12; at += 1) addTraining(all, dayOf(at, 12), '区委党校', 60);
  return all;
}

/** Each of the 39 stations once a month; together as often as the report says. */
function addReceptions(all: TermActivities): void {
  const stations = DEMO_DIVISIONS.flatMap(({ code, name }) =>
    Array.from({ length: DEMO_LAYOUT.get(code)?.stations ?? 0 }, (_, nth) => ({
      code,
      name: `${name}第${nth + 1}代表联络站`,
    })),
  );
  const months = monthsBetween(civilDate('2017-02-01'), civilDate('2021-12-01'));
  const total = months.length * stations.length;
  let at = 0;
  for (const month of months) {
    for (const { code, name } of stations) {
      const heldOn = all.workingDay(month);
      const near = all.inOffice(heldOn).filter(({ constituency }) => constituency.divisionCode === code);
      const present = share(REPORTED.receptions, total, at);
      at += 1;
      const called = all.chance.some(near, present + all.chance.between(0, 1));
      all.add({ kind: 'STATION_RECEPTION', title: `${name}接待选民`, heldOn, place: name, called, present });
    }
  }
}
