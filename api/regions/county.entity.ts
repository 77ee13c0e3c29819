import { defineEntity, p } from '@mikro-orm/core';

const CountySchema = defineEntity({
  name: 'County',
  tableName: 'county',
  schema: 'shared',

  properties: {
    code: p.string().primary(),
    name: p.string(),
    schemaName: p.string().unique(),
    demo: p.boolean().default(false),
    createdAt: p.datetime(),
  },
});

/** A county (县级单位) this installation serves: one schema of the database with the same tables as every other. */
export class County extends CountySchema.class {}
CountySchema.setClass(County);
