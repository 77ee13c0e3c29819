import { Field, ID, Int, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../kernel/graphql/connection.types.ts';
import { PublicField, StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import {
  Judgment,
  ObjectionAbout,
  ObjectionSource,
  ObjectionStage,
  ObjectionState,
} from './objection.rules.ts';

registerEnumType(ObjectionAbout, { name: 'ObjectionAbout', description: 'What is said to be wrong.' });
registerEnumType(ObjectionSource, { name: 'ObjectionSource', description: 'Where an objection came in.' });
registerEnumType(ObjectionState, { name: 'ObjectionState', description: 'What the committee decided.' });
registerEnumType(ObjectionStage, {
  name: 'ObjectionStage',
  description: 'Where an objection stands on its way from the committee to the court.',
});
registerEnumType(Judgment, { name: 'Judgment', description: 'What the court made of a suit.' });

@ObjectType('ListObjection', { description: 'An objection to the voter list (EL 29).' })
export class ListObjectionType {
  @StaffField(() => ID, 'The objection.')
  id!: string;

  @StaffField(() => ObjectionSource, 'Where it came in.')
  source!: ObjectionSource;

  @StaffField(() => ObjectionAbout, 'What is said to be wrong.')
  about!: ObjectionAbout;

  @StaffField(() => String, 'Who objects.')
  objectorName!: string;

  @StaffField(() => String, 'To whom.')
  subjectName!: string;

  @StaffField(() => String, 'Constituency, when it was named.', { nullable: true })
  constituency!: string | null;

  @StaffField(() => String, 'What is wrong, in the objector’s words.')
  words!: string;

  @StaffField(() => ObjectionState, 'What the committee decided.')
  state!: ObjectionState;

  @StaffField(() => ObjectionStage, 'Where it stands today.')
  stage!: ObjectionStage;

  @StaffField(() => CivilDateScalar, 'Day it came in.')
  submittedOn!: string;

  @StaffField(() => CivilDateScalar, 'Last day for the decision (EL 29).')
  decisionBy!: string;

  @StaffField(() => Int, 'Days left until then, negative when overdue; null once decided.', {
    nullable: true,
  })
  daysLeft!: number | null;

  @StaffField(() => CivilDateScalar, 'Day of the decision.', { nullable: true })
  decidedOn!: string | null;

  @StaffField(() => String, 'Ground of the decision.', { nullable: true })
  ground!: string | null;

  @StaffField(() => CivilDateScalar, 'Last day for a suit: five days before election day (EL 29).')
  suitBy!: string;

  @StaffField(() => CivilDateScalar, 'Day of the suit.', { nullable: true })
  suitFiledOn!: string | null;

  @StaffField(() => String, 'The court.', { nullable: true })
  court!: string | null;

  @StaffField(() => CivilDateScalar, 'Last day for the judgment (CPL 189).')
  judgmentBy!: string;

  @StaffField(() => CivilDateScalar, 'Day of the judgment.', { nullable: true })
  judgedOn!: string | null;

  @StaffField(() => Judgment, 'The judgment.', { nullable: true })
  judgment!: Judgment | null;

  @StaffField(() => String, 'Its ground.', { nullable: true })
  judgmentGround!: string | null;
}

export const ListObjectionConnectionType = connectionOf('ListObjection', () => ListObjectionType);

@ObjectType('ObjectionCount', { description: 'How many objections stand at a stage.' })
export class ObjectionCountType {
  @StaffField(() => ObjectionStage, 'The stage.')
  stage!: ObjectionStage;

  @StaffField(() => Int, 'How many.')
  count!: number;
}

@ObjectType('ObjectionFiled', { description: 'An objection that was taken in.' })
export class ObjectionFiledType {
  @PublicField(() => ID, 'The objection.')
  objectionId!: string;

  @PublicField(() => CivilDateScalar, 'Last day for the committee’s decision (EL 29).')
  decisionBy!: string;
}

@ObjectType('ObjectionChanged', { description: 'An objection that went a step further.' })
export class ObjectionChangedType {
  @StaffField(() => ID, 'The objection.')
  objectionId!: string;

  @StaffField(() => Int, 'Number of the supplement that followed from it.', { nullable: true })
  supplementNumber!: number | null;
}

@InputType({ description: 'An objection to the voter list.' })
export class FileObjectionInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ObjectionAbout, { description: 'What is wrong.' })
  about!: ObjectionAbout;

  @Field(() => String, { description: 'Who objects.' })
  objectorName!: string;

  @Field(() => String, { description: 'Phone number or address of the objector; sealed.' })
  contact!: string;

  @Field(() => String, { description: 'To whom.' })
  subjectName!: string;

  @Field(() => String, { description: 'What is wrong, in words.' })
  words!: string;

  @Field(() => ID, { nullable: true, description: 'Constituency of the county’s congress, when known.' })
  countyConstituencyId: string | null = null;

  @Field(() => String, { nullable: true, description: 'To be left blank.' })
  leaveBlank: string | null = null;
}
