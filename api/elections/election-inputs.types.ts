import { Field, ID, InputType } from 'type-graphql';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { DayReading, ElectionKind } from './election.rules.ts';
import { Milestone } from './timetable.rules.ts';

@InputType({ description: 'An election of one or several congress terms on one day.' })
export class CreateElectionInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => ElectionKind, { description: 'General election or by-election.' })
  kind!: ElectionKind;

  @Field(() => CivilDateScalar, {
    description: 'Election day; it must leave time for the voter list (EL 28).',
  })
  electionDay!: string;

  @Field(() => DayReading, {
    defaultValue: 'STRICT',
    description: 'The reading of "N days before" to plan by; STRICT is safe under both.',
  })
  dayReading!: DayReading;

  @Field(() => [ID], { description: 'The terms it fills.' })
  termIds!: string[];
}

@InputType({ description: 'The day a statutory notice was really posted (公布).' })
export class RecordPostingInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => Milestone, { description: 'The step the notice fulfils.' })
  milestone!: Milestone;

  @Field(() => ID, { nullable: true, description: 'One constituency; without it, the whole election.' })
  constituencyId: string | null = null;

  @Field(() => CivilDateScalar, { description: 'The day it was posted; not after today.' })
  postedOn!: string;

  @Field(() => CivilDateScalar, {
    nullable: true,
    description: 'The day recorded so far, as the caller saw it, when it is being corrected.',
  })
  replaces: string | null = null;
}
