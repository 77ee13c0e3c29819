import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { Sex } from '../people/person.rules.ts';
import { ListChangeKind, ObjectionReading } from './list-change.rules.ts';
import { RollReason } from './roll.rules.ts';

registerEnumType(ListChangeKind, {
  name: 'ListChangeKind',
  description: 'What a supplement says of an entry: added, taken off, written differently.',
});
registerEnumType(RollReason, {
  name: 'RollReason',
  description: 'Why a registration began or ended (三增三减, ER-4, ER-6 to ER-8).',
});

@ObjectType('VoterListChange', { description: 'One line of a supplement to the voter list.' })
export class VoterListChangeType {
  @StaffField(() => ID, 'The registration.')
  registrationId!: string;

  @StaffField(() => String, 'Name of the constituency.')
  constituency!: string;

  @StaffField(() => ListChangeKind, 'What it says of the entry.')
  kind!: ListChangeKind;

  @StaffField(() => RollReason, 'Why the registration began or ended.', { nullable: true })
  reason!: RollReason | null;

  @StaffField(() => String, 'The document or the words it rests on.', { nullable: true })
  ground!: string | null;

  @StaffField(() => String, 'Name of the voter.')
  name!: string;

  @StaffField(() => Sex, 'Sex.')
  sex!: Sex;
}

export const VoterListChangeConnectionType = connectionOf('VoterListChange', () => VoterListChangeType);

@ObjectType('PendingListChanges', {
  description: 'What has changed on the roll since the list and its last supplement.',
})
export class PendingListChangesType {
  @StaffField(() => Int, 'Entries the next supplement would add.')
  added!: number;

  @StaffField(() => Int, 'Entries it would take off.')
  removed!: number;

  @StaffField(() => Int, 'Entries it would write differently.')
  corrected!: number;

  @StaffField(() => [VoterListChangeType], 'The first hundred lines, by constituency.')
  lines!: readonly VoterListChangeType[];
}

@ObjectType('ListBalance', {
  description:
    'Both sides of the sum in one constituency: list and corrections, and the roll counted by itself.',
})
export class ListBalanceType {
  @StaffField(() => ID, 'The constituency.')
  constituencyId!: string;

  @StaffField(() => CongressLevel, 'Whose congress it elects.')
  level!: CongressLevel;

  @StaffField(() => String, 'Name of the congress.')
  congress!: string;

  @StaffField(() => Int, 'Its number.')
  number!: number;

  @StaffField(() => String, 'Its name.')
  name!: string;

  @StaffField(() => Int, 'Voters on the list as it was published.')
  listed!: number;

  @StaffField(() => Int, 'Added by supplements.')
  added!: number;

  @StaffField(() => Int, 'Taken off by supplements.')
  removed!: number;

  @StaffField(() => Int, 'The registered voters R: the list and its corrections.')
  registered!: number;

  @StaffField(() => Int, 'Voters on the roll, counted by itself.')
  onRoll!: number;

  @StaffField(() => Int, 'What the roll has more, not published yet; 0 when both sides agree.')
  difference!: number;
}

@ObjectType('SupplementPublished', { description: 'A supplement that was published.' })
export class SupplementPublishedType {
  @StaffField(() => ID, 'The supplement.')
  supplementId!: string;

  @StaffField(() => Int, 'Its number.')
  number!: number;

  @StaffField(() => CivilDateScalar, 'Day of publication.')
  publishedOn!: string;

  @StaffField(() => Int, 'Entries added.')
  added!: number;

  @StaffField(() => Int, 'Entries taken off.')
  removed!: number;

  @StaffField(() => Int, 'Entries written differently.')
  corrected!: number;

  @StaffField(() => String, 'Its fingerprint.')
  fingerprint!: string;
}

@InputType({ description: 'Publishing what has changed since the list.' })
export class PublishSupplementInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ObjectionReading, {
    nullable: true,
    description: 'How the days for objections are counted; DAY_AFTER when left out.',
  })
  objectionReading: ObjectionReading | null = null;
}
