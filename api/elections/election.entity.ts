import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { DayReading, ElectionKind } from './election.rules.ts';

const ElectionSchema = defineEntity({
  name: 'Election',
  tableName: 'election',
  schema: '*',

  properties: {
    id: uuidKey(),
    name: p.string(),
    kind: code(ElectionKind),
    electionDay: civilDate(),
    dayReading: code(DayReading).default('STRICT'),
    createdAt: p.datetime(),
  },
});

/** A general election or by-election (换届选举、补选), for several congresses at once. */
export class Election extends ElectionSchema.class {}
ElectionSchema.setClass(Election);
