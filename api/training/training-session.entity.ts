import { defineEntity, p } from '@mikro-orm/core';
import { Activity } from '../activities/activity.entity.ts';

const TrainingSessionSchema = defineEntity({
  name: 'TrainingSession',
  tableName: 'training_session',
  schema: '*',

  properties: {
    activityId: () => p.oneToOne(Activity).mapToPk().primary(),
    course: p.string(),
    teacher: p.string().nullable(),
    induction: p.boolean().default(false),
  },
});

/** A training session (培训): an activity with a course, a teacher and hours that flow to the record (DL 47). */
export class TrainingSession extends TrainingSessionSchema.class {}
TrainingSessionSchema.setClass(TrainingSession);
