import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import {
  changeRegistrationDetails,
  changeRegistrationEnd,
  changeRegistrationPlace,
} from './change-registration.service.ts';
import { registrationPlaces } from './registration-places.queries.ts';
import { registerVoter } from './register-voter.service.ts';
import { votersAtDesk } from './voter-desk.queries.ts';
import {
  CorrectVoterInput,
  MoveVoterInput,
  RegisterVoterInput,
  RegistrationPlaceType,
  RemoveVoterInput,
  VoterAtDeskType,
  VoterChangedType,
} from './voter-desk.types.ts';

@Resolver()
export class VoterDeskResolver {
  @PermittedQuery(
    () => [RegistrationPlaceType],
    'election:read',
    'Every constituency of an election, by level, area and number.',
  )
  registrationPlaces(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return registrationPlaces(ctx, electionId);
  }

  @PermittedQuery(
    () => [VoterAtDeskType],
    'roll:read',
    'Persons by the whole name, narrowed by the end of the ID number, or by the number alone; at most 50.',
  )
  votersAtDesk(
    @Arg('name', () => String, { nullable: true, description: 'The whole name.' }) name: string | null,
    @Arg('idLastFour', () => String, { nullable: true, description: 'The end of the ID number.' })
    idLastFour: string | null,
    @Arg('idNumber', () => String, { nullable: true, description: 'The whole ID number.' })
    idNumber: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return votersAtDesk(ctx, {
      name: name ?? null,
      idLastFour: idLastFour ?? null,
      idNumber: idNumber ?? null,
    });
  }

  @PermittedMutation(() => VoterChangedType, 'roll:register', 'Registers one voter at the desk (EL 27).')
  registerVoter(
    @Arg('input', () => RegisterVoterInput, { description: 'The registration.' }) input: RegisterVoterInput,
    @Ctx() ctx: RequestContext,
  ) {
    return registerVoter(ctx, input);
  }

  @PermittedMutation(() => VoterChangedType, 'roll:register', 'Takes a voter off the roll, with the reason.')
  removeVoter(
    @Arg('input', () => RemoveVoterInput, { description: 'Whom, and why.' }) input: RemoveVoterInput,
    @Ctx() ctx: RequestContext,
  ) {
    return changeRegistrationEnd(ctx, input);
  }

  @PermittedMutation(() => VoterChangedType, 'roll:register', 'Moves a voter to other constituencies.')
  moveVoter(
    @Arg('input', () => MoveVoterInput, { description: 'Whom, and where.' }) input: MoveVoterInput,
    @Ctx() ctx: RequestContext,
  ) {
    return changeRegistrationPlace(ctx, input);
  }

  @PermittedMutation(() => VoterChangedType, 'roll:register', 'Corrects the name or ID number of a voter.')
  correctVoter(
    @Arg('input', () => CorrectVoterInput, { description: 'Whom, and how.' }) input: CorrectVoterInput,
    @Ctx() ctx: RequestContext,
  ) {
    return changeRegistrationDetails(ctx, input);
  }
}
