import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedMutation, PermittedQuery } from '../kernel/graphql/fields.ts';
import { readPlanned } from '../kernel/plan/hot-path.ts';
import { cancelRollImport } from './cancel-roll-import.service.ts';
import { commitRollImport } from './commit-roll-import.service.ts';
import { rollImportOne, rollImportRowsConnection, rollImportsList } from './roll-import.queries.ts';
import {
  CancelRollImportInput,
  CommitRollImportInput,
  RollCommittedType,
  RollImportCancelledType,
  RollImportRowConnectionType,
  RollImportType,
} from './roll-import.types.ts';
import { RowVerdict } from './roll.rules.ts';

@Resolver()
export class RollImportResolver {
  @PermittedQuery(() => RollImportType, 'roll:read', 'One import of the roll.', {
    nullable: true,
    plan: rollImportOne,
  })
  rollImport(
    @Arg('id', () => ID, { description: 'The import.' }) _id: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }

  @PermittedQuery(() => [RollImportType], 'roll:read', 'The latest imports for an election, newest first.', {
    plan: rollImportsList,
  })
  rollImports(
    @Arg('electionId', () => ID, { description: 'The election.' }) _electionId: string,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
  }

  @PermittedQuery(
    () => RollImportRowConnectionType,
    'roll:read',
    'The rows of an import with one verdict, in the order of the file.',
    { plan: rollImportRowsConnection },
  )
  rollImportRows(
    @Arg('importId', () => ID, { description: 'The import.' }) _importId: string,
    @Arg('verdict', () => RowVerdict, { description: 'The verdict.' }) _verdict: RowVerdict,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'Rows to a page, at most 100; 50 when left out.',
    })
    _first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the row before the page.' })
    _after: string | null,
    @Ctx() ctx: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPlanned(ctx, info);
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
