import type { EntityManager } from '@mikro-orm/postgresql';
import { PlacedUnit } from './placed-unit.entity.ts';
import { PlanConstituency } from './plan-constituency.entity.ts';
import type { PlanLayout, PlanUnit } from './plan-layout.rules.ts';

/** What a plan holds, as the rules see it, with the rows behind its constituencies in the same order. */
export async function layoutOf(
  em: EntityManager,
  planId: string,
): Promise<PlanLayout & { readonly rows: readonly PlanConstituency[] }> {
  const rows = await em.find(PlanConstituency, { planId }, { orderBy: { position: 'asc' } });
  const units = await em.find(PlacedUnit, { planId }, { orderBy: { position: 'asc' } });
  const placed = Map.groupBy(units, ({ constituencyId }) => constituencyId ?? null);
  return {
    rows,
    constituencies: rows.map(({ id, number, name, divisionCode, seats }) => ({
      number,
      name,
      divisionCode,
      seats,
      units: (placed.get(id) ?? []).map(plain),
    })),
    looseUnits: (placed.get(null) ?? []).map(plain),
  };
}

const plain = ({ code, name, kind, divisionCode, population, voters }: PlacedUnit): PlanUnit => ({
  code: code ?? null,
  name,
  kind,
  divisionCode,
  population,
  voters: voters ?? null,
});
