import { defineEntity, p } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';

const CaseClockSchema = defineEntity({
  name: 'CaseClockRow',
  tableName: 'case_clock',
  schema: '*',

  properties: {
    electionId: () => p.oneToOne(Election).mapToPk().primary(),
    acknowledgeDays: p.integer(),
    decideDays: p.integer(),
    decideDaysNear: p.integer(),
    nearFrom: p.integer(),
  },
});

/** The limits an election's desk set itself (办理时限). Without a row the defaults stand. */
export class CaseClockRow extends CaseClockSchema.class {}
CaseClockSchema.setClass(CaseClockRow);
