import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Congress } from './congress.entity.ts';

const CongressTermSchema = defineEntity({
  name: 'CongressTerm',
  tableName: 'congress_term',
  schema: '*',
  uniques: [{ name: 'congress_term_number', properties: ['congressId', 'number'] }],
  properties: {
    id: uuidKey(),
    congressId: () => p.manyToOne(Congress).mapToPk().index(),
    number: p.integer(),
    approvedSeats: p.integer(),
    population: p.integer(),
    startsOn: civilDate().nullable(),
    endsOn: civilDate().nullable(),
  },
});

/** A term (届) of a congress: five years from first session to first session (EL-4), with its approved number of seats (EQ-9). */
export class CongressTerm extends CongressTermSchema.class {}
CongressTermSchema.setClass(CongressTerm);
