import { type CaseFindingOn, caseFindingsOn } from '../discipline/findings.queries.ts';
import type { RequestContext } from '../kernel/context.ts';

/** A finding of a discipline case about somebody elected, as the review reads it. */
export type DisciplineFinding = CaseFindingOn;

/** Findings of discipline cases about these people, for the qualification review (EL 47, 58, 59; EX-1, ES-1). */
export const findingsOn = (
  ctx: RequestContext,
  personIds: readonly string[],
): Promise<readonly DisciplineFinding[]> => caseFindingsOn(ctx, personIds);
