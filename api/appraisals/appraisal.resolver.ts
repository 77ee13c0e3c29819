import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import {
  ChangedAppraisalType,
  CloseAppraisalInput,
  IssuedSlipsType,
  IssueSlipsInput,
  MarkSlipInput,
  OpenAppraisalInput,
} from './appraisal-input.types.ts';
import { AppraisalType, SlipType } from './appraisal.types.ts';
import { appraisalById, appraisalsInArea, slipByCode } from './appraisals.queries.ts';
import { closeAppraisal } from './close-appraisal.service.ts';
import { issueSlips } from './issue-slips.service.ts';
import { markSlip } from './mark-slip.service.ts';
import { openAppraisal } from './open-appraisal.service.ts';
import { AppraisalState } from './report.rules.ts';

@Resolver()
export class AppraisalResolver {
  @PermittedQuery(
    () => AppraisalType,
    'appraisal:manage',
    'An appraisal: how many slips are back while it is open, what they say when it is closed.',
    { nullable: true },
  )
  appraisal(@Arg('id', () => ID, { description: 'The appraisal.' }) id: string, @Ctx() ctx: RequestContext) {
    return appraisalById(ctx, id);
  }

  @PermittedQuery(
    () => [AppraisalType],
    'appraisal:manage',
    'Appraisals of the viewer’s area, open ones first, then the newest; at most 200.',
  )
  appraisals(
    @Arg('state', () => AppraisalState, { nullable: true, description: 'Only in this state.' })
    state: AppraisalState | null,
    @Ctx() ctx: RequestContext,
  ) {
    return appraisalsInArea(ctx, state);
  }

  @PermittedQuery(
    () => SlipType,
    'appraisal:mark',
    'What a slip is for; null when the code belongs to none.',
    { nullable: true },
  )
  slip(
    @Arg('code', () => String, { description: 'The code printed on the slip.' }) code: string,
    @Ctx() ctx: RequestContext,
  ) {
    return slipByCode(ctx, code);
  }

  @PermittedMutation(
    () => ChangedAppraisalType,
    'appraisal:manage',
    'Opens the appraisal of an accepted report (SZ-1).',
  )
  openAppraisal(
    @Arg('input', () => OpenAppraisalInput, { description: 'The meeting.' }) input: OpenAppraisalInput,
    @Ctx() ctx: RequestContext,
  ) {
    return openAppraisal(ctx, input);
  }

  @PermittedMutation(
    () => IssuedSlipsType,
    'appraisal:manage',
    'Makes one-time slips; the codes are in this answer and nowhere else.',
  )
  issueSlips(
    @Arg('input', () => IssueSlipsInput, { description: 'How many.' }) input: IssueSlipsInput,
    @Ctx() ctx: RequestContext,
  ) {
    return issueSlips(ctx, input);
  }

  @PermittedMutation(
    () => ChangedAppraisalType,
    'appraisal:mark',
    'Hands a slip in, once. Nothing links the slip with what was marked.',
  )
  markSlip(
    @Arg('input', () => MarkSlipInput, { description: 'Code and mark.' }) input: MarkSlipInput,
    @Ctx() ctx: RequestContext,
  ) {
    return markSlip(ctx, input);
  }

  @PermittedMutation(
    () => ChangedAppraisalType,
    'appraisal:manage',
    'Closes an appraisal: counts the slips and states the category (SZ-3).',
  )
  closeAppraisal(
    @Arg('input', () => CloseAppraisalInput, { description: 'The appraisal.' }) input: CloseAppraisalInput,
    @Ctx() ctx: RequestContext,
  ) {
    return closeAppraisal(ctx, input);
  }
}
