import { defineEntity, p } from '@mikro-orm/core';
import { CongressTerm } from './congress-term.entity.ts';

const SeatAllotmentSchema = defineEntity({
  name: 'SeatAllotment',
  tableName: 'seat_allotment',
  schema: '*',

  properties: {
    termId: () => p.manyToOne(CongressTerm).mapToPk().primary(),
    /** A division code, the id of a zone, or MILITARY. */
    unitKey: p.string().primary(),
    name: p.string(),
    population: p.integer(),
    seats: p.integer(),
  },
});

/** Seats of a term as its committee allotted them to divisions, zones and the garrison (EL 15; ZJE 18). */
export class SeatAllotment extends SeatAllotmentSchema.class {}
SeatAllotmentSchema.setClass(SeatAllotment);
