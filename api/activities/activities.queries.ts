import {
  columns,
  type ConnectionPlan,
  instant,
  leaf,
  type OnePlan,
  type TypePlan,
} from '../kernel/plan/plan.ts';

const leavePlan: TypePlan = {
  type: 'LeaveOfLine',
  fields: columns({
    id: 'id',
    kind: 'kind',
    state: 'state',
    reason: 'reason',
    decisionReason: 'decision_reason',
  }),
};

/** Rows are participations with their deputy beside them: see `participants`. */
const participantPlan: TypePlan = {
  type: 'Participant',
  fields: {
    ...columns({
      deputyId: 'deputy_id',
      summoned: 'summoned',
      presence: 'presence',
      method: 'method',
      name: 'name',
      pinyin: 'pinyin',
      initials: 'initials',
    }),
    delegation: leaf((self) => `(select name from county.delegation where id = ${self}.delegation_id)`),
    signedInAt: instant('signed_in_at'),
    leave: {
      kind: 'join',
      of: () => leavePlan,
      table: 'county.leave_request',
      optional: 'id',
      on: (self, me) => `${me}.id = (select id from county.leave_request
        where activity_id = ${self}.activity_id and deputy_id = ${self}.deputy_id
        order by requested_at desc, id limit 1)`,
    },
  },
};

const sum = (condition: string) =>
  leaf(
    (self) =>
      `(select count(*)::int from county.participation where activity_id = ${self}.id and ${condition})`,
  );

const sumsPlan: TypePlan = {
  type: 'ActivitySums',
  fields: {
    summoned: sum('summoned'),
    present: sum(`summoned and presence = 'PRESENT'`),
    absent: sum(`summoned and presence = 'ABSENT'`),
    excused: sum(`summoned and presence = 'EXCUSED'`),
    unrecorded: sum(`summoned and presence = 'UNRECORDED'`),
    guests: sum(`not summoned and presence = 'PRESENT'`),
  },
};

const trainingPlan: TypePlan = {
  type: 'ActivityTraining',
  fields: columns({ course: 'course', teacher: 'teacher', induction: 'induction' }),
};

/** A row of `county.activity` as the wire shows it. */
export const activityPlan: TypePlan = {
  type: 'Activity',
  fields: {
    ...columns({
      id: 'id',
      termId: 'term_id',
      kind: 'kind',
      title: 'title',
      heldOn: 'held_on',
      startsAt: 'starts_at',
      endsAt: 'ends_at',
      place: 'place',
      organiser: 'organiser',
      state: 'state',
      cancelReason: 'cancel_reason',
    }),
    hours: leaf((self) => `${self}.hours::float8`),
    congress: leaf(
      (self) => `(select c.name from county.congress_term t join county.congress c on c.id = t.congress_id
        where t.id = ${self}.term_id)`,
    ),
    training: {
      kind: 'join',
      of: () => trainingPlan,
      table: 'county.training_session',
      optional: 'activity_id',
      on: (self, me) => `${me}.activity_id = ${self}.id`,
    },
    sums: { kind: 'group', of: () => sumsPlan },
    participants: {
      kind: 'many',
      of: () => participantPlan,
      rows: (self, me) => ({
        from: `(select p.*, d.name, d.pinyin, d.initials, d.delegation_id from county.participation p
          join county.deputy d on d.id = p.deputy_id where p.activity_id = ${self}.id) ${me}`,
        order: `${me}.pinyin, ${me}.deputy_id`,
      }),
    },
  },
};

/** The list of activities, newest first. The days until a far day are the key, so that it runs one way. */
export const activitiesPlan: ConnectionPlan = {
  kind: 'connection',
  of: activityPlan,
  keys: [
    { column: 'newest_first', type: 'int' },
    { column: 'id', type: 'uuid' },
  ],
  rows: (me, at) => {
    const [term, kind, state] = [at.arg('termId', 'uuid'), at.arg('kind', 'text'), at.arg('state', 'text')];
    return {
      from: `(select *, date '9999-12-31' - held_on as newest_first from county.activity) ${me}`,
      where: `(${term} is null or ${me}.term_id = ${term}) and (${kind} is null or ${me}.kind = ${kind})
        and (${state} is null or ${me}.state = ${state})`,
    };
  },
};

/** One activity. */
export const activityRoot: OnePlan = {
  kind: 'one',
  of: activityPlan,
  row: (me, at) => ({ from: `county.activity ${me}`, where: `${me}.id = ${at.arg('id', 'uuid')}` }),
};

/** What the plans of this feature answer for. */
export const ACTIVITY_PLANS: readonly TypePlan[] = [
  activityPlan,
  participantPlan,
  leavePlan,
  sumsPlan,
  trainingPlan,
];
