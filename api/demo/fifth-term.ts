import { addDays, addMonths, type CivilDate, weekend } from '../kernel/civil-date.rules.ts';
import { DEMO_DIVISIONS } from '../registration/synthetic-roll.data.ts';
import { TOPICS } from './activity.data.ts';
import { monthsBetween, TermActivities } from './activity.ts';
import type { DemoCalendar } from './calendar.ts';
import type { DemoDeputy } from './deputies.ts';
import { DEMO_LAYOUT } from './layout.data.ts';
import { addInduction, addSessions, addTraining } from './sessions.ts';
import type { DemoTerm } from './terms.ts';

/** The district's running term until today, month by month, and what is planned for the weeks ahead. */
export function fifthTermOfDistrict(
  term: DemoTerm,
  deputies: readonly DemoDeputy[],
  { fifthTermFrom: from, today }: DemoCalendar,
): TermActivities {
  const all = new TermActivities(term, deputies, today);
  addSessions(all, { of: '吴兴区第五届人民代表大会', from, to: today, meetings: 3, months: 12 });
  addInduction(all, from);
  monthsBetween(addMonths(from, 1), addDays(today, -1)).forEach((month, nth) => {
    if (nth % 3 !== 2) addCommitteeMeeting(all, all.workingDay(month));
    addSupervision(all, month, nth);
    for (const { code, name } of DEMO_DIVISIONS) addMonthOf(all, month, nth, code, name);
    if (nth % 2 === 0) addTraining(all, all.workingDay(month), '区委党校', 70);
  });
  addPlanned(all, today);
  return withoutFuture(all, today);
}

function addCommitteeMeeting(all: TermActivities, heldOn: CivilDate): void {
  const office = all.inOffice(heldOn);
  const nth = all.made.filter(({ kind }) => kind === 'STANDING_COMMITTEE').length + 1;
  all.add({
    kind: 'STANDING_COMMITTEE',
    title: `区五届人大常委会第${nth}次会议`,
    heldOn,
    hours: 6,
    called: office.filter(({ committee }) => committee),
    invited: all.chance.some(
      office.filter(({ committee }) => !committee),
      8,
    ),
  });
}

/** Inspections, studies and law checks of the district, and hearings in court. */
function addSupervision(all: TermActivities, month: CivilDate, nth: number): void {
  const kinds = [
    ['INSPECTION', '专项视察', '现场'],
    ['INSPECTION', '专项视察', '现场'],
    ['STUDY', '专题调研', '有关部门、镇村'],
    ['STUDY', '专题调研', '有关部门、镇村'],
    ...(nth % 2 === 0 ? ([['LAW_CHECK', '执法检查', '有关单位']] as const) : []),
  ] as const;
  for (const [kind, called, place] of kinds) {
    const heldOn = all.workingDay(month);
    const title = `${all.chance.pick(TOPICS[kind] ?? [])}${called}`;
    all.add({
      kind,
      title,
      heldOn,
      place,
      called: all.chance.some(all.inOffice(heldOn), all.chance.between(10, 20)),
    });
  }
  for (let hearing = 0; hearing < 2; hearing += 1) {
    const heldOn = all.workingDay(month);
    const title = `“百名代表听百案”第${nth * 2 + hearing + 1}场`;
    all.add({
      kind: 'COURT_HEARING',
      title,
      heldOn,
      place: '区人民法院',
      called: all.chance.some(all.inOffice(heldOn), 6),
    });
  }
}

/** A month in one division: its stations, its deputies' group, its firms. */
function addMonthOf(all: TermActivities, month: CivilDate, nth: number, code: string, name: string): void {
  const near = (day: CivilDate) =>
    all.inOffice(day).filter(({ constituency }) => constituency.divisionCode === code);
  const stations = DEMO_LAYOUT.get(code)?.stations ?? 0;
  for (let station = 0; station < stations; station += 1) {
    const heldOn = all.workingDay(month);
    const place = `${name}第${station + 1}代表联络站`;
    // Everybody once a month, at each station in turn.
    const called = near(heldOn).filter((_, at) => (at + nth) % stations === station);
    all.add({ kind: 'STATION_RECEPTION', title: `${place}接待选民`, heldOn, place, called });
  }
  const groupDay = all.workingDay(month);
  const topic = all.chance.pick(TOPICS.GROUP_ACTIVITY ?? []);
  all.add({
    kind: 'GROUP_ACTIVITY',
    title: `${name}代表小组活动：${topic}`,
    heldOn: groupDay,
    place: name,
    called: near(groupDay),
  });
  const visitDay = all.workingDay(month);
  const visitors = all.chance.some(near(visitDay), 4);
  all.add({
    kind: 'ENTERPRISE_VISIT',
    title: `“百名代表帮百企”走访（${name}）`,
    heldOn: visitDay,
    place: name,
    called: visitors,
  });
}

/** The weeks ahead: something to sign in at today, and something to ask leave from. */
function addPlanned(all: TermActivities, today: CivilDate): void {
  const office = all.inOffice(today);
  const title = '消防安全专项视察';
  all.add({
    kind: 'INSPECTION',
    title,
    heldOn: today,
    place: '现场',
    called: office.filter((_, at) => at % 12 === 0),
  });
  addCommitteeMeeting(all, nextWorkingDay(addDays(today, 6)));
  addTraining(all, nextWorkingDay(addDays(today, 10)), '区委党校', 70);
}

const nextWorkingDay = (day: CivilDate): CivilDate => (weekend(day) ? nextWorkingDay(addDays(day, 1)) : day);

/** The last month is cut off at yesterday; what is planned stays. */
function withoutFuture(all: TermActivities, today: CivilDate): TermActivities {
  const planned = new Set(all.made.slice(-3).map(({ id }) => id));
  const kept = all.made.filter(({ id, heldOn }) => heldOn < today || planned.has(id));
  all.made.splice(0, all.made.length, ...kept);
  return all;
}
