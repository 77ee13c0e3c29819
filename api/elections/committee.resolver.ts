import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { addCommitteeMember } from './add-committee-member.service.ts';
import { appointCommittee } from './appoint-committee.service.ts';
import {
  AddCommitteeMemberInput,
  AppointCommitteeInput,
  DelegateCountyWorkInput,
  DissolveCommitteeInput,
  LeaveCommitteeInput,
  OpenCommitteeOfficeInput,
} from './committee-inputs.types.ts';
import { CommitteeChangedType, CongressCommitteeType, PersonNamedType } from './committee.types.ts';
import { committeesOf, personsNamed } from './committees.queries.ts';
import { delegateCountyWork } from './delegate-county-work.service.ts';
import { dissolveCommittee } from './dissolve-committee.service.ts';
import { leaveCommittee } from './leave-committee.service.ts';
import { refixPlan } from './refix-plan.service.ts';
import { RefixPlanInput } from '../constituencies/plan-inputs.types.ts';
import { PlanChangedType } from '../constituencies/plan.types.ts';
import { openCommitteeOffice } from './open-committee-office.service.ts';

@Resolver()
export class CommitteeResolver {
  @PermittedQuery(
    () => [CongressCommitteeType],
    'election:read',
    'The congresses an election fills, each with its election committee.',
  )
  committees(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return committeesOf(ctx, electionId);
  }

  @PermittedQuery(
    () => [PersonNamedType],
    'committee:manage',
    'Persons the county knows by exactly this name.',
  )
  personsNamed(
    @Arg('name', () => String, { description: 'The whole name.' }) name: string,
    @Ctx() ctx: RequestContext,
  ) {
    return personsNamed(ctx, name);
  }

  @PermittedMutation(
    () => CommitteeChangedType,
    'committee:manage',
    'Records an appointed election committee.',
  )
  appointCommittee(
    @Arg('input', () => AppointCommitteeInput, { description: 'The committee.' })
    input: AppointCommitteeInput,
    @Ctx() ctx: RequestContext,
  ) {
    return appointCommittee(ctx, input);
  }

  @PermittedMutation(() => CommitteeChangedType, 'committee:manage', 'Appoints one more member.')
  addCommitteeMember(
    @Arg('input', () => AddCommitteeMemberInput, { description: 'The member.' })
    input: AddCommitteeMemberInput,
    @Ctx() ctx: RequestContext,
  ) {
    return addCommitteeMember(ctx, input);
  }

  @PermittedMutation(() => CommitteeChangedType, 'committee:manage', 'Records that a member left, and why.')
  leaveCommittee(
    @Arg('input', () => LeaveCommitteeInput, { description: 'The leaving.' }) input: LeaveCommitteeInput,
    @Ctx() ctx: RequestContext,
  ) {
    return leaveCommittee(ctx, input);
  }

  @PermittedMutation(
    () => CommitteeChangedType,
    'committee:manage',
    'Entrusts a township’s committee with county work.',
  )
  delegateCountyWork(
    @Arg('input', () => DelegateCountyWorkInput, { description: 'The work.' })
    input: DelegateCountyWorkInput,
    @Ctx() ctx: RequestContext,
  ) {
    return delegateCountyWork(ctx, input);
  }

  @PermittedMutation(
    () => PlanChangedType,
    'election:manage',
    'Replaces the adopted plan of a term, until the voter list is posted.',
  )
  refixPlan(
    @Arg('input', () => RefixPlanInput, { description: 'The decision.' }) input: RefixPlanInput,
    @Ctx() ctx: RequestContext,
  ) {
    return refixPlan(ctx, input);
  }

  @PermittedMutation(() => CommitteeChangedType, 'committee:manage', 'Sets up a working body of a committee.')
  openCommitteeOffice(
    @Arg('input', () => OpenCommitteeOfficeInput, { description: 'The office.' })
    input: OpenCommitteeOfficeInput,
    @Ctx() ctx: RequestContext,
  ) {
    return openCommitteeOffice(ctx, input);
  }

  @PermittedMutation(() => CommitteeChangedType, 'committee:manage', 'Ends a committee after its election.')
  dissolveCommittee(
    @Arg('input', () => DissolveCommitteeInput, { description: 'The end.' }) input: DissolveCommitteeInput,
    @Ctx() ctx: RequestContext,
  ) {
    return dissolveCommittee(ctx, input);
  }
}
