import { createCongressTerm } from '../constituencies/create-congress-term.service.ts';
import { createConstituencies } from '../constituencies/create-constituencies.service.ts';
import { change } from '../kernel/change.ts';
import { idOf } from './chance.ts';
import { type PlannedTerm, plannedTerms } from './constituency-plan.ts';
import type { Desks } from './desks.ts';

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
}

/** Sets up one term of the district and of its six townships, as the election office would. */
export async function setUpTerms(desks: Desks, wanted: Wanted): Promise<DemoTerm[]> {
  const { number, decidedOn, startsOn, endsOn } = wanted;
  const terms: DemoTerm[] = [];
  for (const planned of plannedTerms(number)) terms.push(await setUp(desks, planned, decidedOn));
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

async function setUp(desks: Desks, planned: PlannedTerm, day: string): Promise<DemoTerm> {
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
  });
  const plan = { idempotencyKey: idOf(`constituencies of ${name}`), termId: id, constituencies };
  const { ids } = await createConstituencies(ctx, plan);
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
    constituencies: constituencies.map((one, at) => {
      const constituencyId = ids[at] ?? '';
      const own = seatsOf.get(constituencyId) ?? [];
      return { ...one, id: constituencyId, seats: own.map((seat) => seat.id) };
    }),
  };
}
