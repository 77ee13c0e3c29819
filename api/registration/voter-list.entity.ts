import { defineEntity, p } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';
import { civilDate, uuidKey } from '../kernel/columns.ts';

const VoterListSchema = defineEntity({
  name: 'VoterList',
  tableName: 'voter_list',
  schema: '*',
  uniques: [{ name: 'voter_list_version', properties: ['electionId', 'version'] }],
  triggers: [
    {
      name: 'voter_list_is_frozen',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'voter_list_is_frozen'`,
    },
  ],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    version: p.integer(),
    publishedOn: civilDate(),
    /** The last day for objections, by the reading that was chosen when it was published. */
    objectionsUntil: civilDate(),
    voters: p.integer(),
    fingerprint: p.string(),
    publishedBy: p.uuid(),
  },
});

/** A published voter list (选民名单): frozen, counted, with the SHA-256 of its entries (EL 28). */
export class VoterList extends VoterListSchema.class {}
VoterListSchema.setClass(VoterList);
