import { defineEntity, p } from '@mikro-orm/core';
import { Deputy } from '../deputies/deputy.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import type { CategoryScheme } from './report.rules.ts';
import { DutyReport } from './duty-report.entity.ts';
import { AppraisalState } from './report.rules.ts';

const AppraisalSchema = defineEntity({
  name: 'Appraisal',
  tableName: 'appraisal',
  schema: '*',

  properties: {
    id: uuidKey(),
    reportId: () => p.oneToOne(DutyReport).mapToPk(),
    deputyId: () => p.manyToOne(Deputy).mapToPk().index(),
    heldOn: civilDate(),
    place: p.string().nullable(),
    scheme: p.json<CategoryScheme>(),
    present: p.integer(),
    state: code(AppraisalState),
    slipsIssued: p.integer().default(0),
    slipsReturned: p.integer().default(0),
    slipsVoid: p.integer().default(0),
    tally: p.json<Record<string, number>>().nullable(),
    category: p.string().nullable(),
    closedAt: p.datetime().nullable(),
  },
});

/** An appraisal (评议) of a deputy’s report: category set and thresholds are data of the appraisal (SZ-2, SZ-3). */
export class Appraisal extends AppraisalSchema.class {}
AppraisalSchema.setClass(Appraisal);
