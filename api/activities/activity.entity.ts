import { defineEntity, p } from '@mikro-orm/core';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { ActivityKind, ActivityState } from './activity.rules.ts';

const ActivitySchema = defineEntity({
  name: 'Activity',
  tableName: 'activity',
  schema: '*',
  indexes: [{ name: 'activity_of_term', properties: ['termId', 'heldOn', 'id'] }],
  properties: {
    id: uuidKey(),
    termId: () => p.manyToOne(CongressTerm).mapToPk(),
    kind: code(ActivityKind),
    title: p.string(),
    place: p.string().nullable(),
    heldOn: civilDate(),
    startsAt: p.string().nullable(),
    endsAt: p.string().nullable(),
    hours: p.decimal('number').precision(5).scale(1),
    organiser: p.string().nullable(),
    state: code(ActivityState),
    cancelReason: p.text().nullable(),
    createdAt: p.datetime(),
  },
});

/** An activity (代表活动) deputies are summoned to: sitting, inspection, study, reception, training … */
export class Activity extends ActivitySchema.class {}
ActivitySchema.setClass(Activity);
