import { defineEntity, p } from '@mikro-orm/core';
import { code, uuidKey } from '../kernel/columns.ts';
import { CongressLevel } from './congress.rules.ts';

const CongressSchema = defineEntity({
  name: 'Congress',
  tableName: 'congress',
  schema: '*',

  properties: {
    id: uuidKey(),
    level: code(CongressLevel),
    divisionCode: p.string().unique(),
    name: p.string(),
    englishName: p.string(),
  },
});

/** A people’s congress (人民代表大会) of the county or of one township. */
export class Congress extends CongressSchema.class {}
CongressSchema.setClass(Congress);
