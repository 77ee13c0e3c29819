import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Zone } from './zone.entity.ts';

const ZoneMemberSchema = defineEntity({
  name: 'ZoneMember',
  tableName: 'zone_member',
  schema: '*',

  properties: {
    id: uuidKey(),
    zoneId: () => p.manyToOne(Zone).mapToPk().index(),
    divisionCode: p.string().index(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
  },
});

/** A division that a zone runs, from one day to another. */
export class ZoneMember extends ZoneMemberSchema.class {}
ZoneMemberSchema.setClass(ZoneMember);
