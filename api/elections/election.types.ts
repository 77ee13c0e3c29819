import { ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CongressLevel } from '../constituencies/congress.rules.ts';
import { PublicField } from '../kernel/graphql/fields.ts';
import { CivilDateScalar, DivisionCodeScalar } from '../kernel/graphql/scalars.ts';
import { ElectionDayChangeType, ConstituencyDayType } from './election-day.types.ts';
import { DayReading, ElectionKind, FormalListOrder, PrimaryTie } from './election.rules.ts';
import { ElectionStep, StepKind } from './election-steps.rules.ts';
import { MilestoneState, PostingState } from './milestone-state.rules.ts';
import { Milestone } from './timetable.rules.ts';

registerEnumType(ElectionKind, {
  name: 'ElectionKind',
  description: 'A general election (换届选举) or a by-election (补选).',
});
registerEnumType(DayReading, {
  name: 'DayReading',
  description:
    'How "N days before election day" is read: COMMON is E−N, that day included; STRICT leaves N full days, E−(N+1).',
});
registerEnumType(Milestone, {
  name: 'Milestone',
  description: 'A step whose latest day the law counts from election day.',
});
registerEnumType(FormalListOrder, {
  name: 'FormalListOrder',
  description: 'The order of a formal list: surname strokes (ZJE 36), or votes of a primary (DS83 10).',
});
registerEnumType(PrimaryTie, {
  name: 'PrimaryTie',
  description: 'What settles a tie at the cut of a primary; decided before, for the law is silent.',
});
registerEnumType(ElectionStep, {
  name: 'ElectionStep',
  description: 'Everything an election goes through, from the decision to the first session.',
});
registerEnumType(StepKind, {
  name: 'StepKind',
  description: 'How a step becomes a fact: posted, done on a day, a period, or counted by the law alone.',
});
registerEnumType(PostingState, {
  name: 'PostingState',
  description: 'How a notice stands to its limit: STRICT_ONLY is lawful by the common reading alone.',
});
registerEnumType(MilestoneState, {
  name: 'MilestoneState',
  description: 'How a milestone stands: as its notices do, still DUE, or PASSED when nobody posts it.',
});

@ObjectType('ElectionTerm', { description: 'A congress term an election fills.' })
export class ElectionTermType {
  @PublicField(() => ID, 'The term.')
  id!: string;

  @PublicField(() => Int, 'Its number, 6 for 六届.')
  number!: number;

  @PublicField(() => String, 'Name of the congress.')
  congress!: string;

  @PublicField(() => CongressLevel, 'Whose congress it is.')
  level!: CongressLevel;

  @PublicField(() => DivisionCodeScalar, 'The division it is the congress of.')
  divisionCode!: string;

  @PublicField(() => Int, 'Seats approved by decision.')
  approvedSeats!: number;

  @PublicField(() => Int, 'Constituencies set up.')
  constituencyCount!: number;
}

@ObjectType('PostedDay', { description: 'The notices of a milestone that were posted on one day (公布).' })
export class PostedDayType {
  @PublicField(() => CivilDateScalar, 'The day.')
  postedOn!: string;

  @PublicField(() => Int, 'How many constituencies posted that day; 0 for a notice of the whole election.')
  constituencies!: number;

  @PublicField(() => PostingState, 'How the day stands to the limit.')
  state!: PostingState;

  @PublicField(() => Int, 'Days after the limit by the common reading; 0 when not late.')
  daysLate!: number;

  @PublicField(() => CivilDateScalar, 'The last day, when the step lasts.', { nullable: true })
  endsOn!: string | null;

  @PublicField(() => Int, 'How many of these notices have no proof of where they hung.')
  unproved!: number;
}

@ObjectType('StepOfElection', {
  description: 'A step of an election with its limits and what really happened.',
})
export class StepOfElectionType {
  @PublicField(() => ElectionStep, 'The step.')
  step!: ElectionStep;

  @PublicField(() => StepKind, 'How it becomes a fact.')
  kind!: StepKind;

  @PublicField(() => CivilDateScalar, 'Latest day by the common reading; null where the law names none.', {
    nullable: true,
  })
  latest!: string | null;

  @PublicField(() => CivilDateScalar, 'Latest day by the strict reading.', { nullable: true })
  latestStrict!: string | null;

  @PublicField(() => CivilDateScalar, 'The day to work to, by the reading this election chose.', {
    nullable: true,
  })
  due!: string | null;

