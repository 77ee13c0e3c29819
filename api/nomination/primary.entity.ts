import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { PrimaryTie } from '../elections/election.rules.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { PrimaryState } from './candidacy.rules.ts';

const PrimarySchema = defineEntity({
  name: 'Primary',
  tableName: 'primary_vote',
  schema: '*',
  uniques: [{ name: 'primary_vote_number', properties: ['electionId', 'constituencyId', 'number'] }],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().index(),
    /** Counts the votes of a constituency: a re-vote among those level is the second. */
    number: p.integer(),
    noticeOn: civilDate(),
    heldOn: civilDate(),
    startsAt: p.string(),
    place: p.string(),
    method: p.text(),
    places: p.integer(),
    tie: code(PrimaryTie),
    choices: p.json<readonly { readonly personId: string; readonly name: string }[]>(),
    state: code(PrimaryState).default('ANNOUNCED'),
    through: p.json<readonly string[]>().nullable(),
    level: p.json<readonly string[]>().nullable(),
    drawnOn: civilDate().nullable(),
    witnesses: p.text().nullable(),
  },
});

/** A primary (预选): announced beforehand with time, method and procedure, held in secret, counted twice (ZJE 36; EF-3). */
export class Primary extends PrimarySchema.class {}
PrimarySchema.setClass(Primary);
