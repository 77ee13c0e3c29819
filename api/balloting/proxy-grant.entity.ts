import { defineEntity, p } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { ProxyMeans, ProxyReason, ProxyState } from './proxy.rules.ts';

const ProxyGrantSchema = defineEntity({
  name: 'ProxyGrant',
  tableName: 'proxy_grant',
  schema: '*',
  indexes: [
    {
      name: 'proxy_grant_one_in_force',
      expression: `create unique index "proxy_grant_one_in_force" on "proxy_grant" ("election_id", "vote_number", "principal_id") where "state" in ('ASKED', 'GRANTED')`,
    },
    { name: 'proxy_grant_of_proxy', properties: ['electionId', 'proxyId'] },
    { name: 'proxy_grant_ledger', properties: ['electionId', 'number'] },
  ],
  checks: [{ name: 'proxy_grant_of_two', expression: 'principal_id <> proxy_id' }],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    voteNumber: p.integer(),
    /** Counted off within the election: the number in the ledger. */
    number: p.integer(),
    principalId: () => p.manyToOne(Person).mapToPk().index(),
    proxyId: () => p.manyToOne(Person).mapToPk().index(),
    /** Where the principal votes; whoever decides must be responsible there. */
    divisionCode: p.string(),
    reason: code(ProxyReason),
    means: code(ProxyMeans),
    askedOn: civilDate(),
    /** A scan of the paper. */
    fileId: p.uuid().nullable(),
    state: code(ProxyState).default('ASKED'),
    decidedOn: civilDate().nullable(),
    decidedBy: p.uuid().nullable(),
    decisionReason: p.string().nullable(),
    revokedOn: civilDate().nullable(),
    revokeReason: p.string().nullable(),
  },
});

/** A voter’s request to let another vote for them (委托投票), and what the committee decided. */
export class ProxyGrant extends ProxyGrantSchema.class {}
ProxyGrantSchema.setClass(ProxyGrant);
