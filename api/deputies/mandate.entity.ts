import { defineEntity, p } from '@mikro-orm/core';
import { Seat } from '../constituencies/seat.entity.ts';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Deputy } from './deputy.entity.ts';

const MandateSchema = defineEntity({
  name: 'Mandate',
  tableName: 'mandate',
  schema: '*',
  checks: [{ name: 'mandate_days_in_order', expression: 'ends_on is null or ends_on >= starts_on' }],
  indexes: [
    {
      name: 'mandate_one_holder_of_a_seat',
      expression: `create unique index "mandate_one_holder_of_a_seat" on "mandate" ("seat_id") where "ends_on" is null`,
    },
  ],
  properties: {
    id: uuidKey(),
    seatId: () => p.manyToOne(Seat).mapToPk().index(),
    deputyId: () => p.manyToOne(Deputy).mapToPk().index(),
    startsOn: civilDate(),
    endsOn: civilDate().nullable(),
    endReason: p.string().nullable(),
  },
});

/** A mandate (代表资格) in a seat from one day to another. A seat is never held twice on the same day. */
export class Mandate extends MandateSchema.class {}
MandateSchema.setClass(Mandate);
