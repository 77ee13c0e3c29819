import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Division } from './division.entity.ts';
import { kindByCode, lawfulPeriod } from './region.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A division was added to the code list or put right. */
    DIVISION_SAVED: {
      readonly code: string;
      readonly name: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly successorCode: string | null;
    };
  }
}

export interface SaveDivision extends Intent {
  readonly code: string;
  readonly name: string;
  readonly englishName: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** What took its place, when it ended. */
  readonly successorCode: string | null;
}

/** Adds a division of the county or puts one right (AC-2, AC-3). What it is follows from its code. */
export async function saveDivision(ctx: RequestContext, input: SaveDivision) {
  const { code, validFrom, validTo, successorCode } = input;
  const county = ctx.county.code;
  requireIn(ctx, 'region:manage', county);
  return change(ctx, 'saveDivision', input, async ({ em, record }) => {
    const kind = kindByCode(code);
    if (!kind || !code.startsWith(county)) throw new DomainError('AREA_OUTSIDE_COUNTY', { area: code });
    const name = input.name.trim();
    if (name === '') throw new DomainError('NAME_MISSING');
    if (!lawfulPeriod({ validFrom, validTo })) throw new DomainError('PERIOD_FAULTY');
    if (successorCode !== null) await em.findOneOrFail(Division, successorCode);
    const said = { name, englishName: input.englishName.trim() || name, validFrom, validTo, successorCode };
    const known = await em.findOne(Division, code);
    if (known) Object.assign(known, said);
    else em.create(Division, { code, kind, parentCode: county, ...said });
    record({ type: 'DIVISION_SAVED', code, name, validFrom, validTo, successorCode });
    return { code };
  });
}
