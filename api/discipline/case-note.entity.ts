import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { DisciplineCase } from './discipline-case.entity.ts';

const CaseNoteSchema = defineEntity({
  name: 'CaseNote',
  tableName: 'case_note',
  schema: '*',

  properties: {
    id: uuidKey(),
    caseId: () => p.manyToOne(DisciplineCase).mapToPk().index(),
    at: p.datetime(),
    byId: p.uuid(),
    byName: p.string(),
    textSealed: p.blob(),
  },
});

/** What the desk found out on the way (核查记录), sealed. Notes are added and never altered. */
export class CaseNote extends CaseNoteSchema.class {}
CaseNoteSchema.setClass(CaseNote);
