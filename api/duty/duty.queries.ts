import { deputyPlan } from '../deputies/deputies.queries.ts';
import {
  columns,
  decimal,
  instant,
  leaf,
  type OnePlan,
  type Scope,
  type Source,
  type TypePlan,
} from '../kernel/plan/plan.ts';

const MOST_ROWS = 100;
const first = (at: Scope): string => `least(${at.arg('first', 'int')}, ${MOST_ROWS})`;

const dayPlan: TypePlan = { type: 'DutyDay', fields: columns({ date: 'date', count: 'count' }) };

const yearPlan: TypePlan = { type: 'DutyYear', fields: columns({ year: 'year', count: 'count' }) };

/** Rows are participations joined with their activity: see `entries`. */
const entryPlan: TypePlan = {
  type: 'DutyEntry',
  fields: {
    ...columns({
      activityId: 'activity_id',
      heldOn: 'held_on',
      kind: 'kind',
      presence: 'presence',
      summoned: 'summoned',
      outcome: 'outcome',
    }),
    id: leaf((self) => `${self}.id::text`),
    title: leaf((self) => `${self}_activity.title`),
    place: leaf((self) => `${self}_activity.place`),
    hours: decimal('hours'),
    signedInAt: instant('signed_in_at'),
  },
};

const entries = (self: string, me: string, where: string, limit: string): Source => ({
  from: `county.participation ${me} join county.activity ${me}_activity on ${me}_activity.id = ${me}.activity_id`,
  where: `${me}.deputy_id = ${self}.id and ${where}`,
  order: `${me}.held_on desc, ${me}.id desc`,
  limit,
});

const trainingPlan: TypePlan = {
  type: 'DutyTraining',
  fields: {
    ...columns({ activityId: 'activity_id', heldOn: 'held_on' }),
    course: leaf((self) => `coalesce(${self}_course.course, ${self}_activity.title)`),
    hours: decimal('hours'),
  },
};

const reportPlan: TypePlan = {
  type: 'DutyReportEntry',
  fields: columns({ id: 'id', title: 'title', body: 'body', deliveredOn: 'delivered_on', state: 'state' }),
};

const reports = (self: string, me: string, where: string): Source => ({
  from: `county.duty_report ${me}`,
  where: `${me}.deputy_id = ${self}.id and ${where}`,
  order: `${me}.delivered_on desc nulls first, ${me}.id`,
});

const categoryPlan: TypePlan = {
  type: 'DutyAppraisalCategory',
  fields: columns({ code: 'code', label: 'label', slips: 'slips', threshold: 'threshold' }),
};

const appraisalPlan: TypePlan = {
  type: 'DutyAppraisal',
  fields: {
    ...columns({
      id: 'id',
      heldOn: 'held_on',
      category: 'category',
      issued: 'slips_issued',
      returned: 'slips_returned',
      void: 'slips_void',
    }),
    categories: {
      kind: 'many',
      of: () => categoryPlan,
      rows: (self, me) => ({
        from: `(select c.value->>'code' as code, c.value->>'label' as label, c.ordinality,
          coalesce((${self}.tally->>(c.value->>'code'))::int, 0) as slips,
          (${self}.scheme->'thresholds'->>(c.ordinality - 1)::int)::float8 as threshold
          from jsonb_array_elements(${self}.scheme->'categories') with ordinality c) ${me}`,
        order: `${me}.ordinality`,
      }),
    },
  },
};

/** A row of `county.deputy` as a duty record. */
export const dutyRecordPlan: TypePlan = {
  type: 'DutyRecord',
  fields: {
    deputy: { kind: 'group', of: () => deputyPlan },
    years: {
      kind: 'many',
      of: () => yearPlan,
      rows: (self, me) => ({
        from: `(select extract(year from held_on)::int as year, count(*)::int as count from county.participation
          where deputy_id = ${self}.id and presence = 'PRESENT' group by 1) ${me}`,
        order: `${me}.year desc`,
      }),
    },
    calendar: {
      kind: 'many',
      of: () => dayPlan,
      rows: (self, me, at) => {
        const year = at.arg('year', 'int');
        return {
          from: `(select held_on as date, count(*)::int as count from county.participation
            where deputy_id = ${self}.id and presence = 'PRESENT'
            and held_on >= make_date(${year}, 1, 1) and held_on < make_date(${year} + 1, 1, 1)
            group by held_on) ${me}`,
          order: `${me}.date`,
        };
      },
    },
    timeline: {
      kind: 'many',
      of: () => entryPlan,
      rows: (self, me, at) => {
        const asked = [`${me}_activity.state = 'HELD'`];
        if (at.given('before')) {
          const before = at.arg('before', 'bigint');
          const day = `(select held_on from county.participation where id = ${before})`;
          asked.push(`(${me}.held_on, ${me}.id) < (${day}, ${before})`);
        }
        if (at.given('kind')) asked.push(`${me}.kind = ${at.arg('kind', 'text')}`);
        if (at.given('on')) asked.push(`${me}.held_on = ${at.arg('on', 'date')}`);
        return entries(self, me, asked.join(' and '), first(at));
      },
    },
    attendance: {
      kind: 'many',
      of: () => entryPlan,
      rows: (self, me, at) =>
        entries(self, me, `${me}.summoned and ${me}_activity.state = 'HELD'`, first(at)),
    },
    trainings: {
      kind: 'many',
      of: () => trainingPlan,
      rows: (self, me, at) => {
        const source = entries(self, me, `${me}.kind = 'TRAINING' and ${me}.presence = 'PRESENT'`, first(at));
        const course = `left join county.training_session ${me}_course on ${me}_course.activity_id = ${me}.activity_id`;
        return { ...source, from: `${source.from} ${course}` };
      },
    },
    reports: {
      kind: 'many',
      of: () => reportPlan,
      rows: (self, me, at) => ({ ...reports(self, me, `${me}.state = 'ACCEPTED'`), limit: first(at) }),
    },
    allReports: {
      kind: 'many',
      of: () => reportPlan,
      rows: (self, me) => ({ ...reports(self, me, 'true'), limit: String(MOST_ROWS) }),
    },
    appraisals: {
      kind: 'many',
      of: () => appraisalPlan,
      rows: (self, me) => ({
        from: `county.appraisal ${me}`,
        where: `${me}.deputy_id = ${self}.id and ${me}.state = 'CLOSED'`,
        order: `${me}.held_on desc, ${me}.id`,
        limit: String(MOST_ROWS),
      }),
    },
  },
};

/** The record of one deputy. */
export const dutyRecordRoot: OnePlan = {
  kind: 'one',
  of: dutyRecordPlan,
  row: (me, at) => ({ from: `county.deputy ${me}`, where: `${me}.id = ${at.arg('deputyId', 'uuid')}` }),
};

/** The viewer’s own record: of the newest term they sit in, the county’s before a township’s. */
export const myDutyRecordRoot: OnePlan = {
  kind: 'one',
  of: dutyRecordPlan,
  row: (me, at) => ({
    from: `county.deputy ${me}`,
    where: `${me}.id = (select d.id from county.deputy d
      join county.congress_term t on t.id = d.term_id join county.congress c on c.id = t.congress_id
      where d.person_id = ${at.server('viewerPersonId')}::uuid order by t.number desc, c.level limit 1)`,
  }),
};

/** What the plans of this feature answer for. */
export const DUTY_PLANS: readonly TypePlan[] = [
  dutyRecordPlan,
  yearPlan,
  dayPlan,
  entryPlan,
  trainingPlan,
  reportPlan,
  appraisalPlan,
  categoryPlan,
];
