import { defineEntity, p } from '@mikro-orm/core';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { code, rowKey } from '../kernel/columns.ts';
import { MovementKind } from './ballot-ledger.rules.ts';
import { PollingPlace } from './polling-place.entity.ts';

const BallotMovementSchema = defineEntity({
  name: 'BallotMovement',
  tableName: 'ballot_movement',
  schema: '*',
  indexes: [
    { name: 'ballot_movement_of_constituency', properties: ['electionId', 'constituencyId', 'voteNumber'] },
    { name: 'ballot_movement_of_place', properties: ['placeId', 'level'] },
  ],
  checks: [
    {
      name: 'ballot_movement_printed_for_all',
      expression: `(kind = 'PRINTED') = (place_id is null)`,
    },
    { name: 'ballot_movement_not_nothing', expression: 'quantity <> 0' },
  ],
  triggers: [
    {
      name: 'ballot_movement_is_final',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'ballot_movement_is_final'`,
    },
  ],
  properties: {
    id: rowKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    voteNumber: p.integer(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk(),
    level: code(CongressLevel),
    placeId: () => p.manyToOne(PollingPlace).mapToPk().nullable(),
    kind: code(MovementKind),
    quantity: p.integer(),
    note: p.string().nullable(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
  },
});

/** A line of the ledger of ballot papers (选票收发). Never altered: what was wrong is taken back by a further line. */
export class BallotMovement extends BallotMovementSchema.class {}
BallotMovementSchema.setClass(BallotMovement);
