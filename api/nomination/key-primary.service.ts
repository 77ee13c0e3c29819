import { LockMode } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { type Keying, KEYINGS, keyingRefusal } from '../kernel/keying.rules.ts';
import { Primary } from './primary.entity.ts';
import { keyingsAgree, type PrimaryFigures, primaryResult, primarySheetFaults } from './primary.rules.ts';
import { PrimarySheet } from './primary-sheet.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A clerk keyed the counting record of a primary. The figures are on the sheet, not here. */
    PRIMARY_KEYED: { readonly primaryId: string; readonly sheetId: string; readonly keying: number };
    /** Both keyings agree: who is through, and who stand level at the cut. */
    PRIMARY_COUNTED: {
      readonly primaryId: string;
      readonly through: readonly string[];
      readonly level: readonly string[];
    };
  }
}

export interface KeyPrimary extends Intent, PrimaryFigures {
  readonly primaryId: string;
  readonly keying: Keying;
}

/**
 * Takes a clerk's keying of the paper count of a primary; two persons key it, as every count (EL 43; ZJE 36, 47; EF-3).
 * When both agree the places are filled by votes; those level at the cut are left to what was settled before.
 */
export async function keyPrimary(
  ctx: RequestContext,
  input: KeyPrimary,
): Promise<{ id: string; agreed: boolean }> {
  const { id: keyedBy } = requireAccount(ctx.viewer);
  const { primaryId, keying, issued, returned, invalid } = input;
  if (!KEYINGS.includes(keying)) throw new DomainError('KEYING_UNKNOWN');
  return change(ctx, 'keyPrimary', input, async ({ em, record }) => {
    const primary = await em.findOneOrFail(Primary, primaryId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { divisionCode } = await em.findOneOrFail(Constituency, primary.constituencyId);
    requireIn(ctx, 'count:key', divisionCode);
    if (primary.state !== 'ANNOUNCED') throw new DomainError('COUNT_CLOSED');
    if (ctx.clock.today() < primary.heldOn) throw new DomainError('VOTING_AHEAD', { heldOn: primary.heldOn });
    const sheets = await em.find(PrimarySheet, { primaryId }, { orderBy: { revision: 'asc' } });
    const refusal = keyingRefusal(sheets, keying, keyedBy);
    if (refusal) throw new DomainError(refusal, { keying });

    const votes = input.votes.map(({ personId, votes: n }) => ({ personId, votes: n }));
    const figures: PrimaryFigures = { issued, returned, invalid, votes };
    const choices = primary.choices.map(({ personId }) => personId);
    const faults = primarySheetFaults({ places: primary.places, choices }, figures);
    if (faults.length > 0) throw new DomainError('COUNT_FAULTY', { faults });
    const revision = sheets.filter((one) => one.keying === keying).length + 1;
    const row = { primaryId, keying, revision, issued, returned, invalid, votes };
    const sheet = em.create(PrimarySheet, { ...row, keyedBy, keyedAt: ctx.clock.now() });
    record({ type: 'PRIMARY_KEYED', primaryId, sheetId: sheet.id, keying });
    const other = sheets.findLast((one) => one.keying !== keying);
    const agreed = other !== undefined && keyingsAgree(other, figures);
    if (agreed) {
      const { state, through, level } = primaryResult(primary.places, figures);
      Object.assign(primary, { state, through, level });
      record({ type: 'PRIMARY_COUNTED', primaryId, through, level });
    }
    return { id: primaryId, agreed };
  });
}
