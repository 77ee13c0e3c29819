import type { EntityManager } from '@mikro-orm/postgresql';
import { AuditEventRow } from './audit-event.entity.ts';
import type { RequestContext } from './context.ts';

/**
 * The catalogue of events and what each says. A feature adds its own beside the service that writes them:
 * `declare module '../kernel/audit.ts' { interface AuditEvents { COUNT_KEYED: { roundId: string } } }`.
 */
export interface AuditEvents {
  /** Somebody signed in. */
  SIGNED_IN: { readonly accountId: string };
  /** Somebody signed out. */
  SIGNED_OUT: { readonly accountId: string };
}

export type AuditEvent = {
  [T in keyof AuditEvents]: { readonly type: T } & AuditEvents[T];
}[keyof AuditEvents];

/** Writes an event in the caller's transaction. Services do not call it: `change` hands them a `record`. */
export function writeAudit(ctx: RequestContext, em: EntityManager, event: AuditEvent): void {
  const { type, ...details } = event;
  em.persist(
    em.create(AuditEventRow, {
      at: ctx.clock.now(),
      type,
      actorId: ctx.viewer.account?.id ?? null,
      actorName: ctx.viewer.account?.displayName ?? null,
      requestId: ctx.requestId,
      details,
    }),
  );
}
