import { defineEntity, p } from '@mikro-orm/core';
import { code, uuidKey } from '../kernel/columns.ts';
import { ConstituencyPlan, refuseOfFrozenPlan } from './constituency-plan.entity.ts';
import { PlanConstituency } from './plan-constituency.entity.ts';
import { UnitKind } from './plan-layout.rules.ts';

const PlacedUnitSchema = defineEntity({
  name: 'PlacedUnit',
  tableName: 'placed_unit',
  schema: '*',
  triggers: [
    {
      name: 'placed_unit_is_frozen',
      timing: 'before',
      events: ['insert', 'update', 'delete'],
      forEach: 'row',
      body: refuseOfFrozenPlan('placed_unit_is_frozen'),
    },
  ],
  properties: {
    id: uuidKey(),
    planId: () => p.manyToOne(ConstituencyPlan).mapToPk().index(),
    /** Null while it is in no constituency. */
    constituencyId: () => p.manyToOne(PlanConstituency).mapToPk().nullable().index(),
    position: p.integer(),
    code: p.string().nullable(),
    name: p.string(),
    kind: code(UnitKind),
    divisionCode: p.string(),
    population: p.integer(),
    voters: p.integer().nullable(),
  },
});

/** A village, community or work unit where a plan puts it. */
export class PlacedUnit extends PlacedUnitSchema.class {}
PlacedUnitSchema.setClass(PlacedUnit);
