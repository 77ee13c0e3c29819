import type { RequestContext } from '../kernel/context.ts';
import { masked } from './roll-cells.rules.ts';

/** Where the first rows of a sheet are sealed for. */
const SAMPLE = 'roll_import.sample_sealed';
export const SAMPLE_ROWS = 5;

export const sealSample = (
  { vault }: Pick<RequestContext, 'vault'>,
  rows: readonly (readonly string[])[],
): Buffer => vault.seal(JSON.stringify(rows.map((cells) => cells.map(masked))), SAMPLE);

/** The first rows of a file that waits, masked: what its columns are known by. */
export async function readSample(
  ctx: Pick<RequestContext, 'reader' | 'vault'>,
  importId: string,
): Promise<readonly (readonly string[])[]> {
  const [found] = await ctx.reader.rows<{ sealed: Buffer | null }>(
    `select sample_sealed as sealed from county.roll_import where id = $1 and state in ('MAPPING', 'PREVIEW')`,
    [importId],
  );
  return found?.sealed ? (JSON.parse(ctx.vault.open(found.sealed, SAMPLE)) as string[][]) : [];
}
