import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../kernel/errors.ts';
import { PlacedUnit } from './placed-unit.entity.ts';
import { PlanConstituency } from './plan-constituency.entity.ts';
import type { PlanLayout } from './plan-layout.rules.ts';

/** A county has some hundred villages and communities; a plan is no roll. */
const MOST_UNITS = 5_000;
const LONGEST = 255;

/** Puts a layout in the place of what a draft held, within a change that holds the plan. */
export async function writeLayout(em: EntityManager, planId: string, layout: PlanLayout): Promise<void> {
  const { constituencies, looseUnits } = layout;
  const units = [...constituencies.flatMap((one) => one.units), ...looseUnits];
  if (units.length + constituencies.length > MOST_UNITS)
    throw new DomainError('PLAN_TOO_LARGE', { max: MOST_UNITS });
  const names = [...constituencies, ...units].map(({ name }) => name);
  if (names.some((name) => name.length > LONGEST)) throw new DomainError('TEXT_TOO_LONG', { max: LONGEST });
  if (units.some(({ population, voters }) => population < 0 || (voters ?? 0) < 0))
    throw new DomainError('FIGURES_NOT_POSITIVE');

  await em.nativeDelete(PlacedUnit, { planId });
  await em.nativeDelete(PlanConstituency, { planId });
  const rows = constituencies.map(({ number, name, divisionCode, seats, units: own }, position) => ({
    own,
    row: { id: crypto.randomUUID(), planId, position, number, name: name.trim(), divisionCode, seats },
  }));
  const placed = [
    ...rows.flatMap(({ own, row }) => own.map((unit) => ({ unit, constituencyId: row.id as string | null }))),
    ...looseUnits.map((unit) => ({ unit, constituencyId: null })),
  ];
  if (rows.length > 0)
    await em.insertMany(
      PlanConstituency,
      rows.map(({ row }) => row),
    );
  if (placed.length > 0)
    await em.insertMany(
      PlacedUnit,
      placed.map(({ unit, constituencyId }, position) => ({
        id: crypto.randomUUID(),
        planId,
        constituencyId,
        position,
        code: unit.code,
        name: unit.name.trim(),
        kind: unit.kind,
        divisionCode: unit.divisionCode,
        population: unit.population,
        voters: unit.voters,
      })),
    );
}
