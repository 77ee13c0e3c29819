import type { Change } from '../kernel/change.ts';
import { Constituency } from './constituency.entity.ts';
import type { PlannedConstituency } from './plan.rules.ts';
import { Seat } from './seat.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Constituencies of a term were set up from a plan. */
    CONSTITUENCIES_CREATED: {
      readonly termId: string;
      readonly constituencies: number;
      readonly seats: number;
    };
  }
}

/** Sets up constituencies with their seats, within a change that holds the term and has checked the plan. */
export async function setUpConstituencies(
  { em, record }: Change,
  termId: string,
  plan: readonly PlannedConstituency[],
): Promise<string[]> {
  const rows = plan.map(({ number, name, divisionCode: division, seats, population }) => ({
    id: crypto.randomUUID(),
    termId,
    number,
    name: name.trim(),
    divisionCode: division,
    seats,
    population,
  }));
  const seats = rows.flatMap(({ id: constituencyId, seats: count }) =>
    Array.from({ length: count }, (_, index) => ({
      id: crypto.randomUUID(),
      constituencyId,
      number: index + 1,
    })),
  );
  await em.insertMany(Constituency, rows);
  await em.insertMany(Seat, seats);
  record({ type: 'CONSTITUENCIES_CREATED', termId, constituencies: rows.length, seats: seats.length });
  return rows.map(({ id }) => id);
}
