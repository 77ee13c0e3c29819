import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import { timeInChina } from '../kernel/clock.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { CheckIn } from './check-in.entity.ts';
import { placeForChange, servedAt } from './place-of.queries.ts';
import { PlaceOpening } from './place-opening.entity.ts';
import { TurnoutReport } from './turnout-report.entity.ts';
import { contradicted, type TurnoutPoint } from './turnout.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A place told by telephone how many had voted. */
    TURNOUT_REPORTED: {
      readonly placeId: string;
      readonly level: CongressLevel;
      readonly hour: number;
      readonly voters: number;
    };
  }
}

export interface ReportTurnout extends Intent {
  readonly placeId: string;
  readonly level: CongressLevel;
  /** Up to the end of this hour. */
  readonly hour: number;
  readonly voters: number;
  /** Who told it. */
  readonly reportedBy: string;
}

/** Enters a figure that a place without a desk told by telephone; the latest for an hour counts, all are kept. */
export function reportTurnout(ctx: RequestContext, input: ReportTurnout): Promise<{ placeId: string }> {
  return change(ctx, 'reportTurnout', input, async (work) => {
    const { em, sql, record } = work;
    const place = await placeForChange(ctx, work, 'ledger:record', input.placeId);
    if (place.state === 'PLANNED') throw new DomainError('PLACE_NOT_OPEN', { place: place.name });
    const { id: placeId } = place;
    const { level, hour, voters } = input;
    const served = await servedAt(work, placeId);
    if (!served.some((one) => one.level === level)) {
      throw new DomainError('LEVEL_NOT_SERVED', { place: place.name });
    }
    if ((await em.count(CheckIn, { placeId, level })) > 0) {
      throw new DomainError('TURNOUT_COUNTED_AT_DESK', { place: place.name });
    }
    const { openedOn, openedAt } = await em.findOneOrFail(PlaceOpening, placeId);
    const now = Number(timeInChina(ctx.clock.now()).slice(0, 2));
    const until = ctx.clock.today() === openedOn ? now : 23;
    if (!Number.isInteger(hour) || hour > until || hour < Number(openedAt.slice(0, 2))) {
      throw new DomainError('HOUR_NOT_OF_VOTING', { hour });
    }
    if (!Number.isInteger(voters) || voters < 0) throw new DomainError('FIGURES_NOT_POSITIVE');
    const known = await sql<TurnoutPoint>(
      `select distinct on (hour) hour, voters from county.turnout_report
       where place_id = ? and level = ? and hour <> ? order by hour, id desc`,
      [placeId, level, hour],
    );
    const against = contradicted(known, { hour, voters });
    if (against) throw new DomainError('TURNOUT_FALLS', { hour: against.hour, voters: against.voters });
    em.create(TurnoutReport, {
      placeId,
      level,
      hour,
      voters,
      reportedBy: requiredText('reportedBy', input.reportedBy),
      recordedAt: ctx.clock.now(),
      recordedBy: requireAccount(ctx.viewer).id,
    });
    record({ type: 'TURNOUT_REPORTED', placeId, level, hour, voters });
    return { placeId };
  });
}
