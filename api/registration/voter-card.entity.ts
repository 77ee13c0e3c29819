import { defineEntity, p } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Registration } from './registration.entity.ts';
import { CardRevocation } from './voter-card.rules.ts';

const VoterCardSchema = defineEntity({
  name: 'VoterCard',
  tableName: 'voter_card',
  schema: '*',
  uniques: [{ name: 'voter_card_number', properties: ['electionId', 'number'] }],
  indexes: [
    {
      name: 'voter_card_one_in_force',
      expression: `create unique index "voter_card_one_in_force" on "voter_card" ("election_id", "registration_id") where "revoked_on" is null`,
    },
    { name: 'voter_card_batch', properties: ['electionId', 'batch'] },
  ],
  checks: [
    {
      name: 'voter_card_revoked_for_a_reason',
      expression: '(revoked_on is null) = (revoked_reason is null)',
    },
  ],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    registrationId: () => p.manyToOne(Registration).mapToPk().index(),
    number: p.string(),
    batch: p.integer(),
    issuedOn: civilDate(),
    issuedBy: p.uuid(),
    revokedOn: civilDate().nullable(),
    revokedReason: code(CardRevocation).nullable(),
  },
});

/**
 * A voter card (选民证) of one election. Its number is drawn by chance. Who votes for two congresses has one card, that of
 * the registration for the county’s.
 */
export class VoterCard extends VoterCardSchema.class {}
VoterCardSchema.setClass(VoterCard);
