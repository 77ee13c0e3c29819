import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, rowKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { Sex } from '../people/person.rules.ts';
import { Registration } from './registration.entity.ts';
import { RollReason } from './roll.rules.ts';
import { Worklist, WorklistSource, WorklistState } from './worklist.rules.ts';

const WorklistEntrySchema = defineEntity({
  name: 'WorklistEntry',
  tableName: 'worklist_entry',
  schema: '*',
  uniques: [{ name: 'worklist_entry_once', properties: ['electionId', 'list', 'subject'] }],
  indexes: [{ name: 'worklist_entry_in_order', properties: ['electionId', 'list', 'state', 'id'] }],
  properties: {
    id: rowKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    list: code(Worklist),
    source: code(WorklistSource),
    state: code(WorklistState),
    reason: code(RollReason),
    /** Whom and what it is about, so that the same thing is listed once: a person's key, or a digest of the number. */
    subject: p.string(),
    personId: () => p.manyToOne(Person).mapToPk().nullable().index(),
    name: p.string(),
    sex: code(Sex),
    birthDate: civilDate(),
    idSealed: p.blob().nullable(),
    idDigest: p.blob().nullable(),
    lookUpDigest: p.blob().nullable(),
    idMasked: p.string().nullable(),
    /** The registration to end when the same person stands in two constituencies, and the one that stays. */
    registrationId: () => p.manyToOne(Registration).mapToPk().nullable().index(),
    otherRegistrationId: () => p.manyToOne(Registration).mapToPk().nullable().index(),
    countyConstituencyId: () => p.manyToOne(Constituency).mapToPk().nullable(),
    townshipConstituencyId: () => p.manyToOne(Constituency).mapToPk().nullable(),
    /** The number of the decision it rests on. */
    document: p.string().nullable(),
    createdAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    ground: p.text().nullable(),
  },
});

/** Something about one person that the roll should follow, with its reason, until a person decides (三增三减). */
export class WorklistEntry extends WorklistEntrySchema.class {}
WorklistEntrySchema.setClass(WorklistEntry);
