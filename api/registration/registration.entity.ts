import { defineEntity, p } from '@mikro-orm/core';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { civilDate, code, rowKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { PenalSituation, VotingWay } from './eligibility.rules.ts';
import { RollReason } from './roll.rules.ts';
import { VoterCategory } from './voter-category.rules.ts';

const RegistrationSchema = defineEntity({
  name: 'Registration',
  tableName: 'registration',
  schema: '*',
  indexes: [
    {
      name: 'registration_one_in_force',
      expression: `create unique index "registration_one_in_force" on "registration" ("person_id", "level") where "removed_on" is null`,
    },
    {
      name: 'registration_of_constituency',
      expression: `create index "registration_of_constituency" on "registration" ("constituency_id", "id") where "removed_on" is null`,
    },
  ],
  properties: {
    id: rowKey(),
    personId: () => p.manyToOne(Person).mapToPk(),
    level: code(CongressLevel),
    constituencyId: () => p.manyToOne(Constituency).mapToPk(),
    addedReason: code(RollReason),
    addedOn: civilDate(),
    /** The document or the words the entry rests on. */
    addedGround: p.text().nullable(),
    removedReason: code(RollReason).nullable(),
    removedOn: civilDate().nullable(),
    removedGround: p.text().nullable(),
    category: code(VoterCategory).default('RESIDENT'),
    penalSituation: code(PenalSituation).default('NONE'),
    /** How the voter is to vote, where that was decided beforehand. */
    votingWay: code(VotingWay).nullable(),
  },
});

/** A voter’s registration (选民登记) in one constituency: at most one in force per person and level (EC-6; EL 27). */
export class Registration extends RegistrationSchema.class {}
RegistrationSchema.setClass(Registration);
