import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { adoptPlan } from './adopt-plan.service.ts';
import { checkPlanFile } from './check-plan-file.queries.ts';
import { defaultTolerance } from './constituency.rules.ts';
import { draftPlan } from './draft-plan.service.ts';
import { PlanFileCheckedType } from './plan-file.types.ts';
import {
  AdoptPlanInput,
  DraftPlanInput,
  DrawnConstituencyInput,
  PlanUnitInput,
  RejectPlanInput,
  SavePlanInput,
  SaveVoterGroupsInput,
} from './plan-inputs.types.ts';
import {
  ConstituencyPlanType,
  LayeredConstituencyType,
  PlanChangedType,
  PlanComparisonType,
  PlanMeasuredType,
  PlanSummaryType,
  VoterGroupType,
} from './plan.types.ts';
import { comparePlans, layersOf, planById, plansOf, previewPlan, voterGroupsOf } from './plans.queries.ts';
import { rejectPlan } from './reject-plan.service.ts';
import { savePlan } from './save-plan.service.ts';
import { saveVoterGroups } from './save-voter-groups.service.ts';

@Resolver()
export class PlanResolver {
  @PermittedQuery(() => [PlanSummaryType], 'staff:read', 'The plans of a term.')
  constituencyPlans(
    @Arg('termId', () => ID, { description: 'The term.' }) termId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return plansOf(ctx, termId);
  }

  @PermittedQuery(() => ConstituencyPlanType, 'staff:read', 'A plan with all it holds.', { nullable: true })
  constituencyPlan(
    @Arg('id', () => ID, { description: 'The plan.' }) id: string,
    @Ctx() ctx: RequestContext,
  ) {
    return planById(ctx, id);
  }

  @PermittedQuery(
    () => PlanMeasuredType,
    'election:manage',
    'What is to be said of a plan before it is saved.',
  )
  previewPlan(
    @Arg('termId', () => ID, { description: 'The term.' }) termId: string,
    @Arg('constituencies', () => [DrawnConstituencyInput], { description: 'Its constituencies.' })
    constituencies: DrawnConstituencyInput[],
    @Arg('looseUnits', () => [PlanUnitInput], { description: 'Units in none.' }) looseUnits: PlanUnitInput[],
    @Arg('warnPercent', () => Int, {
      defaultValue: defaultTolerance.warnPercent,
      description: 'Deviation from which a word is said.',
    })
    warnPercent: number,
    @Arg('strongPercent', () => Int, {
      defaultValue: defaultTolerance.strongPercent,
      description: 'Deviation from which it is said loudly.',
    })
    strongPercent: number,
    @Ctx() ctx: RequestContext,
  ) {
    return previewPlan(ctx, termId, { constituencies, looseUnits }, { warnPercent, strongPercent });
  }

  @PermittedQuery(() => PlanComparisonType, 'staff:read', 'Two plans side by side.')
  comparePlans(
    @Arg('before', () => ID, { description: 'The one.' }) before: string,
    @Arg('after', () => ID, { description: 'The other.' }) after: string,
    @Ctx() ctx: RequestContext,
  ) {
    return comparePlans(ctx, before, after);
  }

  @PermittedQuery(
    () => PlanFileCheckedType,
    'election:manage',
    'What a file would make of a plan, row by row.',
  )
  checkPlanFile(
    @Arg('termId', () => ID, { description: 'The term.' }) termId: string,
    @Arg('content', () => String, { description: 'The bytes of an .xlsx or .csv file as Base64.' })
    content: string,
    @Ctx() ctx: RequestContext,
  ) {
    return checkPlanFile(ctx, termId, content);
  }

  @PermittedQuery(() => [LayeredConstituencyType], 'staff:read', 'How the two layers of constituencies lie.')
  layers(
    @Arg('termId', () => ID, { description: 'The term of a township.' }) termId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return layersOf(ctx, termId);
  }

  @PermittedQuery(() => [VoterGroupType], 'congress:read', 'The voter groups of a constituency.')
  voterGroups(
    @Arg('constituencyId', () => ID, { description: 'The constituency.' }) constituencyId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return voterGroupsOf(ctx, constituencyId);
  }

  @PermittedMutation(() => PlanChangedType, 'election:manage', 'Begins a plan.')
  draftPlan(
    @Arg('input', () => DraftPlanInput, { description: 'The plan.' }) input: DraftPlanInput,
    @Ctx() ctx: RequestContext,
  ) {
    return draftPlan(ctx, input);
  }

  @PermittedMutation(() => PlanChangedType, 'election:manage', 'Saves a draft whole.')
  savePlan(
    @Arg('input', () => SavePlanInput, { description: 'The draft.' }) input: SavePlanInput,
    @Ctx() ctx: RequestContext,
  ) {
    return savePlan(ctx, input);
  }

  @PermittedMutation(
    () => PlanChangedType,
    'election:manage',
    'Adopts a plan and sets up its constituencies.',
  )
  adoptPlan(
    @Arg('input', () => AdoptPlanInput, { description: 'The decision.' }) input: AdoptPlanInput,
    @Ctx() ctx: RequestContext,
  ) {
    return adoptPlan(ctx, input);
  }

  @PermittedMutation(() => PlanChangedType, 'election:manage', 'Puts a draft aside.')
  rejectPlan(
    @Arg('input', () => RejectPlanInput, { description: 'The draft.' }) input: RejectPlanInput,
    @Ctx() ctx: RequestContext,
  ) {
    return rejectPlan(ctx, input);
  }

  @PermittedMutation(
    () => PlanChangedType,
    'election:manage',
    'Writes down the voter groups of a constituency.',
  )
  saveVoterGroups(
    @Arg('input', () => SaveVoterGroupsInput, { description: 'The groups.' }) input: SaveVoterGroupsInput,
    @Ctx() ctx: RequestContext,
  ) {
    return saveVoterGroups(ctx, input);
  }
}
