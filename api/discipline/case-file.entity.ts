import { defineEntity, p } from '@mikro-orm/core';
import { StoredFile } from '../files/stored-file.entity.ts';
import { DisciplineCase } from './discipline-case.entity.ts';

const CaseFileSchema = defineEntity({
  name: 'CaseFile',
  tableName: 'case_file',
  schema: '*',

  properties: {
    fileId: () => p.oneToOne(StoredFile).mapToPk().primary(),
    caseId: () => p.manyToOne(DisciplineCase).mapToPk().index(),
  },
});

/** A photo or scan that came with a report (证据材料). */
export class CaseFile extends CaseFileSchema.class {}
CaseFileSchema.setClass(CaseFile);
