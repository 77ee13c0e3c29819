import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../kernel/columns.ts';
import { PollingPlace } from './polling-place.entity.ts';

const BoxHandoverSchema = defineEntity({
  name: 'BoxHandover',
  tableName: 'box_handover',
  schema: '*',

  properties: {
    placeId: () => p.manyToOne(PollingPlace).mapToPk().primary(),
    sealedOn: civilDate(),
    sealedAt: p.string(),
    /** Persons of the crew who signed: two at least. */
    signedBy: p.json<readonly string[]>(),
    destination: p.string(),
    recordedBy: p.uuid(),
    handedOverAt: p.string().nullable(),
    receivedBy: p.string().nullable(),
  },
});

/** The sealing of a place’s box and its way to the counting place (封箱移交; ZJE 47; EP-11). */
export class BoxHandover extends BoxHandoverSchema.class {}
BoxHandoverSchema.setClass(BoxHandover);
