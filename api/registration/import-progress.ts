import { sqlIn } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import type { ImportFailure, ImportState } from './roll.rules.ts';

/** What became of an upload. `repeated`: this very file was here before, and that import is the answer. */
export interface ReceivedRoll {
  readonly importId: string;
  readonly state: ImportState;
  readonly failure: ImportFailure | null;
  readonly repeated: boolean;
}

/** The import was cancelled, or is no longer where we left it, while its file was at work. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** The name under which the process that works on an import holds it. */
export const claimOf = (ctx: Pick<RequestContext, 'county'>, importId: string): string =>
  `roll import ${ctx.county.schema} ${importId}`;

/** Writes how far an import is, for as long as it is still in this state. */
export async function stepIn(
  ctx: RequestContext,
  importId: string,
  state: ImportState,
  set: string,
  values: readonly unknown[],
): Promise<void> {
  const moved = await sqlIn(ctx, ctx.em)<{ id: string }>(
    `update county.roll_import set ${set} where id = ? and state = ? returning id`,
    [...values, importId, state],
  );
  if (moved.length === 0) throw new Stopped();
}

/** Where an import stands, as an answer to whoever sent it. */
export async function importState(
  ctx: RequestContext,
  importId: string,
  repeated: boolean,
): Promise<ReceivedRoll> {
  const [found] = await sqlIn(ctx, ctx.em)<{ state: ImportState; failure: ImportFailure | null }>(
    'select state, failure from county.roll_import where id = ?',
    [importId],
  );
  const { state, failure } = found ?? { state: 'RECEIVING', failure: null };
  return { importId, state, failure, repeated };
}
