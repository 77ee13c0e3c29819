import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../kernel/columns.ts';
import type { Announcement } from './opening.rules.ts';
import { PollingPlace } from './polling-place.entity.ts';

const PlaceOpeningSchema = defineEntity({
  name: 'PlaceOpening',
  tableName: 'polling_place_opening',
  schema: '*',
  checks: [{ name: 'polling_place_opening_booths', expression: 'booths >= 0' }],
  properties: {
    placeId: () => p.manyToOne(PollingPlace).mapToPk().primary(),
    openedOn: civilDate(),
    openedAt: p.string(),
    booths: p.integer(),
    /** What was read out before voting. */
    announced: p.json<readonly Announcement[]>(),
    announcedBy: p.string(),
    recordedBy: p.uuid(),
  },
});

/** The beginning of voting at a place: the booths that stood, and what was announced by whom (EP-2, EP-3). */
export class PlaceOpening extends PlaceOpeningSchema.class {}
PlaceOpeningSchema.setClass(PlaceOpening);
