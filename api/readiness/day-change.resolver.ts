import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import { ElectionChangedType } from '../elections/election-day.types.ts';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { CivilDateScalar } from '../kernel/graphql/scalars.ts';
import { changeElectionDay } from './change-election-day.service.ts';
import { ChangeElectionDayInput, DayChangePreviewType } from './day-change.types.ts';
import { previewDayChange } from './preview-day-change.queries.ts';

@Resolver()
export class DayChangeResolver {
  @PermittedQuery(() => DayChangePreviewType, 'staff:read', 'What moving an election day would do.')
  dayChangePreview(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('toDay', () => CivilDateScalar, { description: 'The new day.' }) toDay: string,
    @Arg('constituencyId', () => ID, { nullable: true, description: 'Only this constituency.' })
    constituencyId: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return previewDayChange(ctx, { electionId, constituencyId: constituencyId ?? null }, toDay);
  }

  @PermittedMutation(() => ElectionChangedType, 'election:manage', 'Moves an election day.')
  changeElectionDay(
    @Arg('input', () => ChangeElectionDayInput, { description: 'The new day.' })
    input: ChangeElectionDayInput,
    @Ctx() ctx: RequestContext,
  ) {
    return changeElectionDay(ctx, input);
  }
}
