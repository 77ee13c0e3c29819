import { Arg, Ctx, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import {
  ChangedReportType,
  DecideDutyReportInput,
  DeliverDutyReportInput,
  SubmitDutyReportInput,
  WriteDutyReportInput,
} from './appraisal-input.types.ts';
import { DutyReportType } from './appraisal.types.ts';
import { ownReports, reportsInArea } from './appraisals.queries.ts';
import { decideDutyReport, deliverDutyReport } from './decide-report.service.ts';
import { ReportState } from './report.rules.ts';
import { submitDutyReport, writeDutyReport } from './write-report.service.ts';

@Resolver()
export class ReportResolver {
  @PermittedQuery(
    () => [DutyReportType],
    'report:decide',
    'Duty reports of the viewer’s area in one state, those not appraised yet first; never drafts; at most 200.',
  )
  dutyReports(
    @Arg('state', () => ReportState, { defaultValue: 'SUBMITTED', description: 'The state.' })
    state: ReportState,
    @Ctx() ctx: RequestContext,
  ) {
    return reportsInArea(ctx, state);
  }

  @PermittedQuery(() => [DutyReportType], 'report:write', 'The viewer’s own duty reports, newest first.', {
    opens: 'STAFF',
  })
  myDutyReports(@Ctx() ctx: RequestContext) {
    return ownReports(ctx);
  }

  @PermittedMutation(() => ChangedReportType, 'report:write', 'Writes one’s own duty report (DL 58).')
  writeDutyReport(
    @Arg('input', () => WriteDutyReportInput, { description: 'The draft.' }) input: WriteDutyReportInput,
    @Ctx() ctx: RequestContext,
  ) {
    return writeDutyReport(ctx, input);
  }

  @PermittedMutation(() => ChangedReportType, 'report:write', 'Hands one’s own duty report in.')
  submitDutyReport(
    @Arg('input', () => SubmitDutyReportInput, { description: 'The report.' }) input: SubmitDutyReportInput,
    @Ctx() ctx: RequestContext,
  ) {
    return submitDutyReport(ctx, input);
  }

  @PermittedMutation(() => ChangedReportType, 'report:decide', 'Accepts a duty report or gives it back.')
  decideDutyReport(
    @Arg('input', () => DecideDutyReportInput, { description: 'The decision.' })
    input: DecideDutyReportInput,
    @Ctx() ctx: RequestContext,
  ) {
    return decideDutyReport(ctx, input);
  }

  @PermittedMutation(
    () => ChangedReportType,
    'report:decide',
    'Enters the day an accepted report was delivered to the voters (DL 58).',
  )
  deliverDutyReport(
    @Arg('input', () => DeliverDutyReportInput, { description: 'Report and day.' })
    input: DeliverDutyReportInput,
    @Ctx() ctx: RequestContext,
  ) {
    return deliverDutyReport(ctx, input);
  }
}
