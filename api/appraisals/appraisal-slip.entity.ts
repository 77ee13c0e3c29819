import { defineEntity, p } from '@mikro-orm/core';
import { Appraisal } from './appraisal.entity.ts';

const AppraisalSlipSchema = defineEntity({
  name: 'AppraisalSlip',
  tableName: 'appraisal_slip',
  schema: '*',

  properties: {
    appraisalId: () => p.manyToOne(Appraisal).mapToPk().primary(),
    codeDigest: p.string().primary().unique(),
    used: p.boolean().default(false),
  },
});

/** A one-time slip (评议票): a code that was handed out and whether it came back; never what was marked on it. */
export class AppraisalSlip extends AppraisalSlipSchema.class {}
AppraisalSlipSchema.setClass(AppraisalSlip);
