import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { code } from '../kernel/columns.ts';
import { Sex } from '../people/person.rules.ts';
import { Registration } from './registration.entity.ts';
import { VoterList } from './voter-list.entity.ts';

const VoterListEntrySchema = defineEntity({
  name: 'VoterListEntry',
  tableName: 'voter_list_entry',
  schema: '*',
  indexes: [
    { name: 'voter_list_entry_of_constituency', properties: ['listId', 'constituencyId', 'registrationId'] },
    { name: 'voter_list_entry_look_up', properties: ['listId', 'lookUpDigest'] },
  ],
  triggers: [
    {
      name: 'voter_list_entry_is_frozen',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'voter_list_entry_is_frozen'`,
    },
  ],
  properties: {
    listId: () => p.manyToOne(VoterList).mapToPk().primary(),
    registrationId: () => p.manyToOne(Registration).mapToPk().primary(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk(),
    name: p.string(),
    sex: code(Sex),
    lookUpDigest: p.blob().nullable(),
  },
});

/** A voter on a published list, as it stood that day. */
export class VoterListEntry extends VoterListEntrySchema.class {}
VoterListEntrySchema.setClass(VoterListEntry);
