import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { lockPreview } from './commit-roll-import.service.ts';
import { ANSWERABLE_SQL } from './judge-roll-rows.service.ts';
import type { RowAnswer, RowFault } from './roll.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Rows in question were accepted or are to be skipped. */
    ROLL_ROWS_ANSWERED: {
      readonly importId: string;
      readonly answer: RowAnswer;
      readonly fault: RowFault | null;
      readonly rows: number;
    };
  }
}

export interface AnswerRollRows extends Intent {
  readonly importId: string;
  readonly answer: RowAnswer;
  /** The rows meant; all in question when left out. */
  readonly lines?: readonly number[] | null | undefined;
  /** Only rows with this fault. */
  readonly fault?: RowFault | null | undefined;
}

/** Answers rows in question with yes or no. A yes is taken only where it settles everything that is asked of the row. */
export async function answerRollRows(
  ctx: RequestContext,
  input: AnswerRollRows,
): Promise<{ importId: string; rows: number }> {
  requireIn(ctx, 'roll:import', ctx.county.code);
  const { importId, answer, lines = null, fault = null } = input;
  return change(ctx, 'answerRollRows', input, async ({ record, sql }) => {
    await lockPreview(sql, importId);
    const list = lines === null ? null : `{${lines.join()}}`;
    const [answered] = await sql<{ rows: number }>(
      `with answered as (
         update county.roll_import_row r set answer = ?
         where r.import_id = ? and r.fault is not null and r.verdict = 'QUESTION'
           and (?::int[] is null or r.line = any(?::int[]))
           and (?::text is null or exists (
             select from jsonb_array_elements(r.faults) f where f->>'fault' = ?::text))
           and not exists (
             select from jsonb_array_elements(r.faults) f where f->>'fault' not in (${ANSWERABLE_SQL}))
         returning 1)
       select count(*)::int as rows from answered`,
      [answer, importId, list, list, fault, fault],
    );
    const rows = answered?.rows ?? 0;
    record({ type: 'ROLL_ROWS_ANSWERED', importId, answer, fault, rows });
    return { importId, rows };
  });
}
