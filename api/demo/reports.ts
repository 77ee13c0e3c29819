import { categoryOf } from '../appraisals/category.rules.ts';
import { defaultScheme } from '../appraisals/closing.rules.ts';
import type { ReportState } from '../appraisals/report.rules.ts';
import type { ActivityKind } from '../activities/activity.rules.ts';
import { addDays, type CivilDate, civilDate } from '../kernel/civil-date.rules.ts';
import { Chance, idOf } from './chance.ts';
import type { DemoDeputy } from './deputies.ts';
import type { Row } from './rows.ts';

/** When the deputies of a term reported, and what share of them. */
export interface Reporting {
  readonly title: string;
  readonly reports: readonly { readonly deputy: DemoDeputy; readonly on: CivilDate }[];
}

/** A round of reports: everybody in office then, or every so many of them. */
export function reporting(
  deputies: readonly DemoDeputy[],
  title: string,
  day: string,
  taken: (at: number) => boolean,
): Reporting {
  const on = civilDate(day);
  const office = deputies.filter(({ from, to }) => from <= on && (to === null || on <= to));
  return {
    title,
    reports: office
      .map((deputy, at) => ({ deputy, at }))
      .filter(({ at }) => taken(at))
      .map(({ deputy, at }) => ({ deputy, on: addDays(on, at % 20) })),
  };
}

/** Reports accepted and delivered, and their appraisals, closed with the category the rule gives. */
export function reportRows({ title, reports }: Reporting, lines: ReadonlyMap<unknown, readonly Row[]>) {
  return {
    duty_report: reports.map(({ deputy, on }) => ({
      ...reportOf(title, deputy, on, lines, 'ACCEPTED'),
      delivered_on: on,
    })),
    appraisal: reports.map(({ deputy, on }) => appraisalOf(title, deputy, on)),
  };
}

/** A report in some state, written three weeks before the day it is for. */
export const reportOf = (
  title: string,
  deputy: DemoDeputy,
  on: CivilDate,
  lines: ReadonlyMap<unknown, readonly Row[]>,
  state: ReportState,
): Row => ({
  id: idOf(`report ${title} ${deputy.id}`),
  deputy_id: deputy.id,
  title,
  body: bodyOf(deputy, on, lines.get(deputy.id) ?? []),
  state,
  created_at: `${addDays(on, -20)}T09:00:00+08:00`,
});

const WORDS: readonly (readonly [ActivityKind, (n: number) => string])[] = [
  ['CONGRESS_SESSION', (n) => `出席人民代表大会会议${n}次`],
  ['STANDING_COMMITTEE', (n) => `参加或列席常委会会议${n}次`],
  ['INSPECTION', (n) => `参加视察${n}次`],
  ['STUDY', (n) => `参加调研${n}次`],
  ['LAW_CHECK', (n) => `参加执法检查${n}次`],
  ['COURT_HEARING', (n) => `旁听庭审${n}次`],
  ['ENTERPRISE_VISIT', (n) => `走访企业${n}次`],
  ['STATION_RECEPTION', (n) => `进站接待选民${n}次`],
  ['GROUP_ACTIVITY', (n) => `参加代表小组活动${n}次`],
  ['TRAINING', (n) => `参加培训${n}次`],
];

/** What the record says up to that day, in one sentence: the numbers are counted, not told. */
function bodyOf({ person, constituency }: DemoDeputy, on: CivilDate, lines: readonly Row[]): string {
  const came = lines.filter(
    (line) => line['presence'] === 'PRESENT' && String(line['held_on']) < addDays(on, -20),
  );
  const counted = WORDS.map(
    ([kind, words]) => [came.filter((line) => line['kind'] === kind).length, words] as const,
  )
    .filter(([n]) => n > 0)
    .map(([n, words]) => words(n));
  const record = counted.length > 0 ? `任职以来，${counted.join('，')}。` : '';
  return (
    `各位选民：我是${person.name}，由${constituency.name}选举产生。${record}` +
    '在履职中，我坚持听取大家的意见，把反映集中的问题带到会议上，办理结果向大家反馈。' +
    '下一步，我将继续走访，跟踪未办结的事项，接受大家监督。'
  );
}

const [best, middle, last] = defaultScheme.categories.map(({ code }) => code);

/** Slips handed out to those present; most come back, one now and then spoilt. The category follows from them. */
function appraisalOf(title: string, deputy: DemoDeputy, on: CivilDate): Row {
  const chance = new Chance(`appraisal ${title} ${deputy.id}`);
  const present = chance.between(16, 30);
  const issued = present - chance.between(0, 2);
  const returned = issued - chance.between(0, 1);
  const spoilt = chance.happens(0.1) ? 1 : 0;
  const marked = returned - spoilt;
  const liked = Math.round(
    marked * (chance.happens(0.93) ? 0.86 + 0.14 * chance.next() : 0.55 + 0.25 * chance.next()),
  );
  const fair = Math.round((marked - liked) * 0.8);
  const tally = { [best ?? '']: liked, [middle ?? '']: fair, [last ?? '']: marked - liked - fair };
  const category = categoryOf(defaultScheme, tally, returned);
  if (category === undefined) throw new Error(`no category for ${deputy.person.name}`);
  return {
    id: idOf(`appraisal ${title} ${deputy.id}`),
    report_id: idOf(`report ${title} ${deputy.id}`),
    deputy_id: deputy.id,
    held_on: on,
    place: `${deputy.constituency.name}选民会议`,
    scheme: defaultScheme,
    present,
    state: 'CLOSED',
    slips_issued: issued,
    slips_returned: returned,
    slips_void: spoilt,
    tally,
    category,
    closed_at: `${on}T17:00:00+08:00`,
  };
}
