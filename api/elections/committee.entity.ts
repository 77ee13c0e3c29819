import { defineEntity, p } from '@mikro-orm/core';
import { Congress } from '../constituencies/congress.entity.ts';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Election } from './election.entity.ts';

const CommitteeSchema = defineEntity({
  name: 'Committee',
  tableName: 'committee',
  schema: '*',
  uniques: [{ name: 'committee_of_congress', properties: ['electionId', 'congressId'] }],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    congressId: () => p.manyToOne(Congress).mapToPk().index(),
    appointedBy: p.string(),
    decisionNumber: p.string(),
    decidedOn: civilDate(),
    /** The day the county's members were reported to the standing committee one level up (ZJE 12). */
    filedOn: civilDate().nullable(),
    dissolvedOn: civilDate().nullable(),
    summary: p.text().nullable(),
    archivedWith: p.string().nullable(),
  },
});

/** The election committee (选举委员会) that conducts one election of one congress, from appointment to dissolution. */
export class Committee extends CommitteeSchema.class {}
CommitteeSchema.setClass(Committee);
