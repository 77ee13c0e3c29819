import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';

const CandidateProfileSchema = defineEntity({
  name: 'CandidateProfile',
  tableName: 'candidate_profile',
  schema: '*',
  properties: {
    electionId: () => p.manyToOne(Election).mapToPk().primary(),
    personId: () => p.manyToOne(Person).mapToPk().primary().index(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().index(),
    ethnicity: p.string(),
    education: p.string(),
    party: p.string(),
    occupation: p.string(),
    cv: p.text(),
    photoFileId: p.uuid().nullable(),
    /** How the nominee said that all of it is true, and when (EL 30; EN-4). */
    confirmedHow: p.string().nullable(),
    confirmedOn: civilDate().nullable(),
    /** The declaration of nationality, residence abroad and foreign funding (EL 35; EN-6). */
    chineseNational: p.boolean().nullable(),
    residentAbroad: p.boolean().nullable(),
    foreignFunding: p.boolean().nullable(),
    declaredOn: civilDate().nullable(),
    declarationFileId: p.uuid().nullable(),
    /** Congresses of other areas the nominee says to sit in (EN-8). */
    otherMandates: p.text().nullable(),
    frozenOn: civilDate().nullable(),
    updatedAt: p.datetime(),
  },
});

/** What voters are told of a nominee (候选人基本情况), and what the nominee declared (EL 30, 34, 35). Frozen on the preliminary list. */
export class CandidateProfile extends CandidateProfileSchema.class {}
CandidateProfileSchema.setClass(CandidateProfile);
