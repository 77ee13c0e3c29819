import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { NominationKind } from './candidacy.rules.ts';

const NominationSchema = defineEntity({
  name: 'Nomination',
  tableName: 'nomination',
  schema: '*',

  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().index(),
    personId: () => p.manyToOne(Person).mapToPk().index(),
    kind: code(NominationKind),
    organisation: p.string().nullable(),
    submittedOn: civilDate(),
    /** A scan of the signed form. */
    evidenceFileId: p.uuid().nullable(),
    withdrawnOn: civilDate().nullable(),
    withdrawnReason: p.text().nullable(),
  },
});

/** A nomination (提名推荐) of a person in a constituency: written, by organisations or by ten voters or more. */
export class Nomination extends NominationSchema.class {}
NominationSchema.setClass(Nomination);
