import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, uuidKey } from '../kernel/columns.ts';

const ConsultationSchema = defineEntity({
  name: 'Consultation',
  tableName: 'consultation',
  schema: '*',
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().index(),
    voterGroup: p.string(),
    heldOn: civilDate(),
    place: p.string(),
    present: p.integer(),
    opinions: p.json<readonly { readonly personId: string; readonly support: number }[]>(),
    note: p.text().nullable(),
    recordedAt: p.datetime(),
    recordedBy: p.uuid(),
    struckReason: p.text().nullable(),
  },
});

/** A meeting of a voter group that discussed the preliminary candidates (讨论、协商; EL 32; ZJE 36). */
export class Consultation extends ConsultationSchema.class {}
ConsultationSchema.setClass(Consultation);
