import { defineEntity, p } from '@mikro-orm/core';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { code, uuidKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { Sex } from '../people/person.rules.ts';
import { Delegation } from './delegation.entity.ts';
import { MandateStatus } from './mandate.rules.ts';

const DeputySchema = defineEntity({
  name: 'Deputy',
  tableName: 'deputy',
  schema: '*',
  uniques: [{ name: 'deputy_once_a_term', properties: ['personId', 'termId'] }],
  indexes: [{ name: 'deputy_directory', properties: ['termId', 'pinyin', 'id'] }],
  properties: {
    id: uuidKey(),
    personId: () => p.manyToOne(Person).mapToPk().index(),
    termId: () => p.manyToOne(CongressTerm).mapToPk(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().index(),
    delegationId: () => p.manyToOne(Delegation).mapToPk().nullable().index(),
    name: p.string(),
    pinyin: p.string(),
    initials: p.string(),
    sex: code(Sex),
    occupation: p.string().nullable(),
    status: code(MandateStatus),
  },
});

/** A deputy (代表): a person in one term of one congress. What the public may read of the person stands here. */
export class Deputy extends DeputySchema.class {}
DeputySchema.setClass(Deputy);
