import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { declareKinship, withdrawKinship } from './declare-kinship.service.ts';
import {
  DeclareKinshipInput,
  RecordMovementInput,
  RecordPrintingInput,
  SettleVotingRulesInput,
  WithdrawKinshipInput,
} from './polling-place-inputs.types.ts';
import { DeclaredKinshipType, PlaceChangedType, VotingRulesType } from './polling-place.types.ts';
import { declaredKinships, votingRules } from './polling-places.queries.ts';
import { recordMovement, recordPrinting } from './record-movement.service.ts';
import { reportTurnout } from './report-turnout.service.ts';
import { settleVotingRules } from './settle-voting-rules.service.ts';
import { ballotStock, turnout } from './turnout.queries.ts';
import { BallotStockType, ConstituencyTurnoutType, ReportTurnoutInput } from './turnout.types.ts';

const VOTE = 'Which vote of the constituencies; 1 is the first.';

@Resolver()
export class TurnoutResolver {
  @PermittedQuery(
    () => [ConstituencyTurnoutType],
    'election:read',
    'Turnout by hour; for others than staff null until every place is closed and it may be published.',
    { nullable: true },
  )
  turnout(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('voteNumber', () => Int, { defaultValue: 1, description: VOTE }) voteNumber: number,
    @Ctx() ctx: RequestContext,
  ) {
    return turnout(ctx, electionId, voteNumber);
  }

  @PermittedQuery(() => [BallotStockType], 'staff:read', 'Ballot papers from the press to the box.')
  ballotStock(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('voteNumber', () => Int, { defaultValue: 1, description: VOTE }) voteNumber: number,
    @Ctx() ctx: RequestContext,
  ) {
    return ballotStock(ctx, electionId, voteNumber);
  }

  @PermittedQuery(() => VotingRulesType, 'election:read', 'What the committee settled for voting.')
  votingRules(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return votingRules(ctx, electionId);
  }

  @PermittedQuery(() => [DeclaredKinshipType], 'election:manage', 'The newest declarations of kinship.')
  declaredKinships(@Ctx() ctx: RequestContext) {
    return declaredKinships(ctx);
  }

  @PermittedMutation(
    () => VotingRulesType,
    'election:manage',
    'Settles what the law leaves to the committee.',
  )
  async settleVotingRules(
    @Arg('input', () => SettleVotingRulesInput, { description: 'What is settled.' })
    input: SettleVotingRulesInput,
    @Ctx() ctx: RequestContext,
  ) {
    const { electionId } = await settleVotingRules(ctx, input);
    return votingRules(ctx, electionId);
  }

  @PermittedMutation(() => [DeclaredKinshipType], 'election:manage', 'Records that two are near relatives.')
  async declareKinship(
    @Arg('input', () => DeclareKinshipInput, { description: 'The two.' }) input: DeclareKinshipInput,
    @Ctx() ctx: RequestContext,
  ) {
    await declareKinship(ctx, input);
    return declaredKinships(ctx);
  }

  @PermittedMutation(() => [DeclaredKinshipType], 'election:manage', 'Takes a declaration of kinship back.')
  async withdrawKinship(
    @Arg('input', () => WithdrawKinshipInput, { description: 'Which.' }) input: WithdrawKinshipInput,
    @Ctx() ctx: RequestContext,
  ) {
    await withdrawKinship(ctx, input);
    return declaredKinships(ctx);
  }

  @PermittedMutation(() => [BallotStockType], 'election:manage', 'Enters ballot papers that were printed.')
  async recordPrinting(
    @Arg('input', () => RecordPrintingInput, { description: 'How many, for which constituency.' })
    input: RecordPrintingInput,
    @Ctx() ctx: RequestContext,
  ) {
    await recordPrinting(ctx, input);
    return ballotStock(ctx, input.electionId, input.voteNumber);
  }

  @PermittedMutation(
    () => PlaceChangedType,
    'ledger:record',
    'Enters ballot papers that were delivered or spoilt.',
  )
  async recordMovement(
    @Arg('input', () => RecordMovementInput, { description: 'How many, where.' }) input: RecordMovementInput,
    @Ctx() ctx: RequestContext,
  ) {
    await recordMovement(ctx, input);
    return { placeId: input.placeId };
  }

  @PermittedMutation(() => PlaceChangedType, 'ledger:record', 'Enters turnout that was told by telephone.')
  reportTurnout(
    @Arg('input', () => ReportTurnoutInput, { description: 'The figure.' }) input: ReportTurnoutInput,
    @Ctx() ctx: RequestContext,
  ) {
    return reportTurnout(ctx, input);
  }
}
