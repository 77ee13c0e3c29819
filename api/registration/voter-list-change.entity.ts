import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { code } from '../kernel/columns.ts';
import { Sex } from '../people/person.rules.ts';
import { ListChangeKind } from './list-change.rules.ts';
import { Registration } from './registration.entity.ts';
import { RollReason } from './roll.rules.ts';
import { VoterListSupplement } from './voter-list-supplement.entity.ts';

const VoterListChangeSchema = defineEntity({
  name: 'VoterListChange',
  tableName: 'voter_list_change',
  schema: '*',
  indexes: [
    { name: 'voter_list_change_of_registration', properties: ['registrationId'] },
    { name: 'voter_list_change_of_constituency', properties: ['constituencyId', 'supplementId'] },
    { name: 'voter_list_change_look_up', properties: ['lookUpDigest'] },
  ],
  triggers: [
    {
      name: 'voter_list_change_is_frozen',
      timing: 'before',
      events: ['update', 'delete'],
      body: `raise exception 'voter_list_change_is_frozen'`,
    },
  ],
  properties: {
    supplementId: () => p.manyToOne(VoterListSupplement).mapToPk().primary(),
    registrationId: () => p.manyToOne(Registration).mapToPk().primary(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk(),
    kind: code(ListChangeKind),
    /** Why the registration began or ended; a correction of the name has none. */
    reason: code(RollReason).nullable(),
    /** The document or the words it rests on; not for the wall. */
    ground: p.text().nullable(),
    name: p.string(),
    sex: code(Sex),
    lookUpDigest: p.blob().nullable(),
  },
});

/** One line of a supplement: who is added to the list, taken off it, or written differently, and on what ground. */
export class VoterListChange extends VoterListChangeSchema.class {}
VoterListChangeSchema.setClass(VoterListChange);
