import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { Person } from '../people/person.entity.ts';
import { Committee } from './committee.entity.ts';
import { CommitteeLeaveGround, CommitteeRole } from './committee.rules.ts';

const CommitteeMemberSchema = defineEntity({
  name: 'CommitteeMember',
  tableName: 'committee_member',
  schema: '*',
  indexes: [
    {
      name: 'committee_member_sits_once',
      expression: `create unique index "committee_member_sits_once" on "committee_member" ("committee_id", "person_id") where "left_on" is null`,
    },
  ],
  properties: {
    id: uuidKey(),
    committeeId: () => p.manyToOne(Committee).mapToPk().index(),
    personId: () => p.manyToOne(Person).mapToPk().index(),
    role: code(CommitteeRole),
    /** The office the person holds otherwise (职务), as the decision writes it. */
    post: p.string(),
    appointedOn: civilDate(),
    leftOn: civilDate().nullable(),
    leaveGround: code(CommitteeLeaveGround).nullable(),
  },
});

/** Somebody on an election committee, from one day to another. */
export class CommitteeMember extends CommitteeMemberSchema.class {}
CommitteeMemberSchema.setClass(CommitteeMember);
