import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Sex } from './person.rules.ts';

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  schema: '*',

  properties: {
    id: uuidKey(),
    name: p.string().index(),
    sex: code(Sex),
    birthDate: civilDate(),
    idSealed: p.blob().nullable(),
    idDigest: p.blob().nullable().unique(),
    lookUpDigest: p.blob().nullable(),
    createdAt: p.datetime(),
  },
});

/**
 * A person (自然人): one id from voter to nominee to deputy. The ID number is sealed; `idDigest` finds an exact match,
 * `lookUpDigest` somebody who gives a name and the last four characters of a number.
 */
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);
