import { defineEntity, p } from '@mikro-orm/core';
import { Deputy } from '../deputies/deputy.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { ReportState } from './report.rules.ts';

const DutyReportSchema = defineEntity({
  name: 'DutyReport',
  tableName: 'duty_report',
  schema: '*',

  properties: {
    id: uuidKey(),
    deputyId: () => p.manyToOne(Deputy).mapToPk().index(),
    title: p.string(),
    body: p.text(),
    state: code(ReportState),
    deliveredOn: civilDate().nullable(),
    returnReason: p.string().nullable(),
    createdAt: p.datetime(),
  },
});

/** A duty report (述职报告) of a deputy to the voters (DL 58). */
export class DutyReport extends DutyReportSchema.class {}
DutyReportSchema.setClass(DutyReport);
