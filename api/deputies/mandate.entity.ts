import { defineEntity, p } from '@mikro-orm/core';
import { Seat } from '../constituencies/seat.entity.ts';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Deputy } from './deputy.entity.ts';

/** The body of a trigger that lets nobody into a seat on a day on which somebody else holds it. */
const HELD_BY_ONE =
  `declare taken boolean; begin execute format('select exists (select from %I.mandate where seat_id = $1 and id <> $2 ` +
  `and starts_on <= coalesce($4, ''infinity''::date) and coalesce(ends_on, ''infinity''::date) >= $3)', tg_table_schema) ` +
  `into taken using new.seat_id, new.id, new.starts_on, new.ends_on; ` +
  `if taken then raise exception 'mandate_held_by_one'; end if; end; return new`;

const MandateSchema = defineEntity({
  name: 'Mandate',
  tableName: 'mandate',
  schema: '*',
  checks: [{ name: 'mandate_days_in_order', expression: 'ends_on is null or ends_on >= starts_on' }],
  triggers: [
    {
      name: 'mandate_held_by_one',
      timing: 'before',
      events: ['insert', 'update'],
      forEach: 'row',
      body: HELD_BY_ONE,
    },
  ],
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
