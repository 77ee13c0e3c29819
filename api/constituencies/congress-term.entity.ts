import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Congress } from './congress.entity.ts';

const CongressTermSchema = defineEntity({
  name: 'CongressTerm',
  tableName: 'congress_term',
  schema: '*',
  uniques: [{ name: 'congress_term_number', properties: ['congressId', 'number'] }],
  triggers: [
    {
      name: 'congress_term_seats_are_fixed',
      timing: 'before',
      events: ['update'],
      forEach: 'row',
      // The decision is looked up beside the table itself, for a trigger does not know in which county it is.
      body:
        `declare decided boolean; begin ` +
        `if (new.approved_seats, new.population, new.military_seats) is distinct from (old.approved_seats, old.population, old.military_seats) then ` +
        `execute format('select exists (select from %I.quota_fixing where term_id = $1 and approved_seats = $2 and population = $3 and military_seats = $4)', tg_table_schema) ` +
        `into decided using new.id, new.approved_seats, new.population, new.military_seats; ` +
        `if not decided then raise exception 'congress_term_seats_are_fixed'; end if; end if; return new; end`,
    },
  ],
  properties: {
    id: uuidKey(),
    congressId: () => p.manyToOne(Congress).mapToPk().index(),
    number: p.integer(),
    approvedSeats: p.integer(),
    population: p.integer(),
    extraFivePercent: p.boolean().default(false),
    /** Of the approved seats, those of the garrison: its constituencies are drawn by the garrison itself (EQ-12). */
    militarySeats: p.integer().default(0),
    startsOn: civilDate().nullable(),
    endsOn: civilDate().nullable(),
  },
});

/** A term (届) of a congress: five years from first session to first session (EL-4), with its approved number of seats (EQ-9). */
export class CongressTerm extends CongressTermSchema.class {}
CongressTermSchema.setClass(CongressTerm);
