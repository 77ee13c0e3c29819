import { randomUUID } from 'node:crypto';
import { change, type Change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { categoryOf } from './category.rules.ts';
import { closingFaults, VOID } from './closing.rules.ts';
import { openAppraisalInArea } from './open-appraisal.service.ts';
import { recountReports } from './recount-reports.service.ts';
import { openMark } from './sealed-mark.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An appraisal was closed with its figures and category. */
    APPRAISAL_CLOSED: {
      readonly appraisalId: string;
      readonly category: string;
      readonly returned: number;
      readonly void: number;
      readonly tally: Readonly<Record<string, number>>;
    };
  }
}

/** Closes an appraisal: opens the marks, counts them, states the category, and breaks every trace between slip and mark. */
export function closeAppraisal(
  ctx: RequestContext,
  input: Intent & { readonly appraisalId: string },
): Promise<{ appraisalId: string; category: string }> {
  return change(ctx, 'closeAppraisal', input, async (at) => {
    const appraisal = await openAppraisalInArea(ctx, at.em, input.appraisalId);
    const { id, scheme, present } = appraisal;
    const sealed = await at.sql<{ sealed: Buffer }>(
      `select sealed from county.appraisal_mark where appraisal_id = ?`,
      [id],
    );
    const marked = sealed.map((one) => openMark(ctx.vault, id, one.sealed));
    const tally: Record<string, number> = Object.fromEntries(scheme.categories.map(({ code }) => [code, 0]));
    for (const code of marked) {
      if (code !== VOID) tally[code] = (tally[code] ?? 0) + 1;
    }
    const returned = marked.length;
    const faults = closingFaults(scheme, { present, returned, marks: tally });
    const category = categoryOf(scheme, tally, returned);
    if (faults.length > 0 || category === undefined) throw new DomainError('APPRAISAL_FAULTY', { faults });

    await shuffle(at, id, marked);
    const spoilt = marked.filter((code) => code === VOID).length;
    Object.assign(appraisal, {
      state: 'CLOSED',
      tally,
      category,
      slipsReturned: returned,
      slipsVoid: spoilt,
      closedAt: ctx.clock.now(),
    });
    await recountReports(at, [appraisal.deputyId]);
    at.record({ type: 'APPRAISAL_CLOSED', appraisalId: id, category, returned, void: spoilt, tally });
    return { appraisalId: id, category };
  });
}

/**
 * Writes every mark and every slip anew in this one transaction: the marks in the order of fresh random ids, the slips
 * in that of their digests. Row ids, places in the table and the hidden transaction numbers then say nothing of who
 * handed in what, or when.
 */
async function shuffle({ sql }: Pick<Change, 'sql'>, id: string, marked: readonly string[]): Promise<void> {
  await sql(`delete from county.appraisal_mark where appraisal_id = ?`, [id]);
  await sql(
    `insert into county.appraisal_mark (id, appraisal_id, category)
     select m.id, ?::uuid, m.category from jsonb_to_recordset(?::jsonb) as m(id uuid, category text) order by m.id`,
    [id, JSON.stringify(marked.map((category) => ({ id: randomUUID(), category })))],
  );
  const slips = await sql<{ digest: string; used: boolean }>(
    `delete from county.appraisal_slip where appraisal_id = ? returning code_digest as digest, used`,
    [id],
  );
  await sql(
    `insert into county.appraisal_slip (appraisal_id, code_digest, used)
     select ?::uuid, s.digest, s.used from jsonb_to_recordset(?::jsonb) as s(digest text, used boolean)
     order by s.digest`,
    [id, JSON.stringify(slips)],
  );
}
