import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { CongressTerm } from './congress-term.entity.ts';
import { QuotaGround } from './quota.rules.ts';

const QuotaFixingSchema = defineEntity({
  name: 'QuotaFixing',
  tableName: 'quota_fixing',
  schema: '*',
  triggers: [
    {
      name: 'quota_fixing_is_final',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'row',
      body: `raise exception 'quota_fixing_is_final'`,
    },
  ],
  properties: {
    id: uuidKey(),
    termId: () => p.manyToOne(CongressTerm).mapToPk().index(),
    ground: code(QuotaGround),
    approvedSeats: p.integer(),
    militarySeats: p.integer(),
    population: p.integer(),
    extraFivePercent: p.boolean(),
    decisionNumber: p.string(),
    decidedOn: civilDate(),
    decidedBy: p.string(),
    filedOn: civilDate().nullable(),
    recordedAt: p.datetime(),
  },
});

/** A decision that fixed the number of seats of a term (EL 13, 14): the first one, and any that changed it. */
export class QuotaFixing extends QuotaFixingSchema.class {}
QuotaFixingSchema.setClass(QuotaFixing);
