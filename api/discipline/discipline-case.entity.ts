import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { AllegationCategory, CaseChannel, CaseFinding, CaseState } from './case.rules.ts';

const DisciplineCaseSchema = defineEntity({
  name: 'DisciplineCase',
  tableName: 'discipline_case',
  schema: '*',
  uniques: [{ name: 'discipline_case_number', properties: ['year', 'ordinal'] }],
  indexes: [
    {
      name: 'discipline_case_list',
      expression: `create index "discipline_case_list" on "discipline_case" ("election_id", "received_at" desc, "id")`,
    },
  ],
  properties: {
    id: uuidKey(),
    year: p.integer(),
    ordinal: p.integer(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().nullable(),
    /** The division whose desks see the case. */
    areaCode: p.string(),
    channel: code(CaseChannel),
    category: code(AllegationCategory),
    receivedAt: p.datetime(),
    receivedOn: civilDate(),
    receivedBy: p.uuid().nullable(),
    textSealed: p.blob(),
    /** Name and way to reach whoever reported, when they gave them. */
    complainantSealed: p.blob().nullable(),
    /** Digest of the code the complainant follows the case with. */
    codeDigest: p.blob().unique(),
    state: code(CaseState).default('RECEIVED'),
    acknowledgedAt: p.datetime().nullable(),
    acknowledgedBy: p.uuid().nullable(),
    finding: code(CaseFinding).nullable(),
    findingSealed: p.blob().nullable(),
    answerSealed: p.blob().nullable(),
    closedOn: civilDate().nullable(),
    closedBy: p.uuid().nullable(),
  },
});

/** A report of an election offence and what became of it (举报、风气监督案件; EL 58, 59). What was told lies sealed. */
export class DisciplineCase extends DisciplineCaseSchema.class {}
DisciplineCaseSchema.setClass(DisciplineCase);
