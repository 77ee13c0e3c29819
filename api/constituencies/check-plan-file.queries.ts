import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { sheetRows } from '../kernel/small-sheet.ts';
import { Congress } from './congress.entity.ts';
import { CongressTerm } from './congress-term.entity.ts';
import { type NamedDivision, planOfRows } from './plan-file.rules.ts';

/** What a file would make of a plan of a term, row by row. Nothing is written: the drawing takes it, and is saved. */
export async function checkPlanFile(ctx: RequestContext, termId: string, content: string) {
  const term = await ctx.em.findOneOrFail(CongressTerm, termId);
  const { divisionCode } = await ctx.em.findOneOrFail(Congress, term.congressId);
  const divisions = await ctx.reader.rows<NamedDivision>(
    `select code, name from shared.division where starts_with(code, $1)`,
    [divisionCode],
  );
  const read = planOfRows(sheetRows(content), divisions, divisionCode);
  if (!read) throw new DomainError('PLAN_COLUMNS_MISSING');
  return { rows: read.rows, ...read.layout };
}
