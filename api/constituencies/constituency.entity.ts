import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { CongressTerm } from './congress-term.entity.ts';

const ConstituencySchema = defineEntity({
  name: 'Constituency',
  tableName: 'constituency',
  schema: '*',
  uniques: [{ name: 'constituency_number', properties: ['termId', 'number'] }],
  checks: [{ name: 'constituency_one_to_three_seats', expression: 'seats >= 1 and seats <= 3' }],
  properties: {
    id: uuidKey(),
    termId: () => p.manyToOne(CongressTerm).mapToPk(),
    number: p.integer(),
    name: p.string(),
    divisionCode: p.string().index(),
    seats: p.integer(),
    population: p.integer(),
  },
});

/** A constituency (选区) of one term: one to three seats (EL 25), numbered within its congress. */
export class Constituency extends ConstituencySchema.class {}
ConstituencySchema.setClass(Constituency);