  @PublicField(() => ElectionStep, 'The step it follows.', { nullable: true })
  after!: ElectionStep | null;

  @PublicField(() => Boolean, 'Whether somebody takes it, so that its day can be recorded.')
  recordable!: boolean;

  @PublicField(() => MilestoneState, 'How it stands.')
  state!: MilestoneState;

  @PublicField(() => [PostedDayType], 'What really happened, by day.')
  postings!: PostedDayType[];

  @PublicField(() => [String], 'Articles it rests on: `EL 28`, `ZJE 33`.')
  basis!: string[];
}

@ObjectType('ElectionMilestone', {
  description: 'A statutory step of an election with its limits and facts.',
})
export class ElectionMilestoneType {
  @PublicField(() => Milestone, 'The step.')
  milestone!: Milestone;

  @PublicField(() => CivilDateScalar, 'Latest day by the common reading: E−N, that day included.')
  latest!: string;

  @PublicField(() => CivilDateScalar, 'Latest day by the strict reading: N full days between.', {
    nullable: true,
  })
  latestStrict!: string | null;

  @PublicField(() => CivilDateScalar, 'The day to work to, by the reading this election chose.')
  due!: string;

  @PublicField(() => Int, 'Days from today to the day to work to; negative when it is over.')
  daysLeft!: number;

  @PublicField(() => Boolean, 'Whether somebody posts it, so that it can be late.')
  postable!: boolean;

  @PublicField(() => MilestoneState, 'How it stands.')
  state!: MilestoneState;

  @PublicField(() => [PostedDayType], 'What was really posted, by day.')
  postings!: PostedDayType[];

  @PublicField(() => [String], 'Articles the limit rests on: `EL 28`, `ZJE 33`.')
  basis!: string[];
}

@ObjectType('Election', { description: 'A general election or by-election of one or several congresses.' })
export class ElectionType {
  @PublicField(() => ID, 'The election.')
  id!: string;

  @PublicField(() => String, 'Its name.')
  name!: string;

  @PublicField(() => ElectionKind, 'What it is.')
  kind!: ElectionKind;

  @PublicField(() => CivilDateScalar, 'Election day (选举日).')
  electionDay!: string;

  @PublicField(() => DayReading, 'The reading of "N days before" its plan works to.')
  dayReading!: DayReading;

  @PublicField(() => CivilDateScalar, 'The day all of this is told for.')
  today!: string;

  @PublicField(() => Int, 'Days from today to election day; negative when it is over.')
  daysLeft!: number;

  @PublicField(() => Int, 'Constituencies of all its terms.')
  constituencyCount!: number;

  @PublicField(() => [ElectionTermType], 'The terms it fills.')
  terms!: ElectionTermType[];

  @PublicField(() => [ElectionMilestoneType], 'Its statutory timetable.')
  milestones!: ElectionMilestoneType[];

  @PublicField(() => [StepOfElectionType], 'Everything it goes through, in order.')
  steps!: StepOfElectionType[];

  @PublicField(() => CivilDateScalar, 'The window of the province begins.', { nullable: true })
  windowFrom!: string | null;

  @PublicField(() => CivilDateScalar, 'The window of the province ends.', { nullable: true })
  windowTo!: string | null;

  @PublicField(() => FormalListOrder, 'How formal lists are ordered.')
  formalListOrder!: FormalListOrder;

  @PublicField(() => PrimaryTie, 'What settles a tie at the cut of a primary.')
  primaryTie!: PrimaryTie;

  @PublicField(() => [ElectionDayChangeType], 'How election day was moved, the last change first.')
  dayChanges!: ElectionDayChangeType[];

  @PublicField(() => [ConstituencyDayType], 'Constituencies with an election day of their own.')
  constituencyDays!: ConstituencyDayType[];
}

@ObjectType('NoticePosted', { description: 'A notice that was recorded, and what the law says of its day.' })
export class NoticePostedType {
  @PublicField(() => ID, 'The election.')
  electionId!: string;

  @PublicField(() => PostingState, 'How the day stands to the limit.')
  state!: PostingState;

  @PublicField(() => Int, 'Days after the limit by the common reading; 0 when not late.')
  daysLate!: number;

  @PublicField(() => [String], 'Articles the limit rests on.')
  basis!: string[];
}

@ObjectType('ElectionCreated', { description: 'An election that was set up.' })
export class ElectionCreatedType {
  @PublicField(() => ID, 'The election.')
  id!: string;
}
