import { Field, ID, InputType } from 'type-graphql';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { CommitteeLeaveGround, CommitteeRole } from './committee.rules.ts';

@InputType({ description: 'Somebody to be appointed: a known person, or a name with an ID number.' })
export class AppointmentInput {
  @Field(() => ID, { nullable: true, description: 'The person, when the county knows them.' })
  personId: string | null = null;

  @Field(() => String, { nullable: true, description: 'The name, when it does not.' })
  name: string | null = null;

  @Field(() => String, { nullable: true, description: 'The ID number, when it does not; it is sealed.' })
  idNumber: string | null = null;

  @Field(() => CommitteeRole, { description: 'What they are on the committee.' })
  role!: CommitteeRole;

  @Field(() => String, { defaultValue: '', description: 'The office they hold otherwise.' })
  post!: string;

  @Field(() => CivilDateScalar, { description: 'The day they were appointed.' })
  appointedOn!: string;
}

@InputType({
  description: 'The appointment of an election committee by the county’s standing committee (EL 10).',
})
export class AppointCommitteeInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { description: 'The congress.' })
  congressId!: string;

  @Field(() => String, { description: 'The body that appointed it.' })
  appointedBy!: string;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;

  @Field(() => CivilDateScalar, { description: 'The day of the decision.' })
  decidedOn!: string;

  @Field(() => CivilDateScalar, { nullable: true, description: 'The day it was filed one level up.' })
  filedOn: string | null = null;

  @Field(() => [AppointmentInput], { description: 'Its first members.' })
  members!: AppointmentInput[];
}

@InputType({ description: 'One more member of an election committee.' })
export class AddCommitteeMemberInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The committee.' })
  committeeId!: string;

  @Field(() => AppointmentInput, { description: 'The member.' })
  member!: AppointmentInput;
}

@InputType({ description: 'A member leaves an election committee (EL 10).' })
export class LeaveCommitteeInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership.' })
  memberId!: string;

  @Field(() => CivilDateScalar, { description: 'The day they left; not after today.' })
  leftOn!: string;

  @Field(() => CommitteeLeaveGround, { description: 'Why.' })
  ground!: CommitteeLeaveGround;
}

@InputType({ description: 'County work entrusted to a township’s committee (ZJE 11).' })
export class DelegateCountyWorkInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The county’s committee.' })
  fromId!: string;

  @Field(() => ID, { description: 'The township’s committee.' })
  toId!: string;

  @Field(() => String, { description: 'The work.' })
  scope!: string;

  @Field(() => String, { description: 'Number of the decision.' })
  decisionNumber!: string;

  @Field(() => CivilDateScalar, { description: 'The day of the decision.' })
  decidedOn!: string;
}

@InputType({ description: 'A working body of an election committee.' })
export class OpenCommitteeOfficeInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The committee.' })
  committeeId!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'What it does.' })
  duties!: string;
}

@InputType({ description: 'The end of an election committee after its election (ZJE 14).' })
export class DissolveCommitteeInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The committee.' })
  committeeId!: string;

  @Field(() => CivilDateScalar, { description: 'The day; after election day, not after today.' })
  dissolvedOn!: string;

  @Field(() => String, { description: 'Its summary report.' })
  summary!: string;

  @Field(() => String, { description: 'The body that took ballots, files, forms and seals.' })
  archivedWith!: string;
}
