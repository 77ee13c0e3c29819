import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Int, Resolver } from 'type-graphql';
import type { RequestContext } from '../kernel/context.ts';
import { PermittedQuery } from '../kernel/graphql/fields.ts';
import { readPlanned } from '../kernel/plan/hot-path.ts';
import { rollImportOne, rollImportRowsConnection, rollImportsList } from './roll-import.queries.ts';
import { RollRowCellType } from './roll-decisions.types.ts';
import { RollImportRowConnectionType, RollImportType } from './roll-import.types.ts';
import { readRowCells } from './roll-row-cells.queries.ts';
import { readSample } from './roll-sample.ts';
import { RowFault, RowVerdict } from './roll.rules.ts';

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
    @Arg('fault', () => RowFault, { nullable: true, description: 'Only rows with this fault.' })
    _fault: RowFault | null,
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

  @PermittedQuery(
    () => [[String]],
    'roll:import',
    'The first rows of a file that waits, cells in its order; numbers of persons and telephones with their middle hidden.',
  )
  rollImportSample(
    @Arg('importId', () => ID, { description: 'The import.' }) importId: string,
    @Ctx() ctx: RequestContext,
  ) {
    return readSample(ctx, importId);
  }

  @PermittedQuery(() => [RollRowCellType], 'roll:import', 'The cells of a row that waits to be mended.')
  rollRowCells(
    @Arg('importId', () => ID, { description: 'The import.' }) importId: string,
    @Arg('line', () => Int, { description: 'Row of the sheet.' }) line: number,
    @Ctx() ctx: RequestContext,
  ) {
    return readRowCells(ctx, importId, line);
  }
}
