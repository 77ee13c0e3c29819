import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { PAGE_SIZE } from '../kernel/paging.ts';
import { assignCrew, removeCrew } from './assign-crew.service.ts';
import { closePlace, handOverBox } from './close-place.service.ts';
import { openPlace } from './open-place.service.ts';
import { planPlace } from './plan-place.service.ts';
import {
  AssignCrewInput,
  ClosePlaceInput,
  HandOverBoxInput,
  OpenPlaceInput,
  PlanPlaceInput,
  RemoveCrewInput,
} from './polling-place-inputs.types.ts';
import { PlaceState } from './polling-place.rules.ts';
import {
  CrewConflictType,
  PlaceChangedType,
  PollingPlaceConnectionType,
  PollingPlaceType,
} from './polling-place.types.ts';
import { crewConflictsForStaff, pollingPlace, pollingPlaces } from './polling-places.queries.ts';

@Resolver()
export class PollingPlaceResolver {
  @PermittedQuery(() => PollingPlaceConnectionType, 'election:read', 'The polling places of an election.')
  pollingPlaces(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('constituencyId', () => ID, { nullable: true, description: 'Only those that serve this one.' })
    constituencyId: string | null,
    @Arg('state', () => PlaceState, { nullable: true, description: 'Only in this state.' })
    state: PlaceState | null,
    @Arg('first', () => Int, { defaultValue: PAGE_SIZE, description: 'Rows wanted, 1 to 100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the row before the page.' })
    after: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return pollingPlaces(ctx, {
      electionId,
      constituencyId: constituencyId ?? null,
      state: state ?? null,
      first,
      after: after ?? null,
    });
  }

  @PermittedQuery(() => PollingPlaceType, 'election:read', 'One polling place.', { nullable: true })
  pollingPlace(@Arg('id', () => ID, { description: 'The place.' }) id: string, @Ctx() ctx: RequestContext) {
    return pollingPlace(ctx, id);
  }

  @PermittedQuery(
    () => [CrewConflictType],
    'staff:read',
    'Everybody in a crew who may not be there, as the lists of candidates say now.',
  )
  crewConflicts(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return crewConflictsForStaff(ctx, electionId);
  }

  @PermittedMutation(() => PlaceChangedType, 'election:manage', 'Plans a polling place.')
  planPlace(
    @Arg('input', () => PlanPlaceInput, { description: 'The place.' }) input: PlanPlaceInput,
    @Ctx() ctx: RequestContext,
  ) {
    return planPlace(ctx, input);
  }

  @PermittedMutation(
    () => PlaceChangedType,
    'election:manage',
    'Puts somebody into a crew; candidates and their near relatives are refused.',
  )
  async assignCrew(
    @Arg('input', () => AssignCrewInput, { description: 'Who, where and as what.' }) input: AssignCrewInput,
    @Ctx() ctx: RequestContext,
  ) {
    await assignCrew(ctx, input);
    return { placeId: input.placeId };
  }

  @PermittedMutation(() => PlaceChangedType, 'election:manage', 'Takes somebody out of a crew.')
  removeCrew(
    @Arg('input', () => RemoveCrewInput, { description: 'Who.' }) input: RemoveCrewInput,
    @Ctx() ctx: RequestContext,
  ) {
    return removeCrew(ctx, input);
  }

  @PermittedMutation(() => PlaceChangedType, 'ledger:record', 'Begins voting at a place.')
  openPlace(
    @Arg('input', () => OpenPlaceInput, { description: 'The place and its preparation.' })
    input: OpenPlaceInput,
    @Ctx() ctx: RequestContext,
  ) {
    return openPlace(ctx, input);
  }

  @PermittedMutation(
    () => PlaceChangedType,
    'ledger:record',
    'Closes a place whose papers add up, or whose difference is explained; seals its box.',
  )
  closePlace(
    @Arg('input', () => ClosePlaceInput, { description: 'The place and its papers.' }) input: ClosePlaceInput,
    @Ctx() ctx: RequestContext,
  ) {
    return closePlace(ctx, input);
  }

  @PermittedMutation(() => PlaceChangedType, 'ledger:record', 'Records that a sealed box arrived.')
  handOverBox(
    @Arg('input', () => HandOverBoxInput, { description: 'The box.' }) input: HandOverBoxInput,
    @Ctx() ctx: RequestContext,
  ) {
    return handOverBox(ctx, input);
  }
}
