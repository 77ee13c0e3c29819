import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { Appraisal } from './appraisal.entity.ts';

const AppraisalMarkSchema = defineEntity({
  name: 'AppraisalMark',
  tableName: 'appraisal_mark',
  schema: '*',
  checks: [
    { name: 'appraisal_mark_sealed_or_counted', expression: '(category is null) <> (sealed is null)' },
  ],
  properties: {
    id: uuidKey(),
    appraisalId: () => p.manyToOne(Appraisal).mapToPk().index(),
    category: p.string().nullable(),
    sealed: p.blob().nullable(),
  },
});

/**
 * What was marked on some slip (评议意见): without time, order or slip, so that nobody can be traced. It stays sealed
 * until the appraisal is closed, and then stands open, rewritten in random order. VOID for a spoilt slip.
 */
export class AppraisalMark extends AppraisalMarkSchema.class {}
AppraisalMarkSchema.setClass(AppraisalMark);
