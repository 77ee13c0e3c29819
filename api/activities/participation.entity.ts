import { defineEntity, p } from '@mikro-orm/core';
import { Deputy } from '../deputies/deputy.entity.ts';
import { code, civilDate, rowKey } from '../kernel/columns.ts';
import { Activity } from './activity.entity.ts';
import { ActivityKind, Presence, SignInMethod } from './activity.rules.ts';

const ParticipationSchema = defineEntity({
  name: 'Participation',
  tableName: 'participation',
  schema: '*',
  uniques: [{ name: 'participation_once', properties: ['activityId', 'deputyId'] }],
  indexes: [
    {
      name: 'participation_of_deputy',
      expression: `create index "participation_of_deputy" on "participation" ("deputy_id", "held_on" desc, "id" desc)`,
    },
  ],
  properties: {
    id: rowKey(),
    activityId: () => p.manyToOne(Activity).mapToPk(),
    deputyId: () => p.manyToOne(Deputy).mapToPk(),
    kind: code(ActivityKind),
    heldOn: civilDate(),
    summoned: p.boolean().default(true),
    presence: code(Presence).default('UNRECORDED'),
    hours: p.decimal('number').precision(5).scale(1).default(0),
    method: code(SignInMethod).nullable(),
    signedInAt: p.datetime().nullable(),
    outcome: p.string().nullable(),
  },
});

/** A deputy’s part in an activity (参加情况): summoned, excused, present or absent, and the hours it brought. Kind and day are the activity’s, kept here for the record’s read path. */
export class Participation extends ParticipationSchema.class {}
ParticipationSchema.setClass(Participation);
