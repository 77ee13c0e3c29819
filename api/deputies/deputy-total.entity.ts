import { defineEntity, p } from '@mikro-orm/core';
import { Deputy } from './deputy.entity.ts';

const DeputyTotalSchema = defineEntity({
  name: 'DeputyTotal',
  tableName: 'deputy_total',
  schema: '*',

  properties: {
    deputyId: () => p.oneToOne(Deputy).mapToPk().primary(),
    summoned: p.integer().default(0),
    excused: p.integer().default(0),
    present: p.integer().default(0),
    absent: p.integer().default(0),
    activities: p.integer().default(0),
    trainings: p.integer().default(0),
    trainingHours: p.decimal('number').precision(7).scale(1).default(0),
    reports: p.integer().default(0),
    appraisals: p.integer().default(0),
  },
});

/** The totals of a deputy’s record that lists show (履职汇总): recounted in the transaction that changes a row, never by hand. */
export class DeputyTotal extends DeputyTotalSchema.class {}
DeputyTotalSchema.setClass(DeputyTotal);
