import type { RequestContext } from '../kernel/context.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Change, type Intent } from '../kernel/change.ts';
import { DomainError } from '../kernel/errors.ts';
import { LockMode } from '@mikro-orm/core';
import { Activity } from './activity.entity.ts';
import { congressOfTerm } from './area.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Deputies were summoned to an activity that had been planned before. */
    DEPUTIES_SUMMONED: { readonly activityId: string; readonly summoned: number };
  }
}

/** Who is summoned: named deputies, a delegation, or all of the term whose mandate runs on the day. */
export interface Summons {
  readonly deputyIds?: readonly string[] | null;
  readonly delegationId?: string | null;
  readonly wholeTerm?: boolean | null;
}

/** Gives everybody who is summoned a line in the activity. Safe to repeat. Answers how many are new. */
export async function summon(
  { em, sql }: Pick<Change, 'em' | 'sql'>,
  activity: Activity,
  summons: Summons,
): Promise<number> {
  const named = [...new Set(summons.deputyIds ?? [])];
  await em.flush();
  const known = await sql<{ id: string }>(
    `select id from county.deputy where term_id = ?
     and id in (select value::uuid from jsonb_array_elements_text(?::jsonb))`,
    [activity.termId, JSON.stringify(named)],
  );
  if (known.length < named.length) {
    const ids = new Set(known.map(({ id }) => id));
    throw new DomainError('DEPUTY_NOT_OF_TERM', { deputyIds: named.filter((id) => !ids.has(id)) });
  }
  const added = await sql<{ id: string }>(
    `insert into county.participation (activity_id, deputy_id, kind, held_on)
     select ?, d.id, ?, ?::date from county.deputy d where d.term_id = ?
     and (d.id in (select value::uuid from jsonb_array_elements_text(?::jsonb))
       or ((?::boolean or d.delegation_id = ?::uuid) and d.status = 'ACTIVE' and exists (
         select 1 from county.mandate m where m.deputy_id = d.id
         and m.starts_on <= ?::date and (m.ends_on is null or m.ends_on >= ?::date))))
     order by d.id on conflict (activity_id, deputy_id) do update set summoned = true
     where not participation.summoned returning id`,
    [
      activity.id,
      activity.kind,
      activity.heldOn,
      activity.termId,
      JSON.stringify(named),
      summons.wholeTerm ?? false,
      summons.delegationId ?? null,
      activity.heldOn,
      activity.heldOn,
    ],
  );
  return added.length;
}

/** Summons further deputies to an activity that is still planned. */
export function summonDeputies(
  ctx: RequestContext,
  input: Intent & { readonly activityId: string; readonly summons: Summons },
): Promise<{ activityId: string; summoned: number }> {
  return change(ctx, 'summonDeputies', input, async (at) => {
    const activity = await at.em.findOneOrFail(Activity, input.activityId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    requireIn(ctx, 'activity:manage', (await congressOfTerm(at.em, activity.termId)).divisionCode);
    if (activity.state !== 'PLANNED')
      throw new DomainError('ACTIVITY_NOT_PLANNED', { state: activity.state });
    const summoned = await summon(at, activity, input.summons);
    at.record({ type: 'DEPUTIES_SUMMONED', activityId: activity.id, summoned });
    return { activityId: activity.id, summoned };
  });
}
