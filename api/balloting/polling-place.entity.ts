import { defineEntity, p } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';
import { code, uuidKey } from '../kernel/columns.ts';
import { PlaceKind, PlaceState } from './polling-place.rules.ts';

const PollingPlaceSchema = defineEntity({
  name: 'PollingPlace',
  tableName: 'polling_place',
  schema: '*',
  uniques: [
    {
      name: 'polling_place_number',
      properties: ['electionId', 'voteNumber', 'divisionCode', 'kind', 'number'],
    },
  ],
  checks: [
    { name: 'polling_place_number_positive', expression: 'number >= 1' },
    { name: 'polling_place_vote_positive', expression: 'vote_number >= 1' },
  ],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    /** Which vote of its constituencies it serves: 1, or the number of a later round (another election, re-vote). */
    voteNumber: p.integer().default(1),
    kind: code(PlaceKind),
    /** Numbered by kind within the division. */
    number: p.integer(),
    name: p.string(),
    divisionCode: p.string().index(),
    address: p.text(),
    opensAt: p.string(),
    closesAt: p.string(),
    /** Names of the voter groups (选民小组) that vote here; empty when all of the constituency may. */
    voterGroups: p.json<readonly string[]>(),
    state: code(PlaceState).default('PLANNED'),
  },
});

/** A polling place (投票站、选举大会、流动票箱) of one election. It may serve a constituency of each level at once. */
export class PollingPlace extends PollingPlaceSchema.class {}
PollingPlaceSchema.setClass(PollingPlace);
