import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { checkInVoter } from './check-in.service.ts';
import { enterPaperRoll } from './enter-paper-roll.service.ts';
import { PlaceChangedType } from './polling-place.types.ts';
import { stationRoll } from './station-roll.queries.ts';
import { askUndo, decideUndo } from './ask-undo.service.ts';
import { checkedIn, paperRollEntered, undosAsked } from './voting-desk.queries.ts';
import {
  AskUndoInput,
  CheckInVoterInput,
  DecideUndoInput,
  EnterPaperRollInput,
  PaperRollEnteredType,
  StationRollType,
  UndoAskedType,
  VoterCheckedInType,
} from './voting-desk.types.ts';

@Resolver()
export class VotingDeskResolver {
  @PermittedQuery(
    () => [UndoAskedType],
    'checkin:record',
    'Check-ins of a place that wait for a second look.',
  )
  undosAsked(
    @Arg('placeId', () => ID, { description: 'The place.' }) placeId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return undosAsked(ctx, placeId);
  }

  @PermittedQuery(() => StationRollType, 'checkin:record', 'The roll of a place for printing, page by page.')
  stationRoll(
    @Arg('placeId', () => ID, { description: 'The place.' }) placeId: string,
    @Arg('after', () => Int, { defaultValue: 0, description: 'The number before the page.' }) after: number,
    @Arg('first', () => Int, { defaultValue: 200, description: 'Lines wanted, 1 to 500.' }) first: number,
    @Ctx() ctx: RequestContext,
  ) {
    return stationRoll(ctx, placeId, after, first);
  }

  @PermittedMutation(
    () => VoterCheckedInType,
    'checkin:record',
    'Checks a voter in and hands out every ballot due to them here; nobody gets one twice (EL 5).',
  )
  async checkInVoter(
    @Arg('input', () => CheckInVoterInput, { description: 'Who is at the desk.' }) input: CheckInVoterInput,
    @Ctx() ctx: RequestContext,
  ) {
    return checkedIn(ctx, await checkInVoter(ctx, input));
  }

  @PermittedMutation(() => PlaceChangedType, 'checkin:record', 'Asks to take check-ins back, with a reason.')
  askUndo(
    @Arg('input', () => AskUndoInput, { description: 'Which, and why.' }) input: AskUndoInput,
    @Ctx() ctx: RequestContext,
  ) {
    return askUndo(ctx, input);
  }

  @PermittedMutation(
    () => PlaceChangedType,
    'checkin:record',
    'The second look: another than the one who asked takes check-ins back or leaves them.',
  )
  decideUndo(
    @Arg('input', () => DecideUndoInput, { description: 'Which, and whether.' }) input: DecideUndoInput,
    @Ctx() ctx: RequestContext,
  ) {
    return decideUndo(ctx, input);
  }

  @PermittedMutation(
    () => PaperRollEnteredType,
    'checkin:record',
    'Enters check-ins that were ticked off on the printed roll.',
  )
  async enterPaperRoll(
    @Arg('input', () => EnterPaperRollInput, { description: 'The numbers.' }) input: EnterPaperRollInput,
    @Ctx() ctx: RequestContext,
  ) {
    return paperRollEntered(await enterPaperRoll(ctx, input));
  }
}
