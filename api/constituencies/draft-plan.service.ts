import type { EntityManager } from '@mikro-orm/postgresql';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { ConstituencyPlan } from './constituency-plan.entity.ts';
import { Constituency } from './constituency.entity.ts';
import { CongressTerm } from './congress-term.entity.ts';
import { heldTerm } from './held-plan.queries.ts';
import { layoutOf } from './plan-layout.queries.ts';
import type { PlanLayout } from './plan-layout.rules.ts';
import { writeLayout } from './write-layout.service.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A plan of constituencies was begun: empty, from last term’s constituencies, or as a copy. */
    PLAN_DRAFTED: {
      readonly planId: string;
      readonly termId: string;
      readonly constituencies: number;
      readonly copyOf: string | null;
    };
  }
}

export interface DraftPlan extends Intent {
  readonly termId: string;
  readonly name: string;
  /** A plan to begin with. */
  readonly copyOf: string | null;
  /** Begin with the constituencies of the term before. */
  readonly fromLastTerm: boolean;
}

const NOTHING: PlanLayout = { constituencies: [], looseUnits: [] };

/** Begins a plan of a term; a term may have several. */
export async function draftPlan(ctx: RequestContext, input: DraftPlan) {
  const { termId, copyOf, fromLastTerm } = input;
  return change(ctx, 'draftPlan', input, async ({ em, record }) => {
    const { term } = await heldTerm(ctx, em, termId);
    const name = input.name.trim();
    if (name === '') throw new DomainError('NAME_MISSING');
    const layout =
      copyOf !== null ? await copied(em, copyOf, term) : fromLastTerm ? await before(em, term) : NOTHING;
    const plan = em.create(ConstituencyPlan, { termId, name, createdAt: ctx.clock.now() });
    await em.flush();
    await writeLayout(em, plan.id, layout);
    const constituencies = layout.constituencies.length;
    record({ type: 'PLAN_DRAFTED', planId: plan.id, termId, constituencies, copyOf });
    return { id: plan.id };
  });
}

/** A plan of the same congress; of another one nothing would fit. */
async function copied(em: EntityManager, planId: string, term: CongressTerm): Promise<PlanLayout> {
  const plan = await em.findOneOrFail(ConstituencyPlan, planId);
  const of = await em.findOneOrFail(CongressTerm, plan.termId);
  if (of.congressId !== term.congressId) throw new DomainError('PLAN_OF_ANOTHER_CONGRESS');
  return layoutOf(em, planId);
}

/** The constituencies of the term before: its adopted plan, or each of its constituencies as one unit. */
async function before(em: EntityManager, { congressId, number }: CongressTerm): Promise<PlanLayout> {
  const earlier = await em.find(
    CongressTerm,
    { congressId, number: { $lt: number } },
    { orderBy: { number: 'desc' }, limit: 1 },
  );
  const [last] = earlier;
  if (!last) throw new DomainError('NO_EARLIER_TERM');
  const adopted = await em.findOne(ConstituencyPlan, { termId: last.id, state: 'ADOPTED' });
  if (adopted) return layoutOf(em, adopted.id);
  const all = await em.find(Constituency, { termId: last.id }, { orderBy: { number: 'asc' } });
  return {
    constituencies: all.map(({ number: own, name, divisionCode, seats, population }) => ({
      number: own,
      name,
      divisionCode,
      seats,
      units: [{ code: null, name, kind: 'OTHER' as const, divisionCode, population, voters: null }],
    })),
    looseUnits: [],
  };
}
