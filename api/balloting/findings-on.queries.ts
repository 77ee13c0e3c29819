import type { RequestContext } from '../kernel/context.ts';

/** A finding of a discipline case about somebody elected, as the review reads it. */
export interface DisciplineFinding {
  readonly personId: string;
  readonly caseNumber: string;
  readonly finding: string;
  readonly decidedOn: string;
}

/**
 * Findings of discipline cases about these people, for the qualification review (EL 47, 58, 59; EX-1, ES-1). Cases are
 * kept by the feature `discipline` below this one; until it publishes its findings, nobody has any.
 */
export const findingsOn = (
  _ctx: RequestContext,
  _personIds: readonly string[],
): Promise<readonly DisciplineFinding[]> => Promise.resolve([]);
