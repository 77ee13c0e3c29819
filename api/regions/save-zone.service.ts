import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Division } from './division.entity.ts';
import { lawfulPeriod, overlap, type Period } from './region.rules.ts';
import { ZoneMember } from './zone-member.entity.ts';
import { Zone } from './zone.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A zone was added or changed, with the divisions it runs. */
    ZONE_SAVED: { readonly zoneId: string; readonly name: string; readonly divisions: readonly string[] };
  }
}

export interface SaveZone extends Intent, Period {
  readonly id: string | null;
  readonly name: string;
  readonly englishName: string;
  readonly workingBody: string;
  readonly members: readonly ({ readonly divisionCode: string } & Period)[];
}

/** Adds a zone or changes it. A division is run by one zone at a time (AC-4). */
export async function saveZone(ctx: RequestContext, input: SaveZone) {
  const { id, validFrom, validTo, members } = input;
  const county = ctx.county.code;
  requireIn(ctx, 'region:manage', county);
  return change(ctx, 'saveZone', input, async ({ em, record, sql }) => {
    // Two zones that take the same street at once take turns.
    await sql(`select pg_advisory_xact_lock(hashtextextended('zones', 0))`);
    const [name, workingBody] = [input.name.trim(), input.workingBody.trim()];
    if (name === '' || workingBody === '') throw new DomainError('NAME_MISSING');
    if (![input, ...members].every(lawfulPeriod)) throw new DomainError('PERIOD_FAULTY');
    const others = await em.find(ZoneMember, id === null ? {} : { zoneId: { $ne: id } });
    for (const member of members) {
      const division = await em.findOne(Division, member.divisionCode);
      const taken = [...others, ...members.filter((one) => one !== member)].some(
        (one) =>
          one.divisionCode === member.divisionCode &&
          overlap({ validFrom: one.validFrom ?? null, validTo: one.validTo ?? null }, member),
      );
      if (!division || division.parentCode !== county || taken)
        throw new DomainError('ZONE_MEMBER_UNFIT', { code: member.divisionCode });
    }
    const said = { name, englishName: input.englishName.trim() || name, workingBody, validFrom, validTo };
    const zone = id === null ? em.create(Zone, said) : await em.findOneOrFail(Zone, id);
    Object.assign(zone, said);
    await em.flush();
    await em.nativeDelete(ZoneMember, { zoneId: zone.id });
    for (const { divisionCode, validFrom: from, validTo: to } of members)
      em.create(ZoneMember, { zoneId: zone.id, divisionCode, validFrom: from, validTo: to });
    const divisions = members.map(({ divisionCode }) => divisionCode);
    record({ type: 'ZONE_SAVED', zoneId: zone.id, name, divisions });
    return { id: zone.id };
  });
}
