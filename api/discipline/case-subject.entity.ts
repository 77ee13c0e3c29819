import { defineEntity, p } from '@mikro-orm/core';
import { code, uuidKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { SubjectStanding } from './case.rules.ts';
import { DisciplineCase } from './discipline-case.entity.ts';

const CaseSubjectSchema = defineEntity({
  name: 'CaseSubject',
  tableName: 'case_subject',
  schema: '*',
  uniques: [{ name: 'case_subject_once', properties: ['caseId', 'personId'] }],
  properties: {
    id: uuidKey(),
    caseId: () => p.manyToOne(DisciplineCase).mapToPk(),
    personId: () => p.manyToOne(Person).mapToPk().index(),
    standing: code(SubjectStanding),
  },
});

/** A person a case is about (被反映人), once the desk knows who it is. */
export class CaseSubject extends CaseSubjectSchema.class {}
CaseSubjectSchema.setClass(CaseSubject);
