import { defineEntity, p } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';
import { code } from '../kernel/columns.ts';
import { CrewRule } from './crew.rules.ts';

const VotingRulesSchema = defineEntity({
  name: 'VotingRules',
  tableName: 'voting_rules',
  schema: '*',

  properties: {
    electionId: () => p.manyToOne(Election).mapToPk().primary(),
    crewRule: code(CrewRule).default('ZHEJIANG'),
    /** Whether somebody may act as a proxy who has given their own vote to another. */
    proxyChains: p.boolean().default(false),
    proxiesPublished: p.boolean().default(false),
    /** Whether turnout is public once every place is closed. */
    turnoutPublished: p.boolean().default(true),
  },
});

/** What an election committee settled where the law leaves it open. An election without a row has the defaults. */
export class VotingRules extends VotingRulesSchema.class {}
VotingRulesSchema.setClass(VotingRules);
