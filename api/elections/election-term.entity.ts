import { defineEntity, p } from '@mikro-orm/core';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { Election } from './election.entity.ts';

const ElectionTermSchema = defineEntity({
  name: 'ElectionTerm',
  tableName: 'election_term',
  schema: '*',

  properties: {
    electionId: () => p.manyToOne(Election).mapToPk().primary(),
    termId: () => p.manyToOne(CongressTerm).mapToPk().primary().index(),
  },
});

/** A congress term that an election fills. */
export class ElectionTerm extends ElectionTermSchema.class {}
ElectionTermSchema.setClass(ElectionTerm);
