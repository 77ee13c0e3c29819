import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code } from '../kernel/columns.ts';
import { ConsultationResult } from './candidacy.rules.ts';

const ConsultationConclusionSchema = defineEntity({
  name: 'ConsultationConclusion',
  tableName: 'consultation_conclusion',
  schema: '*',
  properties: {
    electionId: () => p.manyToOne(Election).mapToPk().primary(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().primary().index(),
    kind: code(ConsultationResult),
    concludedOn: civilDate(),
    personIds: p.json<readonly string[]>(),
    note: p.text().nullable(),
    concludedBy: p.uuid(),
  },
});

/** What the consultation of a constituency came to: a fairly common view, with whom it names, or none (EL 32; ZJE 36; EF-2). */
export class ConsultationConclusion extends ConsultationConclusionSchema.class {}
ConsultationConclusionSchema.setClass(ConsultationConclusion);
