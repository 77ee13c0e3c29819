import { Field, ID, InputType } from 'type-graphql';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { Judgment } from './objection.rules.ts';
import { VoterEntryInput } from './voter-entry.types.ts';

@InputType({ description: 'Who is to be taken off the list.' })
export class RemoveByDecisionInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;
}

@InputType({ description: 'How a name is to be written.' })
export class RenameByDecisionInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { description: 'The right name.' })
  name!: string;
}

@InputType({ description: 'Where somebody belongs instead.' })
export class MoveByDecisionInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => ID, { nullable: true, description: 'Constituency of the county’s congress.' })
  countyConstituencyId: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Constituency of the township’s congress.' })
  townshipConstituencyId: string | null = null;
}

@InputType({ description: 'How a decision puts the roll right; one of these or several.' })
export class RollCorrectionInput {
  @Field(() => VoterEntryInput, { nullable: true, description: 'Who is entered.' })
  enter: VoterEntryInput | null = null;

  @Field(() => RemoveByDecisionInput, { nullable: true, description: 'Who is taken off.' })
  remove: RemoveByDecisionInput | null = null;

  @Field(() => RenameByDecisionInput, { nullable: true, description: 'Who is written differently.' })
  rename: RenameByDecisionInput | null = null;

  @Field(() => MoveByDecisionInput, { nullable: true, description: 'Who is moved.' })
  move: MoveByDecisionInput | null = null;
}

@InputType({ description: 'The committee’s decision on an objection (EL 29).' })
export class DecideObjectionInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The objection.' })
  objectionId!: string;

  @Field(() => Boolean, { description: 'Whether it is upheld.' })
  upheld!: boolean;

  @Field(() => String, { description: 'Why.' })
  ground!: string;

  @Field(() => RollCorrectionInput, { nullable: true, description: 'What follows, when it is upheld.' })
  correction: RollCorrectionInput | null = null;
}

@InputType({ description: 'An objection that its objector takes back.' })
export class WithdrawObjectionInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The objection.' })
  objectionId!: string;
}

@InputType({ description: 'A suit about an objection (EL 29; CPL 188).' })
export class RecordSuitInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The objection.' })
  objectionId!: string;

  @Field(() => CivilDateScalar, { description: 'Day of the suit; not after today.' })
  filedOn!: string;

  @Field(() => String, { description: 'The basic court of the constituency.' })
  court!: string;
}

@InputType({ description: 'The judgment on a suit about an objection (CPL 189).' })
export class RecordJudgmentInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The objection.' })
  objectionId!: string;

  @Field(() => CivilDateScalar, { description: 'Day of the judgment; not after today.' })
  judgedOn!: string;

  @Field(() => Judgment, { description: 'UPHELD: for the objector.' })
  judgment!: Judgment;

  @Field(() => String, { description: 'Its number and ground.' })
  ground!: string;

  @Field(() => RollCorrectionInput, {
    nullable: true,
    description: 'What follows, when it is for the objector.',
  })
  correction: RollCorrectionInput | null = null;
}
