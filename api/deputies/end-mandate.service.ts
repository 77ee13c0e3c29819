import { LockMode } from '@mikro-orm/core';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { Congress } from '../constituencies/congress.entity.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { optionalText } from '../kernel/text.ts';
import { Deputy } from './deputy.entity.ts';
import { MandateEnd } from './mandate-end.entity.ts';
import { canEnd, endFaults, endingBody, type MandateEndKind } from './mandate-end.rules.ts';
import { Mandate } from './mandate.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A mandate ended by a recorded decision; its seat is vacant from the next day. */
    MANDATE_ENDED: {
      readonly deputyId: string;
      readonly mandateId: string;
      readonly kind: MandateEndKind;
      readonly decidedOn: string;
    };
  }
}

export interface EndMandate extends Intent {
  readonly deputyId: string;
  readonly kind: MandateEndKind;
  readonly decidedOn: string;
  readonly members?: number | null;
  readonly yes?: number | null;
  readonly session?: string | null;
  readonly ground?: string | null;
}

/**
 * Records that a mandate ended: a resignation that was accepted, an end that was announced, a death (EL 55, 57; ZJE 57,
 * 58; DL 62, 63; EY-5 to EY-7). The decision is the competent body's; the system ends nothing by itself (DT-5).
 */
export function endMandate(ctx: RequestContext, input: EndMandate): Promise<{ deputyId: string }> {
  return change(ctx, 'endMandate', input, async (work) => {
    const { em } = work;
    const { level } = await congressOf(ctx, work, input.deputyId);
    const [members, yes] = [input.members ?? null, input.yes ?? null];
    const session = optionalText('session', input.session);
    const faults = endFaults({ kind: input.kind, level, members, yes, session });
    if (faults.length > 0) throw new DomainError('MANDATE_END_FAULTY', { faults });
    const ground = optionalText('ground', input.ground);
    await endRunningMandate(ctx, work, { ...input, level, members, yes, session, ground });
    await em.flush();
    return { deputyId: input.deputyId };
  });
}

interface Ending {
  readonly deputyId: string;
  readonly kind: MandateEndKind;
  readonly level: Congress['level'];
  readonly decidedOn: string;
  readonly members: number | null;
  readonly yes: number | null;
  readonly session: string | null;
  readonly ground: string | null;
}

/** Ends the mandate that runs, inside the caller's change; the deputy is locked first, so it ends once. */
export async function endRunningMandate(ctx: RequestContext, work: Change, ending: Ending): Promise<void> {
  const { em, record } = work;
  const { id: recordedBy } = requireAccount(ctx.viewer);
  const { kind, decidedOn, members, yes, session, ground } = ending;
  const today = ctx.clock.today();
  if (decidedOn > today) throw new DomainError('DATE_AHEAD', { today });
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const deputy = await em.findOneOrFail(Deputy, ending.deputyId, { lockMode });
  const mandate = await em.findOne(Mandate, { deputyId: deputy.id, endsOn: null }, { lockMode });
  if (!mandate || !canEnd(deputy.status)) throw new DomainError('MANDATE_NOT_RUNNING', { name: deputy.name });
  if (decidedOn < mandate.startsOn) throw new DomainError('BEFORE_MANDATE', { startsOn: mandate.startsOn });
  em.assign(mandate, { endsOn: decidedOn, endReason: kind });
  em.assign(deputy, { status: 'TERMINATED' });
  const body = endingBody(kind, ending.level);
  const decision = { kind, body, decidedOn, session, members, yes, ground };
  em.create(MandateEnd, { mandateId: mandate.id, ...decision, recordedBy, recordedAt: ctx.clock.now() });
  record({ type: 'MANDATE_ENDED', deputyId: deputy.id, mandateId: mandate.id, kind, decidedOn });
}

/** The congress a deputy sits in, if the viewer may record there that a mandate ends. */
export async function congressOf(ctx: RequestContext, { em }: Change, deputyId: string): Promise<Congress> {
  const { termId } = await em.findOneOrFail(Deputy, deputyId);
  const { congressId } = await em.findOneOrFail(CongressTerm, termId);
  const congress = await em.findOneOrFail(Congress, congressId);
  requireIn(ctx, 'mandate:end', congress.divisionCode);
  return congress;
}
