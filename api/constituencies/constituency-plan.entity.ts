import { defineEntity, p } from '@mikro-orm/core';
import { civilDate, code, uuidKey } from '../kernel/columns.ts';
import { CongressTerm } from './congress-term.entity.ts';
import { PlanState } from './plan-layout.rules.ts';

const ConstituencyPlanSchema = defineEntity({
  name: 'ConstituencyPlan',
  tableName: 'constituency_plan',
  schema: '*',
  indexes: [
    {
      name: 'constituency_plan_adopted_once',
      expression: `create unique index "constituency_plan_adopted_once" on "constituency_plan" ("term_id") where "state" = 'ADOPTED'`,
    },
  ],
  triggers: [
    {
      name: 'constituency_plan_is_frozen',
      timing: 'before',
      events: ['update', 'delete'],
      forEach: 'row',
      body:
        `if old.state <> 'DRAFT' and not (tg_op = 'UPDATE' and old.state = 'ADOPTED' and new.state = 'SUPERSEDED') ` +
        `then raise exception 'constituency_plan_is_frozen'; end if; if tg_op = 'DELETE' then return old; end if; return new`,
    },
  ],
  properties: {
    id: uuidKey(),
    termId: () => p.manyToOne(CongressTerm).mapToPk().index(),
    name: p.string(),
    state: code(PlanState).default('DRAFT'),
    warnPercent: p.integer().default(20),
    strongPercent: p.integer().default(30),
    /** Counted up with every save: who saves over a newer one is refused. */
    revision: p.integer().default(1),
    createdAt: p.datetime(),
    decidedBy: p.string().nullable(),
    decisionNumber: p.string().nullable(),
    decidedOn: civilDate().nullable(),
    /** Why an adopted plan was drawn anew, when this one replaced it. */
    ground: p.string().nullable(),
  },
});

/** A plan of the constituencies of a term (选区划分方案): drawn, compared, adopted, then frozen. */
export class ConstituencyPlan extends ConstituencyPlanSchema.class {}
ConstituencyPlanSchema.setClass(ConstituencyPlan);

/** The body of a trigger that keeps what belongs to a plan as it is once the plan is no draft any more. */
export const refuseOfFrozenPlan = (name: string): string =>
  `declare frozen boolean; id uuid := case when tg_op = 'DELETE' then old.plan_id else new.plan_id end; ` +
  `begin execute format('select state <> ''DRAFT'' from %I.constituency_plan where id = $1', tg_table_schema) into frozen using id; ` +
  `if frozen then raise exception '${name}'; end if; end; ` +
  `if tg_op = 'DELETE' then return old; end if; return new`;
