import { requireIn } from '../kernel/auth.ts';
import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { RollReason } from './roll.rules.ts';
import { BEGINS, NEEDS_DOCUMENT } from './worklist.rules.ts';

/** The registrations of one person that end, and why. */
export interface Ending {
  readonly personId: string;
  /** Which ones; all that are in force when left out. */
  readonly registrationIds?: readonly string[] | null;
  readonly reason: RollReason;
  /** The number of the decision, or words. A suspension, a deprivation and a confirmed incapacity rest on a document. */
  readonly ground: string | null;
}

/** Ends registrations within a change (ER-4, ER-6, ER-8; EL 27; ZJE 26, 28, 32); they stay in the history. */
export async function endRegistrations(
  ctx: RequestContext,
  { sql }: Pick<Change, 'sql'>,
  { personId, registrationIds, reason, ground }: Ending,
): Promise<readonly string[]> {
  if (BEGINS.includes(reason)) throw new DomainError('REASON_UNFIT', { reason });
  if (NEEDS_DOCUMENT.includes(reason) && !ground) throw new DomainError('DOCUMENT_MISSING', { reason });
  const standing = await sql<{ id: string; divisionCode: string }>(
    `select g.id::text, c.division_code as "divisionCode"
     from county.registration g join county.constituency c on c.id = g.constituency_id
     where g.person_id = ? and g.removed_on is null
     order by g.id for update of g`,
    [personId],
  );
  const ending = standing.filter(({ id }) => !registrationIds || registrationIds.includes(id));
  if (ending.length === 0) throw new DomainError('NOT_REGISTERED');
  for (const { divisionCode } of ending) requireIn(ctx, 'roll:register', divisionCode);
  const ids = ending.map(({ id }) => id);
  await sql(
    `update county.registration set removed_on = ?, removed_reason = ?, removed_ground = ?
     where id in (select value::bigint from jsonb_array_elements_text(?::jsonb))`,
    [ctx.clock.today(), reason, ground, JSON.stringify(ids)],
  );
  return ids;
}
