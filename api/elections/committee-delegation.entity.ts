import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Committee } from './committee.entity.ts';

const CommitteeDelegationSchema = defineEntity({
  name: 'CommitteeDelegation',
  tableName: 'committee_delegation',
  schema: '*',
  uniques: [{ name: 'committee_delegation_once', properties: ['fromId', 'toId'] }],
  properties: {
    id: uuidKey(),
    fromId: () => p.manyToOne(Committee).mapToPk(),
    toId: () => p.manyToOne(Committee).mapToPk().index(),
    scope: p.string(),
    decisionNumber: p.string(),
    decidedOn: civilDate(),
  },
});

/** Work of the county's election that its committee entrusted to a township's (委托; ZJE 11). */
export class CommitteeDelegation extends CommitteeDelegationSchema.class {}
CommitteeDelegationSchema.setClass(CommitteeDelegation);
