import { defineEntity, p } from '@mikro-orm/core';
import { Person } from '../people/person.entity.ts';
import { refuseOfDeclared, Round } from './round.entity.ts';

const RoundChoiceSchema = defineEntity({
  name: 'RoundChoice',
  tableName: 'round_choice',
  schema: '*',
  triggers: [
    {
      name: 'round_choice_of_declared',
      timing: 'before',
      events: ['insert', 'update', 'delete'],
      forEach: 'row',
      body: refuseOfDeclared('round_choice_of_declared'),
    },
  ],
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
