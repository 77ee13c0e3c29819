import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { issueVoterCards } from './issue-voter-cards.service.ts';
import { reissueVoterCard } from './reissue-voter-card.service.ts';
import { cardCoverage, cardKeys, cardOfRegistration, cardState } from './voter-card.queries.ts';
import { CardState } from './voter-card.rules.ts';
import {
  CardCoverageType,
  CardKeyType,
  IssueVoterCardsInput,
  ReissueVoterCardInput,
  VoterCardReissuedType,
  VoterCardsIssuedType,
  VoterCardType,
} from './voter-card.types.ts';

@Resolver()
export class VoterCardResolver {
  @PermittedQuery(
    () => [CardKeyType],
    'roll:look_up',
    'Keys with which anybody can check a voter card offline.',
  )
  cardKeys(@Ctx() ctx: RequestContext) {
    return cardKeys(ctx);
  }

  @PermittedQuery(
    () => CardState,
    'roll:look_up',
    'How a scanned voter card stands today; nothing of the voter.',
  )
  cardState(
    @Arg('token', () => String, { description: 'The text of the QR code.' }) token: string,
    @Ctx() ctx: RequestContext,
  ) {
    return cardState(ctx, token);
  }

  @PermittedQuery(
    () => [CardCoverageType],
    'card:issue',
    'How far voter cards are made, by constituency (EV-2).',
  )
  cardCoverage(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return cardCoverage(ctx, electionId);
  }

  @PermittedQuery(() => VoterCardType, 'card:issue', 'The card in force of a registration.', {
    nullable: true,
  })
  voterCard(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('registrationId', () => ID, { description: 'The registration.' }) registrationId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return cardOfRegistration(ctx, electionId, registrationId);
  }

  @PermittedMutation(
    () => VoterCardsIssuedType,
    'card:issue',
    'Makes voter cards for everybody on the newest list who has none (EL 28).',
  )
  issueVoterCards(
    @Arg('input', () => IssueVoterCardsInput, { description: 'For whom.' }) input: IssueVoterCardsInput,
    @Ctx() ctx: RequestContext,
  ) {
    return issueVoterCards(ctx, input);
  }

  @PermittedMutation(() => VoterCardReissuedType, 'card:issue', 'Revokes a voter card and makes another one.')
  reissueVoterCard(
    @Arg('input', () => ReissueVoterCardInput, { description: 'Whose, and why.' })
    input: ReissueVoterCardInput,
    @Ctx() ctx: RequestContext,
  ) {
    return reissueVoterCard(ctx, input);
  }
}
