import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { refuseOfDeclared, Round } from './round.entity.ts';

const CountPlaceSchema = defineEntity({
  name: 'CountPlace',
  tableName: 'count_place',
  schema: '*',
  uniques: [{ name: 'count_place_position', properties: ['roundId', 'position'] }],
  triggers: [
    {
      name: 'count_place_of_declared',
      timing: 'before',
      events: ['insert', 'update', 'delete'],
      forEach: 'row',
      body: refuseOfDeclared('count_place_of_declared'),
    },
  ],
  properties: {
    id: uuidKey(),
    roundId: () => p.manyToOne(Round).mapToPk(),
    position: p.integer(),
    /** Null where all boxes of the constituency are opened together. */
    name: p.string().nullable(),
    pollingPlaceId: p.uuid().nullable(),
    /** When both keyings of its sheet agreed; null while they do not. */
    agreedAt: p.datetime().nullable(),
  },
});

/** Where ballots of a round are counted (计票点): the constituency’s own place, or each polling place (ZJE 47; EP-11). */
export class CountPlace extends CountPlaceSchema.class {}
CountPlaceSchema.setClass(CountPlace);
