import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import { timeInChina } from '../kernel/clock.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText } from '../kernel/text.ts';
import { hoursOf } from './check-in.rules.ts';
import { voterAtDesk, type WhoIsIt } from './find-voter.queries.ts';
import { handOut } from './hand-out.service.ts';
import { PlaceOpening } from './place-opening.entity.ts';
import { requireOpen } from './place-of.queries.ts';
import { PollingPlace } from './polling-place.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Ballots were handed out at a place. It does not say to whom: the line bears a time. */
    BALLOTS_HANDED_OUT: { readonly placeId: string; readonly ballots: number };
  }
}

export interface CheckInVoter extends Intent, WhoIsIt {
  readonly placeId: string;
  /** The hour in which the ballot was handed out, for a stamp that was kept while the line was down. */
  readonly hour?: number | null;
  /** Who writes for a voter who cannot. */
  readonly assistedBy?: string | null;
}

export interface CheckedIn {
  readonly placeId: string;
  readonly checkInIds: readonly string[];
}

/**
 * Checks a voter in and hands out all ballots due to them here (EL 37; ZJE 40, 42). The record of the intent holds a keyed
 * digest of who it was, so that its time cannot be joined to a voter by trying the roll.
 */
export function checkInVoter(ctx: RequestContext, input: CheckInVoter): Promise<CheckedIn> {
  const { idempotencyKey, placeId, ...who } = input;
  const voter = ctx.vault.digest(`check-in\n${JSON.stringify(who)}`).toString('base64url');
  return change(ctx, 'checkInVoter', { idempotencyKey, placeId, voter }, async (work) => {
    const place = await placeOfDesk(ctx, work, placeId);
    const at = await hourAt(ctx, work, place, input.hour ?? null);
    const assistedBy = optionalText('assistedBy', input.assistedBy);
    const found = await voterAtDesk(ctx, work, place, input);
    const checkInIds = await handOut(ctx, work, place, { ...found, ...at, assistedBy });
    work.record({ type: 'BALLOTS_HANDED_OUT', placeId, ballots: checkInIds.length });
    return { placeId, checkInIds };
  });
}

/** The place of a desk that is open. Desks share it; whoever closes it waits for them, and they for the closing. */
export async function placeOfDesk(
  ctx: RequestContext,
  { em }: Change,
  placeId: string,
): Promise<PollingPlace> {
  const place = await em.findOneOrFail(PollingPlace, placeId, { lockMode: LockMode.PESSIMISTIC_READ });
  requireIn(ctx, 'checkin:record', place.divisionCode);
  requireOpen(place);
  return place;
}

/** The day and hour a ballot is booked under: now, or the hour of a stamp that was kept; never one that is to come. */
export async function hourAt(
  ctx: RequestContext,
  { em }: Change,
  place: PollingPlace,
  stamped: number | null,
): Promise<{ readonly heldOn: string; readonly hour: number }> {
  const { openedOn, openedAt } = await em.findOneOrFail(PlaceOpening, place.id);
  const sameDay = ctx.clock.today() === openedOn;
  const now = sameDay
    ? Number(timeInChina(ctx.clock.now()).slice(0, 2))
    : hoursOf(openedAt, place.closesAt).last;
  const hour = stamped ?? now;
  if (!Number.isInteger(hour) || hour < Number(openedAt.slice(0, 2)) || hour > now) {
    throw new DomainError('HOUR_NOT_OF_VOTING', { hour });
  }
  return { heldOn: openedOn, hour };
}
