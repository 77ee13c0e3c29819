import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { CandidateListKind } from './candidacy.rules.ts';

const CandidateListSchema = defineEntity({
  name: 'CandidateList',
  tableName: 'candidate_list',
  schema: '*',
  uniques: [{ name: 'candidate_list_once', properties: ['electionId', 'constituencyId', 'kind'] }],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk(),
    kind: code(CandidateListKind),
    publishedOn: civilDate(),
    publishedBy: p.uuid(),
    /** Why the order is not that of surname strokes (EF-7). */
    orderReason: p.text().nullable(),
  },
});

/** A published list of candidates of one constituency (候选人名单): preliminary or formal. */
export class CandidateList extends CandidateListSchema.class {}
CandidateListSchema.setClass(CandidateList);
