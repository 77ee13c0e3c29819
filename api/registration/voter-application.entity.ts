import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Sex } from '../people/person.rules.ts';
import { ApplicationState } from './application.rules.ts';
import { VoterCategory } from './voter-category.rules.ts';

const VoterApplicationSchema = defineEntity({
  name: 'VoterApplication',
  tableName: 'voter_application',
  schema: '*',
  indexes: [
    { name: 'voter_application_queue', properties: ['electionId', 'state', 'submittedAt', 'id'] },
    { name: 'voter_application_digest', properties: ['idDigest'] },
  ],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    state: code(ApplicationState),
    name: p.string(),
    sex: code(Sex),
    birthDate: civilDate(),
    idSealed: p.blob(),
    idDigest: p.blob(),
    idMasked: p.string(),
    phoneSealed: p.blob(),
    phoneMasked: p.string(),
    /** Where the applicant lives or works, in their words; sealed. */
    residenceSealed: p.blob(),
    category: code(VoterCategory),
    countyConstituencyId: () => p.manyToOne(Constituency).mapToPk().nullable(),
    townshipConstituencyId: () => p.manyToOne(Constituency).mapToPk().nullable(),
    fileId: p.uuid().nullable(),
    /** The code the applicant follows it with, and the end of the number asked along with it, as one digest. */
    codeDigest: p.blob().unique(),
    /** What the applicant wrote when more was asked. */
    answer: p.text().nullable(),
    submittedAt: p.datetime(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.uuid().nullable(),
    ground: p.text().nullable(),
  },
});

/** An application to be registered (选民登记申请), made without an account; a clerk decides it with a reason. */
export class VoterApplication extends VoterApplicationSchema.class {}
VoterApplicationSchema.setClass(VoterApplication);
