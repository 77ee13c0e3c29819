import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { CongressLevel } from './congress.rules.ts';
import { type ConstituencySize, deviations, seatsLeftOver, type Tolerance } from './constituency.rules.ts';
import { quota, quotaFindings } from './quota.rules.ts';

interface TermFacts {
  readonly level: CongressLevel;
  readonly approvedSeats: number;
  readonly population: number;
  readonly constituencies: readonly (ConstituencySize & { readonly number: number; readonly name: string })[];
}

/** The seats of a term against formula, approval and population (EL 12, 13, 26; EC-1, EC-3, EQ-9). */
export async function termBalance(ctx: RequestContext, termId: string, tolerance: Tolerance) {
  const [term] = await ctx.reader.rows<TermFacts>(
    `select c.level, t.approved_seats as "approvedSeats", t.population,
       (select coalesce(json_agg(json_build_object('id', k.id, 'number', k.number, 'name', k.name,
          'seats', k.seats, 'population', k.population) order by k.number), '[]'::json)
        from county.constituency k where k.term_id = t.id) as constituencies
     from county.congress_term t join county.congress c on c.id = t.congress_id where t.id = $1`,
    [termId],
  );
  if (!term) throw new DomainError('NOT_FOUND', { termId });
  const { level, approvedSeats, population, constituencies } = term;
  const sizes = constituencies.length > 0 ? deviations(constituencies, tolerance) : [];
  return {
    formulaSeats: quota(level, population).total,
    findings: quotaFindings(level, population, approvedSeats),
    seatsLeftOver: seatsLeftOver(approvedSeats, constituencies),
    constituencies: sizes.map(({ id, peoplePerDeputy, percent, severity }, index) => ({
      constituencyId: id,
      number: constituencies[index]?.number,
      name: constituencies[index]?.name,
      peoplePerDeputy,
      percent,
      severity,
    })),
  };
}
