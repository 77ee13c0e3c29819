import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, uuidKey } from '../kernel/columns.ts';

const CandidateMeetingSchema = defineEntity({
  name: 'CandidateMeeting',
  tableName: 'candidate_meeting',
  schema: '*',
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().index(),
    requestedOn: civilDate(),
    requestedBy: p.string(),
    voters: p.integer(),
    plannedOn: civilDate().nullable(),
    place: p.string().nullable(),
    heldOn: civilDate().nullable(),
    present: p.integer().nullable(),
    record: p.text().nullable(),
  },
});

/** A meeting of candidates with voters that voters asked for and the committee must organise before election day (EL 34; ZJE 37; EF-6). */
export class CandidateMeeting extends CandidateMeetingSchema.class {}
CandidateMeetingSchema.setClass(CandidateMeeting);
