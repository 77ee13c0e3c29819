import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { Round } from './round.entity.ts';

const RoundChoiceSchema = defineEntity({
  name: 'RoundChoice',
  tableName: 'round_choice',
  schema: '*',

  properties: {
    roundId: () => p.manyToOne(Round).mapToPk().primary(),
    personId: () => p.manyToOne(Person).mapToPk().primary().index(),
    position: p.integer(),
    name: p.string(),
    writeIn: p.boolean().default(false),
  },
});

/** Someone votes can be counted for in a round: a formal candidate, or a write-in (另选他人) added while counting. */
export class RoundChoice extends RoundChoiceSchema.class {}
RoundChoiceSchema.setClass(RoundChoice);
