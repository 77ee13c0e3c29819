import { defineEntity, p } from '@mikro-orm/core';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { code } from '../kernel/columns.ts';
import { PollingPlace } from './polling-place.entity.ts';

const PlaceConstituencySchema = defineEntity({
  name: 'PlaceConstituency',
  tableName: 'polling_place_constituency',
  schema: '*',

  properties: {
    placeId: () => p.manyToOne(PollingPlace).mapToPk().primary(),
    level: code(CongressLevel).primary(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().index(),
  },
});

/** A constituency whose ballots a polling place hands out: one of each level at most (EC-6). */
export class PlaceConstituency extends PlaceConstituencySchema.class {}
PlaceConstituencySchema.setClass(PlaceConstituency);
