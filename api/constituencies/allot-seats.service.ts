import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Congress } from './congress.entity.ts';
import { CongressTerm } from './congress-term.entity.ts';
import { SeatAllotment } from './seat-allotment.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The seats of a term were allotted to divisions, zones and the garrison. */
    SEATS_ALLOTTED: {
      readonly termId: string;
      readonly units: readonly { readonly key: string; readonly seats: number }[];
    };
  }
}

export interface AllotSeats extends Intent {
  readonly termId: string;
  readonly units: readonly {
    readonly key: string;
    readonly name: string;
    readonly population: number;
    readonly seats: number;
  }[];
}

/** Allots all civil seats of a term to divisions and zones, as the committee decided (EL 15; ZJE 18; EC-1). */
export async function allotSeats(ctx: RequestContext, input: AllotSeats) {
  const { termId, units } = input;
  return change(ctx, 'allotSeats', input, async ({ em, record }) => {
    const term = await em.findOneOrFail(CongressTerm, termId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { divisionCode } = await em.findOneOrFail(Congress, term.congressId);
    requireIn(ctx, 'election:manage', divisionCode);
    if (units.some(({ seats, population }) => seats < 1 || population < 0))
      throw new DomainError('FIGURES_NOT_POSITIVE');
    if (new Set(units.map(({ key }) => key)).size < units.length) throw new DomainError('UNIT_NAMED_TWICE');
    const given = units.reduce((sum, { seats }) => sum + seats, 0);
    const wanted = term.approvedSeats - term.militarySeats;
    if (given !== wanted) throw new DomainError('SEATS_DO_NOT_ADD_UP', { given, wanted });
    await em.nativeDelete(SeatAllotment, { termId });
    await em.insertMany(
      SeatAllotment,
      units.map(({ key: unitKey, name, population, seats }) => ({
        termId,
        unitKey,
        name,
        population,
        seats,
      })),
    );
    record({ type: 'SEATS_ALLOTTED', termId, units: units.map(({ key, seats }) => ({ key, seats })) });
    return { id: termId };
  });
}
