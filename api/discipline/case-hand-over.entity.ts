import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { DisciplineCase } from './discipline-case.entity.ts';

const CaseHandOverSchema = defineEntity({
  name: 'CaseHandOver',
  tableName: 'case_hand_over',
  schema: '*',

  properties: {
    id: uuidKey(),
    caseId: () => p.manyToOne(DisciplineCase).mapToPk().index(),
    /** The body that may decide: supervision, public security, procuratorate. */
    body: p.string(),
    handedOn: civilDate(),
    byId: p.uuid(),
    receiptNumber: p.string().nullable(),
    receiptOn: civilDate().nullable(),
  },
});

/** The hand-over of a case to the competent body (移送; EL 59), and its receipt. */
export class CaseHandOver extends CaseHandOverSchema.class {}
CaseHandOverSchema.setClass(CaseHandOver);
