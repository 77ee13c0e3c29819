import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { civilDate, uuidKey } from '../kernel/columns.ts';
import { Election } from './election.entity.ts';

const PostingSchema = defineEntity({
  name: 'Posting',
  tableName: 'posting',
  schema: '*',
  indexes: [
    {
      name: 'posting_once',
      expression: `create unique index "posting_once" on "posting" ("election_id", "milestone", coalesce("constituency_id", '00000000-0000-0000-0000-000000000000'::uuid))`,
    },
  ],
  properties: {
    id: uuidKey(),
    electionId: () => p.manyToOne(Election).mapToPk().index(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().nullable().index(),
    milestone: p.string(),
    postedOn: civilDate(),
    /** The last day, when the step lasts. */
    endsOn: civilDate().nullable(),
  },
});

/** The day a step of the timetable was really taken, mostly a notice posted (公布): for the whole election or one constituency. */
export class Posting extends PostingSchema.class {}
PostingSchema.setClass(Posting);
