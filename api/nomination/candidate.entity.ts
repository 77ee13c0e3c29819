import { defineEntity, p } from '@mikro-orm/core';
import { civilDate } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { CandidateList } from './candidate-list.entity.ts';

const CandidateSchema = defineEntity({
  name: 'Candidate',
  tableName: 'candidate',
  schema: '*',
  uniques: [{ name: 'candidate_position', properties: ['listId', 'position'] }],
  properties: {
    listId: () => p.manyToOne(CandidateList).mapToPk().primary(),
    personId: () => p.manyToOne(Person).mapToPk().primary().index(),
    position: p.integer(),
    name: p.string(),
    /** Struck off for foreign funding (EL 35; ZJE 38), with the decision. */
    struckOn: civilDate().nullable(),
    struckReason: p.text().nullable(),
  },
});

/** A candidate (代表候选人) on a list, in the order it is published. */
export class Candidate extends CandidateSchema.class {}
CandidateSchema.setClass(Candidate);
