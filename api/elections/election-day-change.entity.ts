import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Election } from './election.entity.ts';

const ElectionDayChangeSchema = defineEntity({
  name: 'ElectionDayChange',
  tableName: 'election_day_change',
  schema: '*',
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk().index(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().nullable().index(),
    fromDay: civilDate(),
    toDay: civilDate(),
    reason: p.text(),
    /** The committee that agreed, and when (ZJE 51; EB-6). */
    consentBy: p.string(),
    consentOn: civilDate(),
    /** What it voided: rounds opened and not counted, proxies for the old day. */
    voided: p.json<{ readonly rounds: number; readonly proxies: number }>(),
    /** Persons who are old enough on the new day and were not on the old one (ER-2). */
    newlyOfAge: p.integer(),
    /** The day the notice of the change was posted. */
    announcedOn: civilDate().nullable(),
    changedAt: p.datetime(),
    changedBy: p.uuid(),
  },
});

/** A change of election day (改期): of the whole election, or of one constituency (ZJE 51). Kept for good. */
export class ElectionDayChange extends ElectionDayChangeSchema.class {}
ElectionDayChangeSchema.setClass(ElectionDayChange);
