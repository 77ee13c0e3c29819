import type { RequestContext } from '../kernel/context.ts';
import { type CountChoices, COUNT_DEFAULTS } from './count-settings.rules.ts';

/** How the rounds of an election are counted; the defaults where nothing was settled. */
export async function countSettings(ctx: RequestContext, electionId: string) {
  const [row] = await ctx.reader.rows<CountChoices>(
    `select counting, marks_counted as "marksCounted", void_causes_counted as "voidCausesCounted",
       another_write_ins as "anotherWriteIns", photo_required as "photoRequired"
     from county.count_settings where election_id = $1`,
    [electionId],
  );
  return { electionId, settled: row !== undefined, ...(row ?? COUNT_DEFAULTS) };
}
