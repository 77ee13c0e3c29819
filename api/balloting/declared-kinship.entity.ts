import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { Kinship } from './crew.rules.ts';

const DeclaredKinshipSchema = defineEntity({
  name: 'DeclaredKinship',
  tableName: 'declared_kinship',
  schema: '*',
  uniques: [{ name: 'declared_kinship_once', properties: ['personId', 'relativeId'] }],
  checks: [{ name: 'declared_kinship_of_two', expression: 'person_id <> relative_id' }],
  properties: {
    id: uuidKey(),
    personId: () => p.manyToOne(Person).mapToPk(),
    relativeId: () => p.manyToOne(Person).mapToPk().index(),
    /** What the relative is to the person. */
    kinship: code(Kinship),
    declaredOn: civilDate(),
    declaredBy: p.uuid(),
  },
});

/** That two persons are near relatives (近亲属; CC 1045), as one of them declared it. */
export class DeclaredKinship extends DeclaredKinshipSchema.class {}
DeclaredKinshipSchema.setClass(DeclaredKinship);
