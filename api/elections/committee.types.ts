import { ID, ObjectType, registerEnumType } from 'type-graphql';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { Sex } from '../people/person.rules.ts';
import { CommitteeFinding, CommitteeLeaveGround, CommitteeRole } from './committee.rules.ts';

registerEnumType(CommitteeRole, {
  name: 'CommitteeRole',
  description: 'What somebody is on an election committee (ZJE 12).',
});
registerEnumType(CommitteeLeaveGround, {
  name: 'CommitteeLeaveGround',
  description: 'Why somebody left an election committee: CANDIDATE must leave (EL 10).',
});
registerEnumType(CommitteeFinding, {
  name: 'CommitteeFinding',
  description: 'What is to be said of the make-up of a committee; none of it refuses anything (ZJE 12).',
});

@ObjectType('CommitteeMember', { description: 'Somebody on an election committee.' })
export class CommitteeMemberType {
  @PublicField(() => ID, 'The membership.')
  id!: string;

  @StaffField(() => ID, 'The person.')
  personId!: string;

  @PublicField(() => String, 'The name.')
  name!: string;

  @PublicField(() => CommitteeRole, 'What they are on it.')
  role!: CommitteeRole;

  @PublicField(() => String, 'The office they hold otherwise (职务).')
  post!: string;

  @PublicField(() => CivilDateScalar, 'The day they were appointed.')
  appointedOn!: string;

  @PublicField(() => CivilDateScalar, 'The day they left.', { nullable: true })
  leftOn!: string | null;

  @PublicField(() => CommitteeLeaveGround, 'Why they left.', { nullable: true })
  leaveGround!: CommitteeLeaveGround | null;

  @PublicField(() => Boolean, 'Whether they sit on it today.')
  sits!: boolean;
}

@ObjectType('CommitteeOffice', { description: 'A working body of an election committee.' })
export class CommitteeOfficeType {
  @PublicField(() => ID, 'The office.')
  id!: string;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => String, 'What it does.')
  duties!: string;
}

@ObjectType('CommitteeDelegation', {
  description: 'County work that was entrusted to a township’s committee (ZJE 11).',
})
export class CommitteeDelegationType {
  @PublicField(() => ID, 'The delegation.')
  id!: string;

  @PublicField(() => ID, 'The committee that was entrusted.')
  committeeId!: string;

  @PublicField(() => String, 'The congress it is the committee of.')
  congress!: string;

  @PublicField(() => String, 'The work.')
  scope!: string;

  @PublicField(() => String, 'Number of the decision.')
  decisionNumber!: string;

  @PublicField(() => CivilDateScalar, 'The day of the decision.')
  decidedOn!: string;
}

@ObjectType('Committee', { description: 'An election committee (选举委员会) of one congress (EL 9–11).' })
export class CommitteeType {
  @PublicField(() => ID, 'The committee.')
  id!: string;

  @PublicField(() => String, 'The body that appointed it: the county’s standing committee, at both levels.')
  appointedBy!: string;

  @PublicField(() => String, 'Number of the decision.')
  decisionNumber!: string;

  @PublicField(() => CivilDateScalar, 'The day of the decision.')
  decidedOn!: string;

  @PublicField(() => CivilDateScalar, 'The day it was filed one level up (ZJE 12).', { nullable: true })
  filedOn!: string | null;

  @PublicField(() => CivilDateScalar, 'The day it ended (ZJE 14).', { nullable: true })
  dissolvedOn!: string | null;

  @StaffField(() => String, 'Its summary report.', { nullable: true })
  summary!: string | null;

  @PublicField(() => String, 'The body that took its archive.', { nullable: true })
  archivedWith!: string | null;

  @PublicField(() => [CommitteeMemberType], 'Its members: those who sit first, by role.')
  members!: CommitteeMemberType[];

  @PublicField(() => [CommitteeOfficeType], 'Its working bodies.')
  offices!: CommitteeOfficeType[];

  @PublicField(() => [CommitteeDelegationType], 'What it entrusted to others.')
  entrusted!: CommitteeDelegationType[];

  @PublicField(() => [CommitteeFinding], 'What is to be said of its make-up today.')
  findings!: CommitteeFinding[];
}

@ObjectType('CongressCommittee', { description: 'A congress an election fills, and its election committee.' })
export class CongressCommitteeType {
  @PublicField(() => ID, 'The congress.')
  congressId!: string;

  @PublicField(() => String, 'Its name.')
  congress!: string;

  @PublicField(() => CongressLevel, 'Whose congress it is.')
  level!: CongressLevel;

  @PublicField(() => DivisionCodeScalar, 'The division it is the congress of.')
  divisionCode!: string;

  @PublicField(() => CommitteeType, 'The committee, when one was appointed.', { nullable: true })
  committee!: CommitteeType | null;
}

@ObjectType('PersonNamed', { description: 'A person the county knows by a name.' })
export class PersonNamedType {
  @StaffField(() => ID, 'The person.')
  personId!: string;

  @StaffField(() => String, 'The name.')
  name!: string;

  @StaffField(() => Sex, 'Sex, as in the household register.')
  sex!: Sex;

  @StaffField(() => CivilDateScalar, 'Day of birth.')
  birthDate!: string;
}

@ObjectType('CommitteeChanged', { description: 'What was changed about an election committee.' })
export class CommitteeChangedType {
  @PublicField(() => ID, 'The record that was made or changed.')
  id!: string;
}
