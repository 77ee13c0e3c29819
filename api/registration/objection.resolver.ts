import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { decideObjection, withdrawObjection } from './decide-objection.service.ts';
import { fileObjection } from './file-objection.service.ts';
import {
  DecideObjectionInput,
  RecordJudgmentInput,
  RecordSuitInput,
  WithdrawObjectionInput,
} from './objection-inputs.types.ts';
import { ObjectionStage } from './objection.rules.ts';
import {
  FileObjectionInput,
  ListObjectionConnectionType,
  ObjectionChangedType,
  ObjectionCountType,
  ObjectionFiledType,
} from './objection.types.ts';
import { objectionCounts, objections } from './objections.queries.ts';
import { recordJudgment, recordSuit } from './record-suit.service.ts';

@Resolver()
export class ObjectionResolver {
  @PermittedQuery(
    () => ListObjectionConnectionType,
    'roll:read',
    'The objections to the list of an election (EL 29).',
  )
  objections(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('stage', () => ObjectionStage, { nullable: true, description: 'Only those that stand here.' })
    stage: ObjectionStage | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'Rows to a page, at most 100; 50 when left out.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the row before the page.' })
    after: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return objections(ctx, {
      electionId,
      stage: stage ?? null,
      first: first ?? null,
      after: after ?? null,
    });
  }

  @PermittedQuery(() => [ObjectionCountType], 'roll:read', 'How many objections stand at each stage.')
  objectionCounts(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return objectionCounts(ctx, electionId);
  }

  @PermittedMutation(() => ObjectionFiledType, 'objection:file', 'Objects to the voter list (EL 29).')
  fileObjection(
    @Arg('input', () => FileObjectionInput, { description: 'The objection.' }) input: FileObjectionInput,
    @Ctx() ctx: RequestContext,
  ) {
    return fileObjection(ctx, input);
  }

  @PermittedMutation(
    () => ObjectionChangedType,
    'objection:decide',
    'Decides an objection; upheld, it corrects the roll and publishes the supplement with it (EL 29).',
  )
  decideObjection(
    @Arg('input', () => DecideObjectionInput, { description: 'The decision.' }) input: DecideObjectionInput,
    @Ctx() ctx: RequestContext,
  ) {
    return decideObjection(ctx, input);
  }

  @PermittedMutation(() => ObjectionChangedType, 'objection:decide', 'Takes an objection back.')
  withdrawObjection(
    @Arg('input', () => WithdrawObjectionInput, { description: 'The objection.' })
    input: WithdrawObjectionInput,
    @Ctx() ctx: RequestContext,
  ) {
    return withdrawObjection(ctx, input);
  }

  @PermittedMutation(() => ObjectionChangedType, 'objection:decide', 'Records a suit (EL 29; CPL 188).')
  recordSuit(
    @Arg('input', () => RecordSuitInput, { description: 'The suit.' }) input: RecordSuitInput,
    @Ctx() ctx: RequestContext,
  ) {
    return recordSuit(ctx, input);
  }

  @PermittedMutation(() => ObjectionChangedType, 'objection:decide', 'Records a judgment (CPL 189).')
  recordJudgment(
    @Arg('input', () => RecordJudgmentInput, { description: 'The judgment.' }) input: RecordJudgmentInput,
    @Ctx() ctx: RequestContext,
  ) {
    return recordJudgment(ctx, input);
  }
}
