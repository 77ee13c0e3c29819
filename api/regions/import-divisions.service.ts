import { addDays, civilDate } from '../kernel/civil-date.rules.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { sheetRows } from '../kernel/small-sheet.ts';
import { Division } from './division.entity.ts';
import { judgeDivisions, kindByCode } from './region.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An official code list was taken over. */
    DIVISIONS_IMPORTED: {
      readonly on: string;
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly ended: readonly string[];
    };
  }
}

export interface ImportDivisions extends Intent {
  /** The file as Base64. */
  readonly content: string;
  /** The day from which the list is in force. */
  readonly on: string;
  /** Codes to be ended on the day before, out of those the list lacks. */
  readonly end: readonly string[];
}

/** Takes over the official code list as it was previewed; one row that cannot be read, and nothing is written. */
export async function importDivisions(ctx: RequestContext, input: ImportDivisions) {
  const { content, on, end } = input;
  const county = ctx.county.code;
  requireIn(ctx, 'region:manage', county);
  return change(ctx, 'importDivisions', input, async ({ em, record }) => {
    const known = await em.find(Division, { code: { $like: `${county}___` } });
    const asKnown = known.map((one) => ({
      code: one.code,
      name: one.name,
      validFrom: one.validFrom ?? null,
      validTo: one.validTo ?? null,
    }));
    const { rows, absent } = judgeDivisions(sheetRows(content), asKnown, county, on);
    const refused = rows.filter(({ verdict }) => verdict === 'REFUSED').length;
    if (refused > 0) throw new DomainError('LIST_FAULTY', { refused });
    const added = rows.filter(({ verdict }) => verdict === 'NEW');
    const changed = rows.filter(({ verdict }) => verdict === 'CHANGED');
    const ended = absent.filter(({ code }) => end.includes(code)).map(({ code }) => code);
    for (const { code, name } of added) {
      const kind = kindByCode(code) ?? 'STREET';
      em.create(Division, { code, name, englishName: name, kind, parentCode: county, validFrom: on });
    }
    for (const one of known) {
      const row = changed.find(({ code }) => code === one.code);
      // A renamed division keeps its days; one that had ended begins anew.
      if (row)
        Object.assign(one, { name: row.name, ...(one.validTo ? { validFrom: on, validTo: null } : {}) });
      if (ended.includes(one.code)) one.validTo = addDays(civilDate(on), -1);
    }
    const codesOf = (some: readonly { readonly code: string }[]) => some.map(({ code }) => code);
    record({ type: 'DIVISIONS_IMPORTED', on, added: codesOf(added), changed: codesOf(changed), ended });
    return { added: added.length, changed: changed.length, ended: ended.length };
  });
}
