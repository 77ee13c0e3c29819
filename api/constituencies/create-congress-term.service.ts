import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { hasOwnCongress } from '../regions/division.rules.ts';
import { Division } from '../regions/division.entity.ts';
import { Congress } from './congress.entity.ts';
import { CongressTerm } from './congress-term.entity.ts';
import { recordFixing } from './record-fixing.service.ts';
import { quotaFindings } from './quota.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A term of a congress was set up with its approved number of seats. */
    CONGRESS_TERM_CREATED: {
      readonly termId: string;
      readonly divisionCode: string;
      readonly number: number;
      readonly approvedSeats: number;
    };
  }
}

export interface CreateCongressTerm extends Intent {
  readonly divisionCode: string;
  readonly number: number;
  readonly approvedSeats: number;
  readonly population: number;
  readonly extraFivePercent: boolean;
  /** Of the approved seats, the garrison's (EQ-12). */
  readonly militarySeats?: number;
  /** Who approved the seats, when and by which document (EL 13; EQ-7); may be recorded later where papers are missing. */
  readonly decision?: SeatsDecision | null;
}

/** The decision that fixed a number of seats (EL 13, 14; ZJE 16). */
export interface SeatsDecision {
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly filedOn: string | null;
}

/**
 * Sets up a term of the congress of a division; its first term sets up the congress. The total of seats was fixed by
 * decision (EL 13): beyond the cap it is refused, another difference from the formula is only told (EQ-9).
 */
export async function createCongressTerm(ctx: RequestContext, input: CreateCongressTerm) {
  const { divisionCode, number, approvedSeats, population, extraFivePercent, militarySeats = 0 } = input;
  requireIn(ctx, 'election:manage', divisionCode);

  return change(ctx, 'createCongressTerm', input, async ({ em, record }) => {
    const division = await em.findOneOrFail(Division, divisionCode);
    if (!hasOwnCongress(division.kind)) throw new DomainError('DIVISION_HAS_NO_CONGRESS', { divisionCode });
    if (
      number < 1 ||
      approvedSeats < 1 ||
      population < 1 ||
      militarySeats < 0 ||
      militarySeats >= approvedSeats
    )
      throw new DomainError('FIGURES_NOT_POSITIVE');
    const level = division.kind === 'COUNTY' ? 'COUNTY' : 'TOWNSHIP';
    const findings = quotaFindings(level, population, approvedSeats, extraFivePercent);
    if (findings.includes('OVER_CAP')) throw new DomainError('SEATS_OVER_CAP', { approvedSeats });

    // Of two who set up the same congress at once, the second finds the first one's.
    await em.upsert(
      Congress,
      {
        level,
        divisionCode,
        name: `${division.name}人民代表大会`,
        englishName: `${division.englishName} People’s Congress`,
      },
      { onConflictFields: ['divisionCode'], onConflictAction: 'ignore' },
    );
    const congress = await em.findOneOrFail(Congress, { divisionCode });
    if ((await em.count(CongressTerm, { congressId: congress.id, number })) > 0)
      throw new DomainError('TERM_EXISTS', { number });
    const seats = { approvedSeats, militarySeats, population, extraFivePercent };
    const term = em.create(CongressTerm, { congressId: congress.id, number, ...seats });
    if (input.decision) {
      await em.flush();
      recordFixing(ctx, em, term.id, { ...seats, ...input.decision, ground: 'FIRST' });
    }
    record({ type: 'CONGRESS_TERM_CREATED', termId: term.id, divisionCode, number, approvedSeats });
    return { id: term.id, findings };
  });
}
