import { defineEntity, p } from '@mikro-orm/core';
import { Election } from '../elections/election.entity.ts';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { CrewRole } from './crew.rules.ts';
import { PollingPlace } from './polling-place.entity.ts';

const CrewMemberSchema = defineEntity({
  name: 'CrewMember',
  tableName: 'crew_member',
  schema: '*',
  uniques: [{ name: 'crew_member_at_one_place', properties: ['electionId', 'voteNumber', 'personId'] }],
  checks: [
    { name: 'crew_member_scrutineer_chosen', expression: `role <> 'SCRUTINEER' or chosen_on is not null` },
    { name: 'crew_member_teller_chosen', expression: `role <> 'TELLER' or chosen_on is not null` },
  ],
  properties: {
    id: uuidKey(),
    placeId: () => p.manyToOne(PollingPlace).mapToPk().index(),
    electionId: () => p.manyToOne(Election).mapToPk(),
    voteNumber: p.integer(),
    personId: () => p.manyToOne(Person).mapToPk().index(),
    role: code(CrewRole),
    /** When and by whom scrutineers and tellers were chosen. */
    chosenOn: civilDate().nullable(),
    chosenBy: p.string().nullable(),
  },
});

/** Somebody in the crew of a polling place (工作人员、监票人、计票人): of one place only. */
export class CrewMember extends CrewMemberSchema.class {}
CrewMemberSchema.setClass(CrewMember);
