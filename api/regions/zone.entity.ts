import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, uuidKey } from '../kernel/columns.ts';

const ZoneSchema = defineEntity({
  name: 'Zone',
  tableName: 'zone',
  schema: '*',
  uniques: [{ name: 'zone_name', properties: ['name'] }],
  properties: {
    id: uuidKey(),
    name: p.string(),
    englishName: p.string(),
    workingBody: p.string(),
    validFrom: civilDate().nullable(),
    validTo: civilDate().nullable(),
  },
});

/**
 * A functional zone (高新区、新区) that runs some divisions and stands in no code list. It may be the area of a report and
 * a unit of allotment; it is nobody's ancestor, so no permission and no test of double mandate reaches through it (AC-4).
 */
export class Zone extends ZoneSchema.class {}
ZoneSchema.setClass(Zone);
