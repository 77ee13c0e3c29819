import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { addWriteIn } from './add-write-in.service.ts';
import { previewOf, roundAfter } from './count.queries.ts';
import {
  AddWriteInInput,
  CloseCountInput,
  CountFiguresInput,
  KeyCountInput,
  MergeWriteInInput,
  UnmergeWriteInInput,
} from './count-inputs.types.ts';
import { CountDifferenceType, CountPreviewType } from './count.types.ts';
import { closeCount } from './close-count.service.ts';
import { mergeWriteIn, unmergeWriteIn } from './merge-write-in.service.ts';
import { ReopenCountInput } from './balloting.types.ts';
import { keyCount } from './key-count.service.ts';
import { reopenCount } from './reopen-count.service.ts';
import { RoundType } from './round.types.ts';

@Resolver()
export class CountResolver {
  @PermittedQuery(
    () => CountPreviewType,
    'count:key',
    'What stands against figures and what would come of them, while they are typed.',
  )
  previewCount(
    @Arg('figures', () => CountFiguresInput, { description: 'The figures.' }) figures: CountFiguresInput,
    @Ctx() ctx: RequestContext,
  ) {
    return previewOf(ctx, figures.roundId, figures);
  }

  @PermittedQuery(
    () => [CountDifferenceType],
    'count:read',
    'Figures in which the two keyings of a round differ; none before both are in.',
  )
  async countDifferences(
    @Arg('roundId', () => ID, { description: 'The round.' }) roundId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return (await roundAfter(ctx, roundId)).differences;
  }

  @PermittedMutation(() => RoundType, 'count:key', 'Takes one keying of the count sheet (EL 43; ZJE 47).')
  async keyCount(
    @Arg('input', () => KeyCountInput, { description: 'The keying.' }) input: KeyCountInput,
    @Ctx() ctx: RequestContext,
  ) {
    return roundAfter(ctx, (await keyCount(ctx, input)).roundId);
  }

  @PermittedMutation(() => RoundType, 'count:key', 'Puts somebody written in on the count sheet (EL 41).')
  async addWriteIn(
    @Arg('input', () => AddWriteInInput, { description: 'Who was written in.' }) input: AddWriteInInput,
    @Ctx() ctx: RequestContext,
  ) {
    return roundAfter(ctx, (await addWriteIn(ctx, input)).roundId);
  }

  @PermittedMutation(() => RoundType, 'count:key', 'Says whom a written name stands for (EL 41; ZJE 46).')
  async mergeWriteIn(
    @Arg('input', () => MergeWriteInInput, { description: 'The name and the person.' })
    input: MergeWriteInInput,
    @Ctx() ctx: RequestContext,
  ) {
    return roundAfter(ctx, (await mergeWriteIn(ctx, input)).roundId);
  }

  @PermittedMutation(() => RoundType, 'count:key', 'Takes back whom a written name stands for.')
  async unmergeWriteIn(
    @Arg('input', () => UnmergeWriteInInput, { description: 'The name.' }) input: UnmergeWriteInInput,
    @Ctx() ctx: RequestContext,
  ) {
    return roundAfter(ctx, (await unmergeWriteIn(ctx, input)).roundId);
  }

  @PermittedMutation(() => RoundType, 'count:key', 'Closes a count in which names were written in (EL 43).')
  async closeCount(
    @Arg('input', () => CloseCountInput, { description: 'The round.' }) input: CloseCountInput,
    @Ctx() ctx: RequestContext,
  ) {
    return roundAfter(ctx, (await closeCount(ctx, input)).roundId);
  }

  @PermittedMutation(
    () => RoundType,
    'result:declare',
    'Sends an agreed count back to the clerks, who key it again; not once it is declared.',
  )
  async reopenCount(
    @Arg('input', () => ReopenCountInput, { description: 'The round.' }) input: ReopenCountInput,
    @Ctx() ctx: RequestContext,
  ) {
    return roundAfter(ctx, (await reopenCount(ctx, input)).roundId);
  }
}
