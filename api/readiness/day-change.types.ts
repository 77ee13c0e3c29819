import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayChangeFault } from '../elections/day-change.rules.ts';
import { ElectionStep } from '../elections/election-steps.rules.ts';
import { PostingState } from '../elections/milestone-state.rules.ts';
import { Milestone } from '../elections/timetable.rules.ts';
import { StaffField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';

registerEnumType(DayChangeFault, {
  name: 'DayChangeFault',
  description: 'Why an election day may not be moved as asked; each is a refusal of `changeElectionDay`.',
});

@ObjectType('MovedStep', { description: 'A step before and after the election day is moved.' })
export class MovedStepType {
  @StaffField(() => ElectionStep, 'The step.')
  step!: ElectionStep;

  @StaffField(() => CivilDateScalar, 'Its latest day so far.', { nullable: true })
  was!: string | null;

  @StaffField(() => CivilDateScalar, 'Its latest day after the move.', { nullable: true })
  becomes!: string | null;

  @StaffField(() => CivilDateScalar, 'The last day it was posted on.', { nullable: true })
  postedOn!: string | null;

  @StaffField(() => PostingState, 'How that day stands to the new limit.', { nullable: true })
  stateBecomes!: PostingState | null;
}

@ObjectType('DayChangePreview', { description: 'What moving an election day would do.' })
export class DayChangePreviewType {
  @StaffField(() => CivilDateScalar, 'The day so far.')
  fromDay!: string;

  @StaffField(() => CivilDateScalar, 'The day it would become.')
  toDay!: string;

  @StaffField(() => [DayChangeFault], 'Why it may not be moved; none when it may.')
  faults!: DayChangeFault[];

  @StaffField(() => [Milestone], 'Lists that the new day would make late.')
  late!: Milestone[];

  @StaffField(() => [MovedStepType], 'The limits that move.')
  steps!: MovedStepType[];

  @StaffField(() => Int, 'Votes opened and not counted that become void.')
  roundsVoided!: number;

  @StaffField(() => Int, 'Proxies for the old day that become void.')
  proxiesVoided!: number;

  @StaffField(() => Int, 'Persons on record who are old enough on the new day only (ER-2).')
  newlyOfAge!: number;
}

@InputType({ description: 'An election day to move (改期; ZJE 51).' })
export class ChangeElectionDayInput {
  @Field(() => ID, { description: 'A UUID of the caller’s; the same for every retry.' })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The election.' })
  electionId!: string;

  @Field(() => ID, { nullable: true, description: 'One constituency; without it, the whole election.' })
  constituencyId: string | null = null;

  @Field(() => CivilDateScalar, { description: 'The day so far, as the caller saw it.' })
  fromDay!: string;

  @Field(() => CivilDateScalar, { description: 'The new day.' })
  toDay!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'The election committee that agreed.' })
  consentBy!: string;

  @Field(() => CivilDateScalar, { description: 'The day it agreed.' })
  consentOn!: string;
}
