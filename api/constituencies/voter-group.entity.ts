import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { Constituency } from './constituency.entity.ts';

const VoterGroupSchema = defineEntity({
  name: 'VoterGroup',
  tableName: 'voter_group',
  schema: '*',
  uniques: [{ name: 'voter_group_number', properties: ['constituencyId', 'number'] }],
  properties: {
    id: uuidKey(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk(),
    number: p.integer(),
    name: p.string(),
    /** Chosen by the group's voters; the name as they wrote it. */
    head: p.string().nullable(),
    voters: p.integer().nullable(),
  },
});

/** A voter group (选民小组): part of a constituency, with a head its voters choose (ZJE 24). */
export class VoterGroup extends VoterGroupSchema.class {}
VoterGroupSchema.setClass(VoterGroup);
