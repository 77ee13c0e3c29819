import { codes } from '../kernel/codes.rules.ts';
import { lawfulSeats } from './constituency.rules.ts';

/** A constituency as a plan (选区划分方案) draws it. */
export interface PlannedConstituency {
  readonly number: number;
  readonly name: string;
  readonly divisionCode: string;
  readonly seats: number;
  readonly population: number;
}

/** Why a constituency of a plan cannot be set up. */
export const PlanFault = codes(
  'NUMBER_NOT_POSITIVE',
  'NUMBER_TAKEN',
  'NAME_MISSING',
  'OUTSIDE_THE_AREA',
  'NOT_ONE_TO_THREE_SEATS',
  'POPULATION_MISSING',
  'MORE_SEATS_THAN_APPROVED',
);
export type PlanFault = keyof typeof PlanFault;

/** A fault and the number of the constituency it is in. */
export interface FoundPlanFault {
  readonly code: PlanFault;
  readonly number: number;
}

/** What stands before a plan is added: the congress’s division, its seats, what was set up earlier. */
export interface PlanFacts {
  readonly divisionCode: string;
  readonly approvedSeats: number;
  readonly existing: readonly { readonly number: number; readonly seats: number }[];
}

/**
 * Every fault of a plan at once (EL 13, 25; ZJE 18, 20; EC-1, EC-2): one to three seats each, inside the area, numbered
 * once, and in all no more seats than were approved. Seats may stay over: military constituencies come from elsewhere (EQ-12).
 */
export function planFaults(facts: PlanFacts, plan: readonly PlannedConstituency[]): FoundPlanFault[] {
  const taken = new Set(facts.existing.map(({ number }) => number));
  let seats = facts.existing.reduce((sum, one) => sum + one.seats, 0);
  return plan.flatMap((one) => {
    const found: PlanFault[] = [];
    if (!Number.isInteger(one.number) || one.number < 1) found.push('NUMBER_NOT_POSITIVE');
    if (taken.has(one.number)) found.push('NUMBER_TAKEN');
    taken.add(one.number);
    if (one.name.trim() === '') found.push('NAME_MISSING');
    if (!one.divisionCode.startsWith(facts.divisionCode)) found.push('OUTSIDE_THE_AREA');
    if (!lawfulSeats(one.seats)) found.push('NOT_ONE_TO_THREE_SEATS');
    if (one.population < 1) found.push('POPULATION_MISSING');
    seats += one.seats;
    if (seats > facts.approvedSeats) found.push('MORE_SEATS_THAN_APPROVED');
    return found.map((code) => ({ code, number: one.number }));
  });
}
