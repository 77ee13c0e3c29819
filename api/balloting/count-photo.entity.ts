import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { CountPlace } from './count-place.entity.ts';
import { refuseOfDeclared, Round } from './round.entity.ts';

const CountPhotoSchema = defineEntity({
  name: 'CountPhoto',
  tableName: 'count_photo',
  schema: '*',
  triggers: [
    {
      name: 'count_photo_of_declared',
      timing: 'before',
      events: ['insert', 'update', 'delete'],
      forEach: 'row',
      body: refuseOfDeclared('count_photo_of_declared'),
    },
  ],
  properties: {
    id: uuidKey(),
    roundId: () => p.manyToOne(Round).mapToPk(),
    placeId: () => p.manyToOne(CountPlace).mapToPk().index(),
    fileId: p.uuid().unique(),
    attachedBy: p.uuid(),
    attachedAt: p.datetime(),
  },
});

/** A photo of the signed count sheet of a place (计票单照片): what the keyed figures can be held against. */
export class CountPhoto extends CountPhotoSchema.class {}
CountPhotoSchema.setClass(CountPhoto);
