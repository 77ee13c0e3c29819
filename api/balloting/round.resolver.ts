import { Arg, Ctx, ID, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { ConfirmDeputiesInput, OpenRoundInput } from './balloting.types.ts';
import { confirmDeputies } from './confirm-deputies.service.ts';
import { roundAfter, roundForStaff, roundsForStaff } from './count.queries.ts';
import { openRound } from './open-round.service.ts';
import { decidedQualifications } from './qualification.queries.ts';
import { declaredResult, declaredResults } from './result.queries.ts';
import { ResultType } from './result.types.ts';
import { QualificationType, RoundType } from './round.types.ts';
import { constituencyVotes } from './votes.queries.ts';
import { ConstituencyVoteType } from './votes.types.ts';

@Resolver()
export class RoundResolver {
  @PermittedQuery(() => RoundType, 'count:read', 'A round of voting.', { nullable: true })
  round(@Arg('id', () => ID, { description: 'The round.' }) id: string, @Ctx() ctx: RequestContext) {
    return roundForStaff(ctx, id);
  }

  @PermittedQuery(() => [RoundType], 'count:read', 'The rounds of an election, constituency by constituency.')
  rounds(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('constituencyId', () => ID, { nullable: true, description: 'One constituency alone.' })
    constituencyId: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return roundsForStaff(ctx, electionId, constituencyId ?? null);
  }

  @PermittedQuery(
    () => ResultType,
    'result:read',
    'The declared result of a round; null before it is declared.',
    {
      nullable: true,
    },
  )
  result(@Arg('roundId', () => ID, { description: 'The round.' }) id: string, @Ctx() ctx: RequestContext) {
    return declaredResult(ctx, id);
  }

  @PermittedQuery(() => [ResultType], 'result:read', 'The declared results of an election.')
  results(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('constituencyId', () => ID, { nullable: true, description: 'One constituency alone.' })
    constituencyId: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return declaredResults(ctx, electionId, constituencyId ?? null);
  }

  @PermittedQuery(
    () => [ConstituencyVoteType],
    'count:read',
    'The constituencies of an election with their newest vote.',
  )
  constituencyVotes(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return constituencyVotes(ctx, electionId);
  }

  @PermittedMutation(() => RoundType, 'round:open', 'Opens the vote that is due in a constituency.')
  async openRound(
    @Arg('input', () => OpenRoundInput, { description: 'The vote.' }) input: OpenRoundInput,
    @Ctx() ctx: RequestContext,
  ) {
    return roundAfter(ctx, (await openRound(ctx, input)).roundId);
  }

  @PermittedMutation(
    () => [QualificationType],
    'deputy:confirm',
    'Confirms people elected, who become deputies, or declares their election void (EL 47; ZJE 52).',
  )
  async confirmDeputies(
    @Arg('input', () => ConfirmDeputiesInput, { description: 'The decision.' }) input: ConfirmDeputiesInput,
    @Ctx() ctx: RequestContext,
  ) {
    const decided = await confirmDeputies(ctx, input);
    return decidedQualifications(
      ctx,
      decided.map(({ qualificationId }) => qualificationId),
    );
  }
}
