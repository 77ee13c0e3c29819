import { Field, Float, ID, InputType } from 'type-graphql';
import { SummonsInput } from '../activities/activity-input.types.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';

@InputType({ description: 'A training session to plan (DL 47).' })
export class CreateTrainingSessionInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The congress term.' })
  termId!: string;

  @Field(() => String, { description: 'What it is, at most 255 characters.' })
  title!: string;

  @Field(() => CivilDateScalar, { description: 'The day.' })
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'Beginning, `HH:MM` in China.' })
  startsAt?: string | null;

  @Field(() => String, { nullable: true, description: 'End, `HH:MM` in China, after the beginning.' })
  endsAt?: string | null;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Who organises it.' })
  organiser?: string | null;

  @Field(() => Float, { description: 'Hours that flow to the record of who comes, 0 to 500.' })
  hours!: number;

  @Field(() => SummonsInput, { description: 'Who is summoned.' })
  summons!: SummonsInput;

  @Field(() => String, { description: 'The course.' })
  course!: string;

  @Field(() => String, { nullable: true, description: 'Who teaches.' })
  teacher?: string | null;

  @Field(() => Boolean, { description: 'For deputies who are new (初任培训).' })
  induction!: boolean;
}
