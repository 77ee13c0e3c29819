import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { Constituency } from './constituency.entity.ts';

const SeatSchema = defineEntity({
  name: 'Seat',
  tableName: 'seat',
  schema: '*',
  uniques: [{ name: 'seat_number', properties: ['constituencyId', 'number'] }],
  properties: {
    id: uuidKey(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk(),
    number: p.integer(),
  },
});

/** A seat (议席) of a constituency; mandates fill it one after another. */
export class Seat extends SeatSchema.class {}
SeatSchema.setClass(Seat);
