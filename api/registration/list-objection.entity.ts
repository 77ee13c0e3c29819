import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Judgment, ObjectionAbout, ObjectionSource, ObjectionState } from './objection.rules.ts';
import { VoterList } from './voter-list.entity.ts';

const ListObjectionSchema = defineEntity({
  name: 'ListObjection',
  tableName: 'list_objection',
  schema: '*',
  indexes: [{ name: 'list_objection_in_order', properties: ['electionId', 'submittedOn', 'id'] }],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    listId: () => p.manyToOne(VoterList).mapToPk(),
    source: code(ObjectionSource),
    about: code(ObjectionAbout),
    objectorName: p.string(),
    /** How the objector is reached; sealed. */
    contactSealed: p.blob(),
    subjectName: p.string(),
    /** Where the list is said to be wrong, when the objector knows. */
    constituencyId: () => p.manyToOne(Constituency).mapToPk().nullable(),
    words: p.text(),
    submittedOn: civilDate(),
    state: code(ObjectionState),
    decidedOn: civilDate().nullable(),
    decidedBy: p.uuid().nullable(),
    ground: p.text().nullable(),
    suitFiledOn: civilDate().nullable(),
    court: p.string().nullable(),
    judgedOn: civilDate().nullable(),
    judgment: code(Judgment).nullable(),
    judgmentGround: p.text().nullable(),
  },
});

/** An objection to the voter list (选民名单异议): the committee decides within three days, then a court may be asked. */
export class ListObjection extends ListObjectionSchema.class {}
ListObjectionSchema.setClass(ListObjection);
