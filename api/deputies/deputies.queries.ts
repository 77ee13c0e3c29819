import {
  columns,
  type ConnectionPlan,
  decimal,
  leaf,
  type ListPlan,
  type TypePlan,
} from '../kernel/plan/plan.ts';

export const deputyTermPlan: TypePlan = {
  type: 'DeputyTerm',
  fields: {
    ...columns({ id: 'id', number: 'number' }),
    congress: leaf((self) => `(select name from county.congress where id = ${self}.congress_id)`),
    congressEnglishName: leaf(
      (self) => `(select english_name from county.congress where id = ${self}.congress_id)`,
    ),
    level: leaf((self) => `(select level from county.congress where id = ${self}.congress_id)`),
  },
};

export const deputyConstituencyPlan: TypePlan = {
  type: 'DeputyConstituency',
  fields: columns({ id: 'id', number: 'number', name: 'name', divisionCode: 'division_code' }),
};

export const deputyTotalsPlan: TypePlan = {
  type: 'DeputyTotals',
  fields: {
    ...columns({
      summoned: 'summoned',
      excused: 'excused',
      present: 'present',
      absent: 'absent',
      activities: 'activities',
      trainings: 'trainings',
      reports: 'reports',
      appraisals: 'appraisals',
    }),
    expected: leaf((self) => `${self}.present + ${self}.absent`),
    unrecorded: leaf((self) => `${self}.summoned - ${self}.excused - ${self}.present - ${self}.absent`),
    trainingHours: decimal('training_hours'),
  },
};

/** A row of `county.deputy` as the wire shows it. */
export const deputyPlan: TypePlan = {
  type: 'Deputy',
  fields: {
    ...columns({ id: 'id', name: 'name', sex: 'sex', occupation: 'occupation', status: 'status' }),
    term: {
      kind: 'join',
      of: () => deputyTermPlan,
      table: 'county.congress_term',
      on: (self, me) => `${me}.id = ${self}.term_id`,
      through: { column: 'term_id', key: 'id' },
    },
    constituency: {
      kind: 'join',
      of: () => deputyConstituencyPlan,
      table: 'county.constituency',
      on: (self, me) => `${me}.id = ${self}.constituency_id`,
    },
    delegation: leaf((self) => `(select name from county.delegation where id = ${self}.delegation_id)`),
    since: leaf(
      (self) =>
        `(select starts_on from county.mandate where deputy_id = ${self}.id and ends_on is null order by starts_on desc limit 1)`,
    ),
    totals: {
      kind: 'join',
      of: () => deputyTotalsPlan,
      table: 'county.deputy_total',
      on: (self, me) => `${me}.deputy_id = ${self}.id`,
    },
  },
};

/** The directory of a term: in the order of pinyin, found by name, pinyin or initials. */
export const deputiesPlan: ConnectionPlan = {
  kind: 'connection',
  of: deputyPlan,
  keys: [
    { column: 'pinyin', type: 'text' },
    { column: 'id', type: 'uuid' },
  ],
  rows: (me, at) => {
    const term = at.arg('termId', 'uuid');
    const ofTerm = `${me}.term_id = ${term}`;
    const same = { term_id: term };
    if (!at.given('search')) return { from: `county.deputy ${me}`, where: ofTerm, same };
    const search = at.arg('search', 'text');
    return {
      from: `county.deputy ${me}`,
      same,
      where: `${ofTerm} and (strpos(${me}.name, ${search}) > 0
        or starts_with(${me}.pinyin, lower(${search})) or starts_with(${me}.initials, lower(${search})))`,
    };
  },
};

const MOST_FOUND = 20;

/** Deputies of any term by name, pinyin or initials, whole names and newer terms first: for finding one person. */
export const deputiesNamedPlan: ListPlan = {
  kind: 'list',
  of: deputyPlan,
  rows: (me, at) => {
    const search = at.arg('search', 'text');
    return {
      from: `county.deputy ${me} join county.congress_term ${me}_term on ${me}_term.id = ${me}.term_id`,
      where: `strpos(${me}.name, ${search}) > 0 or starts_with(${me}.pinyin, lower(${search}))
        or starts_with(${me}.initials, lower(${search}))`,
      order: `${me}.name = ${search} desc, ${me}_term.number desc, ${me}.pinyin, ${me}.id`,
      limit: `least(${at.arg('first', 'int')}, ${MOST_FOUND})`,
    };
  },
};

/** What the plans of this feature answer for. */
export const DEPUTY_PLANS: readonly TypePlan[] = [
  deputyPlan,
  deputyTermPlan,
  deputyConstituencyPlan,
  deputyTotalsPlan,
];
