import { Arg, Ctx, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation } from '../kernel/graphql/fields.ts';
import { answerRollRows } from './answer-roll-rows.service.ts';
import { cancelRollImport } from './cancel-roll-import.service.ts';
import { commitRollImport } from './commit-roll-import.service.ts';
import { mapRollColumns } from './map-roll-columns.service.ts';
import { mendRollRow } from './mend-roll-row.service.ts';
import {
  AnswerRollRowsInput,
  CancelRollImportInput,
  CommitRollImportInput,
  MapRollColumnsInput,
  MendRollRowInput,
  RollColumnsMappedType,
  RollCommittedType,
  RollImportCancelledType,
  RollRowMendedType,
  RollRowsAnsweredType,
} from './roll-decisions.types.ts';

/** What an officer decides of a file of the roll before it is entered. */
@Resolver()
export class RollDecisionsResolver {
  @PermittedMutation(
    () => RollColumnsMappedType,
    'roll:import',
    'Says what the columns of a file hold, and reads it anew; kept for the next sheet with these headings.',
  )
  mapRollColumns(
    @Arg('input', () => MapRollColumnsInput, { description: 'The columns.' }) input: MapRollColumnsInput,
    @Ctx() ctx: RequestContext,
  ) {
    return mapRollColumns(ctx, input);
  }

  @PermittedMutation(() => RollRowsAnsweredType, 'roll:import', 'Accepts rows in question, or skips them.')
  answerRollRows(
    @Arg('input', () => AnswerRollRowsInput, { description: 'Which rows.' }) input: AnswerRollRowsInput,
    @Ctx() ctx: RequestContext,
  ) {
    return answerRollRows(ctx, input);
  }

  @PermittedMutation(
    () => RollRowMendedType,
    'roll:import',
    'Mends cells of a row; it is judged anew at once.',
  )
  mendRollRow(
    @Arg('input', () => MendRollRowInput, { description: 'The cells.' }) input: MendRollRowInput,
    @Ctx() ctx: RequestContext,
  ) {
    return mendRollRow(ctx, input);
  }

  @PermittedMutation(
    () => RollCommittedType,
    'roll:import',
    'Enters a previewed file in the roll, whole or not at all (EL 27).',
  )
  commitRollImport(
    @Arg('input', () => CommitRollImportInput, { description: 'Which import.' }) input: CommitRollImportInput,
    @Ctx() ctx: RequestContext,
  ) {
    return commitRollImport(ctx, input);
  }

  @PermittedMutation(
    () => RollImportCancelledType,
    'roll:import',
    'Gives an import up before anything of it is on the roll.',
  )
  cancelRollImport(
    @Arg('input', () => CancelRollImportInput, { description: 'Which import.' }) input: CancelRollImportInput,
    @Ctx() ctx: RequestContext,
  ) {
    return cancelRollImport(ctx, input);
  }
}
