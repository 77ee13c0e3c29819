import { Arg, Ctx, ID, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { decideWorklist } from './decide-worklist.service.ts';
import { type HandedOver, handOverWorklist, judgeHandedOver } from './hand-over-worklist.service.ts';
import { recomputeWorklists } from './recompute-worklists.service.ts';
import { Worklist, WorklistSource, WorklistState } from './worklist.rules.ts';
import {
  DecideWorklistInput,
  HandedOverRowType,
  HandOverWorklistInput,
  RecomputeWorklistsInput,
  RollWorkType,
  WorklistCountType,
  WorklistDecidedType,
  WorklistEntryConnectionType,
  WorklistHandedOverType,
  WorklistsComputedType,
} from './worklist.types.ts';
import { rollWork, worklist, worklistCounts } from './worklists.queries.ts';

@Resolver()
export class WorklistResolver {
  @PermittedQuery(
    () => WorklistEntryConnectionType,
    'roll:read',
    'A page of a worklist, in order of arrival.',
  )
  worklist(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('list', () => Worklist, { description: 'Which worklist.' }) list: Worklist,
    @Arg('state', () => WorklistState, { nullable: true, description: 'Only those in this state.' })
    state: WorklistState | null,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'Rows to a page, at most 100; 50 when left out.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the row before the page.' })
    after: string | null,
    @Ctx() ctx: RequestContext,
  ) {
    return worklist(ctx, {
      electionId,
      list,
      state: state ?? null,
      first: first ?? null,
      after: after ?? null,
    });
  }

  @PermittedQuery(
    () => [WorklistCountType],
    'roll:read',
    'How many entries of each worklist stand in each state.',
  )
  worklistCounts(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return worklistCounts(ctx, electionId);
  }

  @PermittedQuery(() => RollWorkType, 'roll:read', 'What waits for somebody on the roll of an election.')
  rollWork(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return rollWork(ctx, electionId);
  }

  @PermittedQuery(
    () => [HandedOverRowType],
    'roll:register',
    'What would become of each row of a list from outside; nothing is kept.',
  )
  handOverPreview(
    @Arg('electionId', () => ID, { description: 'The election.' }) electionId: string,
    @Arg('source', () => WorklistSource, { description: 'Which office; COMPUTED is none.' })
    source: WorklistSource,
    @Arg('text', () => String, { description: 'The sheet as text.' }) text: string,
    @Ctx() ctx: RequestContext,
  ) {
    return judgeHandedOver(ctx, { electionId, source: officeOf(source), text });
  }

  @PermittedMutation(
    () => WorklistsComputedType,
    'roll:register',
    'Works out the worklists that the roll itself can tell.',
  )
  recomputeWorklists(
    @Arg('input', () => RecomputeWorklistsInput, { description: 'Which election.' })
    input: RecomputeWorklistsInput,
    @Ctx() ctx: RequestContext,
  ) {
    return recomputeWorklists(ctx, input);
  }

  @PermittedMutation(
    () => WorklistHandedOverType,
    'roll:register',
    'Takes a list from outside into the worklists; the roll is not touched (ZJE 26).',
  )
  handOverWorklist(
    @Arg('input', () => HandOverWorklistInput, { description: 'The list.' }) input: HandOverWorklistInput,
    @Ctx() ctx: RequestContext,
  ) {
    const { idempotencyKey, electionId, source, text } = input;
    return handOverWorklist(ctx, { idempotencyKey, electionId, source: officeOf(source), text });
  }

  @PermittedMutation(
    () => WorklistDecidedType,
    'roll:register',
    'Applies entries to the roll, refuses them or puts them off (EL 27; ZJE 26).',
  )
  decideWorklist(
    @Arg('input', () => DecideWorklistInput, { description: 'The decision.' }) input: DecideWorklistInput,
    @Ctx() ctx: RequestContext,
  ) {
    return decideWorklist(ctx, input);
  }
}

function officeOf(source: WorklistSource): HandedOver['source'] {
  if (source === 'COMPUTED') throw new DomainError('HAND_OVER_FAULTY');
  return source;
}
