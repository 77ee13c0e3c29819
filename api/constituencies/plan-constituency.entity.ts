import { defineEntity, p } from '@mikro-orm/core';
import { uuidKey } from '../kernel/columns.ts';
import { ConstituencyPlan, refuseOfFrozenPlan } from './constituency-plan.entity.ts';

const PlanConstituencySchema = defineEntity({
  name: 'PlanConstituency',
  tableName: 'plan_constituency',
  schema: '*',
  uniques: [{ name: 'plan_constituency_position', properties: ['planId', 'position'] }],
  triggers: [
    {
      name: 'plan_constituency_is_frozen',
      timing: 'before',
      events: ['insert', 'update', 'delete'],
      forEach: 'row',
      body: refuseOfFrozenPlan('plan_constituency_is_frozen'),
    },
  ],
  properties: {
    id: uuidKey(),
    planId: () => p.manyToOne(ConstituencyPlan).mapToPk(),
    position: p.integer(),
    number: p.integer(),
    name: p.string(),
    divisionCode: p.string(),
    seats: p.integer(),
    /** The constituency that was set up from it; no key, for a plan outlives what a later one replaced. */
    constituencyId: p.uuid().nullable().index(),
  },
});

/** A constituency as a plan draws it; a draft may still be faulty. */
export class PlanConstituency extends PlanConstituencySchema.class {}
PlanConstituencySchema.setClass(PlanConstituency);
