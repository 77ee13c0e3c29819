import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { mayIn, type Permission } from '../kernel/permission.rules.ts';
import { DisciplineCase } from './discipline-case.entity.ts';

/**
 * Which cases `k` somebody sees: those of their areas, and never one about themselves or a near relative. It stands in every
 * statement that touches cases, counts too, so that such a case is not there at all. Its values are `$1` and `$2`.
 */
export const IN_SIGHT = `k.area_code like any($2::text[]) and not exists (
  select from county.case_subject s where s.case_id = k.id and (s.person_id = $1::uuid or exists (
    select from county.declared_kinship r where (r.person_id = $1::uuid and r.relative_id = s.person_id)
      or (r.relative_id = $1::uuid and r.person_id = s.person_id))))`;

/** The values `IN_SIGHT` asks for. */
export const sightOf = ({ viewer }: RequestContext, permission: Permission = 'case:read') =>
  [
    viewer.account?.personId ?? null,
    viewer.roles
      .filter((held) => mayIn([held], permission, held.areaCode))
      .map(({ areaCode }) => `${areaCode}%`),
  ] as const;

/** The same statement for a transaction, whose values are marked by `?`. */
const SEEN = `select k.id from county.discipline_case k where k.id = ?::uuid and ${IN_SIGHT}`.replaceAll(
  /\$[12]/g,
  '?',
);

/** A case to work on, locked; a case out of sight is not there. */
export async function caseToHandle(
  ctx: RequestContext,
  { em, sql }: Change,
  caseId: string,
): Promise<DisciplineCase> {
  // The case is locked before it is looked at: a subject named meanwhile would change who may see it.
  const found = await em.findOne(DisciplineCase, caseId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const [self, areas] = sightOf(ctx);
  const literal = `{${areas.map((one) => `"${one}"`).join(',')}}`;
  const seen = await sql<{ id: string }>(SEEN, [caseId, literal, self, self, self]);
  if (!found || seen.length === 0)
    throw new DomainError('NOT_FOUND', { entity: 'DisciplineCase', where: caseId });
  requireIn(ctx, 'case:handle', found.areaCode);
  return found;
}

/** The same for a case that must still be open. */
export async function openCase(ctx: RequestContext, work: Change, caseId: string): Promise<DisciplineCase> {
  const found = await caseToHandle(ctx, work, caseId);
  if (found.state === 'CLOSED') throw new DomainError('CASE_CLOSED');
  return found;
}
