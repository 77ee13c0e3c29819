import { defineEntity, p } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { civilDate } from '../kernel/columns.ts';
import { Election } from './election.entity.ts';

const ConstituencyDaySchema = defineEntity({
  name: 'ConstituencyDay',
  tableName: 'constituency_day',
  schema: '*',
  properties: {
    electionId: () => p.manyToOne(Election).mapToPk().primary(),
    constituencyId: () => p.manyToOne(Constituency).mapToPk().primary().index(),
    electionDay: civilDate(),
  },
});

/** The election day a constituency has of its own, with the consent of its committee (ZJE 51; EB-6). */
export class ConstituencyDay extends ConstituencyDaySchema.class {}
ConstituencyDaySchema.setClass(ConstituencyDay);
