import { createCongressTerm } from '../constituencies/create-congress-term.service.ts';
import { createConstituencies } from '../constituencies/create-constituencies.service.ts';
import type { DrawnConstituency } from '../constituencies/plan-layout.rules.ts';
import { change } from '../kernel/change.ts';
import { idOf } from './chance.ts';
import { adoptDemoPlan } from './coming-term.ts';
import { type PlannedTerm, plannedTerms } from './constituency-plan.ts';
import type { Desks } from './desks.ts';
import { drawnPlans } from './drawn-plan.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The first sessions of some terms were dated. */
    DEMO_TERMS_DATED: { readonly number: number; readonly startsOn: string };
  }
}

/** A constituency of the demo, with its seats in order. */
export interface DemoConstituency {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly divisionCode: string;
  readonly seats: readonly string[];
  readonly population: number;
}

/** A congress term of the demo. */
export interface DemoTerm {
  readonly id: string;
  readonly number: number;
  readonly divisionCode: string;
  readonly constituencies: readonly DemoConstituency[];
}

interface Wanted {
  readonly number: number;
  /** The day the terms were decided on. */
  readonly decidedOn: string;
  /** From first session to first session (EL-4). */
  readonly startsOn: string;
  readonly endsOn: string | null;
  /** Whether its constituencies are drawn in plans that can be looked at. */
  readonly drawn?: boolean;
}

/** Sets up one term of the district and of its six townships, as the election office would. */
export async function setUpTerms(desks: Desks, wanted: Wanted): Promise<DemoTerm[]> {
  const { number, decidedOn, startsOn, endsOn } = wanted;
  const terms: DemoTerm[] = [];
  const planned = plannedTerms(number);
  // The coming term is drawn in plans; the plans of those before are history.
  const drawn = wanted.drawn ? drawnPlans(planned) : null;
  for (const one of planned)
    terms.push(await setUp(desks, one, decidedOn, drawn?.get(one.divisionCode) ?? null));
  const input = { idempotencyKey: idOf(`date terms ${number}`), number };
  await change(desks.at(decidedOn, 'election'), 'dateDemoTerms', input, async ({ sql, record }) => {
    await sql(
      `update county.congress_term set starts_on = ?, ends_on = ?
       where id in (select value::uuid from jsonb_array_elements_text(?::jsonb))`,
      [startsOn, endsOn, JSON.stringify(terms.map(({ id }) => id))],
    );
    record({ type: 'DEMO_TERMS_DATED', number, startsOn });
    return null;
  });
  return terms;
}

async function setUp(
  desks: Desks,
  planned: PlannedTerm,
  day: string,
  drawn: readonly DrawnConstituency[] | null,
): Promise<DemoTerm> {
  const { divisionCode, number, approvedSeats, population, constituencies } = planned;
  const ctx = desks.at(day, 'election');
  const name = `${divisionCode} term ${number}`;
  const { id } = await createCongressTerm(ctx, {
    idempotencyKey: idOf(`set up ${name}`),
    divisionCode,
    number,
    approvedSeats,
    population,
    extraFivePercent: false,
    decision: {
      decidedBy: divisionCode.length === 6 ? '省人大常委会' : '区人大常委会',
      decisionNumber: `〔演示〕${number}号`,
      decidedOn: day,
      filedOn: day,
    },
  });
  const plan = { idempotencyKey: idOf(`constituencies of ${name}`), termId: id, constituencies };
  if (drawn) await adoptDemoPlan(ctx, id, divisionCode, drawn);
  else await createConstituencies(ctx, plan);
  const set = await ctx.reader.rows<{ id: string; number: number; population: number }>(
    `select id, number, population from county.constituency where term_id = $1`,
    [id],
  );
  const byNumber = new Map(set.map((one) => [one.number, one]));
  const seats = await ctx.reader.rows<{ id: string; constituencyId: string }>(
    `select s.id, s.constituency_id as "constituencyId" from county.seat s
     join county.constituency c on c.id = s.constituency_id where c.term_id = $1 order by s.number`,
    [id],
  );
  const seatsOf = Map.groupBy(seats, ({ constituencyId }) => constituencyId);
  return {
    id,
    number,
    divisionCode,
    constituencies: constituencies.map((one) => {
      const { id: constituencyId = '', population: people = one.population } = byNumber.get(one.number) ?? {};
      const own = seatsOf.get(constituencyId) ?? [];
      return { ...one, id: constituencyId, population: people, seats: own.map((seat) => seat.id) };
    }),
  };
}
