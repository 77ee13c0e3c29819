import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { VoterList } from './voter-list.entity.ts';

const VoterListSupplementSchema = defineEntity({
  name: 'VoterListSupplement',
  tableName: 'voter_list_supplement',
  schema: '*',
  uniques: [{ name: 'voter_list_supplement_number', properties: ['listId', 'number'] }],
  triggers: [
    {
      name: 'voter_list_supplement_is_frozen',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'voter_list_supplement_is_frozen'`,
    },
  ],
  properties: {
    id: uuidKey(),
    listId: () => p.manyToOne(VoterList).mapToPk(),
    number: p.integer(),
    publishedOn: civilDate(),
    objectionsUntil: civilDate(),
    added: p.integer(),
    removed: p.integer(),
    corrected: p.integer(),
    fingerprint: p.string(),
    publishedBy: p.uuid(),
  },
});

/** A supplement to a published voter list (补正榜): numbered, frozen, chained to what was published before it by its digest. */
export class VoterListSupplement extends VoterListSupplementSchema.class {}
VoterListSupplementSchema.setClass(VoterListSupplement);
