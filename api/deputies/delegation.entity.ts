import { defineEntity, p } from '@mikro-orm/core';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { uuidKey } from '../kernel/columns.ts';

const DelegationSchema = defineEntity({
  name: 'Delegation',
  tableName: 'delegation',
  schema: '*',
  uniques: [{ name: 'delegation_name', properties: ['termId', 'name'] }],
  properties: {
    id: uuidKey(),
    termId: () => p.manyToOne(CongressTerm).mapToPk(),
    name: p.string(),
  },
});

/** A delegation (代表团) of a congress term (DL 14). */
export class Delegation extends DelegationSchema.class {}
DelegationSchema.setClass(Delegation);
