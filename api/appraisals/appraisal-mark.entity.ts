import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { Appraisal } from './appraisal.entity.ts';

const AppraisalMarkSchema = defineEntity({
  name: 'AppraisalMark',
  tableName: 'appraisal_mark',
  schema: '*',

  properties: {
    id: uuidKey(),
    appraisalId: () => p.manyToOne(Appraisal).mapToPk().index(),
    category: p.string(),
  },
});

/** What was marked on some slip (评议意见): without time, order or slip, so that nobody can be traced. VOID for a spoilt slip. */
export class AppraisalMark extends AppraisalMarkSchema.class {}
AppraisalMarkSchema.setClass(AppraisalMark);
