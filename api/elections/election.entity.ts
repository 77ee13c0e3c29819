import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { DayReading, ElectionKind, FormalListOrder, PrimaryTie } from './election.rules.ts';

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
    /** The provincial window election day lies in (law.md 2.2, M0). */
    windowFrom: civilDate().nullable(),
    windowTo: civilDate().nullable(),
    formalListOrder: code(FormalListOrder).default('STROKES'),
    primaryTie: code(PrimaryTie).default('RE_VOTE'),
    /** Counts the changes of the calendar that its subscribers must notice (RFC 5545, SEQUENCE). */
    calendarSequence: p.integer().default(0),
    createdAt: p.datetime(),
  },
});

/** A general election or by-election (换届选举、补选), for several congresses at once. */
export class Election extends ElectionSchema.class {}
ElectionSchema.setClass(Election);
