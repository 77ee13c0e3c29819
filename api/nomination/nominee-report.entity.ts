import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { NomineeReportKind, NomineeReportState } from './candidacy.rules.ts';

const NomineeReportSchema = defineEntity({
  name: 'NomineeReport',
  tableName: 'nominee_report',
  schema: '*',
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().index(),
    personId: () => p.manyToOne(Person).mapToPk().index(),
    kind: code(NomineeReportKind),
    receivedOn: civilDate(),
    reporter: p.string().nullable(),
    text: p.text(),
    state: code(NomineeReportState).default('OPEN'),
    finding: p.text().nullable(),
    decidedOn: civilDate().nullable(),
    decidedBy: p.uuid().nullable(),
    toldOn: civilDate().nullable(),
  },
});

/** A report that a nominee gave false data or takes foreign money (EL 30, 35): examined by the committee, the finding told to voters. */
export class NomineeReport extends NomineeReportSchema.class {}
NomineeReportSchema.setClass(NomineeReport);
