import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { type Outcome, RoundKind, RoundState } from './round.rules.ts';

const RoundSchema = defineEntity({
  name: 'Round',
  tableName: 'round',
  schema: '*',
  uniques: [{ name: 'round_number', properties: ['electionId', 'constituencyId', 'number'] }],
  triggers: [
    {
      name: 'round_declared_is_final',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'row',
      body: `if old.state = 'DECLARED' then raise exception 'round_declared_is_final'; end if; if tg_op = 'DELETE' then return old; end if; return new`,
    },
  ],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().index(),
    kind: code(RoundKind),
    number: p.integer(),
    seats: p.integer(),
    registered: p.integer(),
    heldOn: civilDate(),
    state: code(RoundState),
    outcome: p.json<Outcome>().nullable(),
    declaredAt: p.datetime().nullable(),
    declaredBy: p.uuid().nullable(),
  },
});

/** A round of voting in one constituency (投票轮次). Declared, it can never be changed. */
export class Round extends RoundSchema.class {}
RoundSchema.setClass(Round);
