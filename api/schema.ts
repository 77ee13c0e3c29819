import 'reflect-metadata';
import { type GraphQLSchema, specifiedDirectives } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { CountResolver } from './balloting/count.resolver.ts';
import { DeclarationResolver } from './balloting/declaration.resolver.ts';
import { PublishLintResolver } from './balloting/publish-lint.resolver.ts';
import { RecallResolver } from './balloting/recall.resolver.ts';
import { ReviewResolver } from './balloting/review.resolver.ts';
import { PollingPlaceResolver } from './balloting/polling-place.resolver.ts';
import { ProxyResolver } from './balloting/proxy.resolver.ts';
import { RoundResolver } from './balloting/round.resolver.ts';
import { TurnoutResolver } from './balloting/turnout.resolver.ts';
import { VotingDeskResolver } from './balloting/voting-desk.resolver.ts';
import { ACTIVITY_PLANS } from './activities/activities.queries.ts';
import { AppraisalResolver } from './appraisals/appraisal.resolver.ts';
import { ReportResolver } from './appraisals/report.resolver.ts';
import { ActivityResolver } from './activities/activity.resolver.ts';
import { LeaveResolver } from './activities/leave.resolver.ts';
import { CONSTITUENCY_PLANS } from './constituencies/constituencies.queries.ts';
import { ConstituencyResolver } from './constituencies/constituency.resolver.ts';
import { PlanResolver } from './constituencies/plan.resolver.ts';
import { SeatsResolver } from './constituencies/seats.resolver.ts';
import { DEPUTY_PLANS } from './deputies/deputies.queries.ts';
import { DeputyResolver } from './deputies/deputy.resolver.ts';
import { SeatResolver } from './deputies/seat.resolver.ts';
import { DisciplineResolver } from './discipline/discipline.resolver.ts';
import { DUTY_PLANS } from './duty/duty.queries.ts';
import { DutyResolver } from './duty/duty.resolver.ts';
import { CommitteeResolver } from './elections/committee.resolver.ts';
import { ElectionResolver } from './elections/election.resolver.ts';
import { PostingResolver } from './elections/posting.resolver.ts';
import { IdentityResolver } from './identity/identity.resolver.ts';
import { allowDirective, classDirective } from './kernel/graphql/directives.ts';
import { unguarded } from './kernel/graphql/guard.ts';
import { resolveByResponseKey } from './kernel/plan/hot-path.ts';
import { TrainingResolver } from './training/training.resolver.ts';
import type { TypePlan } from './kernel/plan/plan.ts';
import { ROLL_IMPORT_PLANS } from './registration/roll-import.queries.ts';
import { RollDecisionsResolver } from './registration/roll-decisions.resolver.ts';
import { RollImportResolver } from './registration/roll-import.resolver.ts';
import { NOMINATION_PLANS } from './nomination/candidate-lists.queries.ts';
import { CandidatePathResolver } from './nomination/candidate-path.resolver.ts';
import { ProfileResolver } from './nomination/profile.resolver.ts';
import { NominationResolver } from './nomination/nomination.resolver.ts';
import { DayChangeResolver } from './readiness/day-change.resolver.ts';
import { NoticeResolver } from './papers/notice.resolver.ts';
import { ReadinessResolver } from './readiness/readiness.resolver.ts';
import { DivisionResolver } from './regions/division.resolver.ts';
import { RegionResolver } from './regions/region.resolver.ts';
import { DIVISION_PLANS } from './regions/divisions.queries.ts';
import { VoterCardResolver } from './registration/voter-card.resolver.ts';
import { ApplicationResolver } from './registration/application.resolver.ts';
import { VoterDeskResolver } from './registration/voter-desk.resolver.ts';
import { WorklistResolver } from './registration/worklist.resolver.ts';
import { ObjectionResolver } from './registration/objection.resolver.ts';
import { SUPPLEMENT_PLANS } from './registration/supplement-lines.queries.ts';
import { SupplementResolver } from './registration/supplement.resolver.ts';
import { VOTER_LIST_PLANS } from './registration/voter-list.queries.ts';
import { VoterListResolver } from './registration/voter-list.resolver.ts';

/** Every resolver of the product. */
const RESOLVERS: NonEmptyArray<Function> = [
  IdentityResolver,
  DivisionResolver,
  RegionResolver,
  ConstituencyResolver,
  SeatsResolver,
  PlanResolver,
  ElectionResolver,
  CommitteeResolver,
  DisciplineResolver,
  PostingResolver,
  DayChangeResolver,
  RollDecisionsResolver,
  RollImportResolver,
  NominationResolver,
  PollingPlaceResolver,
  VotingDeskResolver,
  ProxyResolver,
  TurnoutResolver,
  CandidatePathResolver,
  ProfileResolver,
  RoundResolver,
  CountResolver,
  DeclarationResolver,
  PublishLintResolver,
  RecallResolver,
  ReviewResolver,
  ReadinessResolver,
  DeputyResolver,
  SeatResolver,
  ActivityResolver,
  LeaveResolver,
  TrainingResolver,
  DutyResolver,
  ReportResolver,
  AppraisalResolver,
  VoterListResolver,
  VoterCardResolver,
  NoticeResolver,
  SupplementResolver,
  ObjectionResolver,
  WorklistResolver,
  VoterDeskResolver,
  ApplicationResolver,
];

/** Types that read plans answer for. */
const PLANS: readonly TypePlan[] = [
  ...DIVISION_PLANS,
  ...CONSTITUENCY_PLANS,
  ...NOMINATION_PLANS,
  ...DEPUTY_PLANS,
  ...DUTY_PLANS,
  ...ACTIVITY_PLANS,
  ...ROLL_IMPORT_PLANS,
  ...VOTER_LIST_PLANS,
  ...SUPPLEMENT_PLANS,
];

/** Builds the schema; refuses one with a field or operation that no guard would know. */
export function makeSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS,
    validate: false,
    directives: [...specifiedDirectives, classDirective, allowDirective],
  });
  const open = unguarded(schema);
  if (open.length > 0) throw new Error(`without permission or class: ${open.join(', ')}`);
  resolveByResponseKey(schema, PLANS);
  return schema;
}
