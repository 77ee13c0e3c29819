import { Arg, Ctx, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { demandRecall } from './demand-recall.service.ts';
import { recalls } from './recall.queries.ts';
import {
  DemandRecallInput,
  PrintRecallInput,
  RecallType,
  RecordRecallVoteInput,
  ScheduleRecallInput,
  WithdrawRecallInput,
} from './recall.types.ts';
import { recordRecall, recordRecallVote, scheduleRecall, withdrawRecall } from './record-recall.service.ts';

@Resolver()
export class RecallResolver {
  @PermittedQuery(() => [RecallType], 'mandate:end', 'The recalls of the county, those under way first.')
  recalls(@Ctx() ctx: RequestContext) {
    return recalls(ctx);
  }

  @PermittedMutation(
    () => [RecallType],
    'mandate:end',
    'Records a demand of voters for recall (EL 50; ZJE 55).',
  )
  async demandRecall(
    @Arg('input', () => DemandRecallInput, { description: 'The step.' }) input: DemandRecallInput,
    @Ctx() ctx: RequestContext,
  ) {
    await demandRecall(ctx, input);
    return recalls(ctx);
  }

  @PermittedMutation(
    () => [RecallType],
    'mandate:end',
    'Records the defence and that it was printed with the demand (EL 50).',
  )
  async printRecall(
    @Arg('input', () => PrintRecallInput, { description: 'The step.' }) input: PrintRecallInput,
    @Ctx() ctx: RequestContext,
  ) {
    await recordRecall(ctx, input);
    return recalls(ctx);
  }

  @PermittedMutation(
    () => [RecallType],
    'mandate:end',
    'Settles the day of a recall vote and who presides (EL 52).',
  )
  async scheduleRecall(
    @Arg('input', () => ScheduleRecallInput, { description: 'The step.' }) input: ScheduleRecallInput,
    @Ctx() ctx: RequestContext,
  ) {
    await scheduleRecall(ctx, input);
    return recalls(ctx);
  }

  @PermittedMutation(
    () => [RecallType],
    'mandate:end',
    'Records a recall vote; carried, the mandate ends (EL 53; ZJE 56).',
  )
  async recordRecallVote(
    @Arg('input', () => RecordRecallVoteInput, { description: 'The step.' }) input: RecordRecallVoteInput,
    @Ctx() ctx: RequestContext,
  ) {
    await recordRecallVote(ctx, input);
    return recalls(ctx);
  }

  @PermittedMutation(() => [RecallType], 'mandate:end', 'Ends a recall nobody pursues any more.')
  async withdrawRecall(
    @Arg('input', () => WithdrawRecallInput, { description: 'The step.' }) input: WithdrawRecallInput,
    @Ctx() ctx: RequestContext,
  ) {
    await withdrawRecall(ctx, input);
    return recalls(ctx);
  }
}
