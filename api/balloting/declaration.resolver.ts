import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { DeclareResultInput, RequestDeclarationInput, WithdrawDeclarationInput } from './balloting.types.ts';
import { attachCountPhoto } from './attach-count-photo.service.ts';
import { AttachCountPhotoInput } from './count-inputs.types.ts';
import { countSettings } from './count-settings.queries.ts';
import { CountSettingsType, SettleCountsInput } from './count-settings.types.ts';
import { roundAfter } from './count.queries.ts';
import { declareResult } from './declare-result.service.ts';
import { requestDeclaration, withdrawDeclaration } from './request-declaration.service.ts';
import { RoundType } from './round.types.ts';
import { settleCounts } from './settle-counts.service.ts';

@Resolver()
export class DeclarationResolver {
  @PermittedQuery(() => CountSettingsType, 'count:read', 'How the rounds of an election are counted.')
  countSettings(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return countSettings(ctx, electionId);
  }

  @PermittedMutation(
    () => CountSettingsType,
    'election:manage',
    'Settles how the coming rounds of an election are counted.',
  )
  async settleCounts(
    @Arg('input', () => SettleCountsInput, { description: 'What is settled.' }) input: SettleCountsInput,
    @Ctx() ctx: RequestContext,
  ) {
    return countSettings(ctx, (await settleCounts(ctx, input)).electionId);
  }

  @PermittedMutation(() => RoundType, 'count:key', 'Puts a photo of the signed sheet beside its figures.')
  async attachCountPhoto(
    @Arg('input', () => AttachCountPhotoInput, { description: 'The photo.' }) input: AttachCountPhotoInput,
    @Ctx() ctx: RequestContext,
  ) {
    return roundAfter(ctx, (await attachCountPhoto(ctx, input)).roundId);
  }

  @PermittedMutation(
    () => RoundType,
    'result:declare',
    'Asks a second officer to declare a counted round. Not for an account that keyed it (EL 46).',
  )
  async requestDeclaration(
    @Arg('input', () => RequestDeclarationInput, { description: 'The round.' })
    input: RequestDeclarationInput,
    @Ctx() ctx: RequestContext,
  ) {
    return roundAfter(ctx, (await requestDeclaration(ctx, input)).roundId);
  }

  @PermittedMutation(() => RoundType, 'result:declare', 'Takes back a request for declaration.')
  async withdrawDeclaration(
    @Arg('input', () => WithdrawDeclarationInput, { description: 'The round.' })
    input: WithdrawDeclarationInput,
    @Ctx() ctx: RequestContext,
  ) {
    return roundAfter(ctx, (await withdrawDeclaration(ctx, input)).roundId);
  }

  @PermittedMutation(
    () => RoundType,
    'result:declare',
    'Declares a counted round for good, at another officer’s request; opens the vote that follows (EL 46).',
  )
  async declareResult(
    @Arg('input', () => DeclareResultInput, { description: 'The round.' }) input: DeclareResultInput,
    @Ctx() ctx: RequestContext,
  ) {
    return roundAfter(ctx, (await declareResult(ctx, input)).roundId);
  }
}
