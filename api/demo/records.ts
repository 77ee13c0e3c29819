import type { ReportState } from '../appraisals/report.rules.ts';
import type { Change } from '../kernel/change.ts';
import { addDays } from '../kernel/civil-date.rules.ts';
import { activityRows } from './activity-rows.ts';
import { recordsOf } from './attendance.ts';
import type { DemoCalendar } from './calendar.ts';
import { idOf } from './chance.ts';
import type { DemoDeputy } from './deputies.ts';
import { fifthTermOfDistrict } from './fifth-term.ts';
import { fourthTermOfDistrict } from './fourth-term.ts';
import { reporting, reportOf, reportRows } from './reports.ts';
import { insertRows, insertTables, type Row } from './rows.ts';
import { addSlips } from './slips.ts';
import type { DemoTerm } from './terms.ts';
import { fifthTermOfTownship, fourthTermOfTownship } from './township-term.ts';

/** Two terms with those who sat in them. */
interface Recorded {
  readonly fourth: readonly DemoTerm[];
  readonly fifth: readonly DemoTerm[];
  readonly before: readonly DemoDeputy[];
  readonly now: readonly DemoDeputy[];
  /** Who is writing a report this year. */
  readonly author: DemoDeputy;
  readonly calendar: DemoCalendar;
  /** Who enters decisions on leave. */
  readonly decidedBy: string;
}

/** Loads activities, participations, leave, reports and appraisals of both terms. Answers how many participations. */
export async function addRecords(sql: Change['sql'], recorded: Recorded): Promise<number> {
  const { fourth, fifth, before, now, calendar, decidedBy } = recorded;
  const suspended = suspensionOf(now);
  const lines: Row[] = [];
  for (const [terms, deputies, district, township] of [
    [fourth, before, fourthTermOfDistrict, fourthTermOfTownship],
    [fifth, now, fifthTermOfDistrict, fifthTermOfTownship],
  ] as const) {
    for (const term of terms) {
      const level = term === terms[0] ? 'COUNTY' : 'TOWNSHIP';
      const { made } = (level === 'COUNTY' ? district : township)(term, deputies, calendar);
      const records = recordsOf(made, { level, decidedBy, suspended });
      await insertTables(sql, { ...activityRows(made), ...records });
      lines.push(...records.participation);
    }
  }
  const { deputyId, from, to } = suspended;
  const suspension = { id: idOf('suspension'), deputy_id: deputyId, starts_on: from, ends_on: to };
  await insertRows(sql, 'suspension', [{ ...suspension, ground: '因涉嫌犯罪接受调查（演示）' }]);
  const byDeputy = Map.groupBy(lines, (line) => line['deputy_id']);
  for (const round of [
    reporting(before, '四届履职情况报告', '2020-09-14', () => true),
    reporting(now, '五届履职情况报告（2024年）', '2024-09-09', (at) => at % 2 === 0),
    reporting(now, '五届履职情况报告（2025年）', '2025-09-08', (at) => at % 4 === 1),
  ]) {
    await insertTables(sql, reportRows(round, byDeputy));
  }
  await addSlips(sql);
  await insertRows(sql, 'duty_report', waitingReports(recorded, byDeputy));
  return lines.length;
}

/**
 * Reports of this year: three handed in, one accepted and still to be appraised, and a draft of the deputy whose account
 * a newcomer can try.
 */
function waitingReports(
  { now, author, calendar }: Recorded,
  lines: ReadonlyMap<unknown, readonly Row[]>,
): Row[] {
  const on = addDays(calendar.today, 15);
  const title = `五届履职情况报告（${on.slice(0, 4)}年）`;
  const others = now.filter(({ to, id }, at) => to === null && at % 4 === 3 && id !== author.id).slice(0, 4);
  const states: readonly ReportState[] = ['SUBMITTED', 'SUBMITTED', 'SUBMITTED', 'ACCEPTED'];
  return [
    ...others.map((deputy, at) => reportOf(title, deputy, on, lines, states[at] ?? 'SUBMITTED')),
    reportOf(title, author, on, lines, 'DRAFT'),
  ];
}

/** Somebody whose duties rested for some months (DL 61): what fell into them is not counted against them. */
function suspensionOf(now: readonly DemoDeputy[]) {
  const somebody = now.find(({ to }, at) => at > 120 && to === null);
  if (!somebody) throw new Error('nobody is in office');
  return { deputyId: somebody.id, from: '2025-03-10', to: '2025-08-29' };
}
