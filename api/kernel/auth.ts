import type { RequestContext, Viewer } from './context.ts';
import { DomainError } from './errors.ts';
import { mayIn, type Permission } from './permission.rules.ts';

/** The signed-in account, or a refusal. */
export function requireAccount(viewer: Viewer): NonNullable<Viewer['account']> {
  if (!viewer.account) throw new DomainError('SIGN_IN_FIRST');
  return viewer.account;
}

/** Refuses unless the viewer may do this in the area a record belongs to (a division code). */
export function requireIn(ctx: RequestContext, permission: Permission, areaCode: string): void {
  if (!mayIn(ctx.viewer.roles, permission, areaCode)) {
    throw new DomainError('FORBIDDEN_HERE', { permission, areaCode });
  }
}

/** Refuses unless the viewer holds this permission somewhere; plain routes ask, since the schema's guard sees none. */
export function requirePermission(viewer: Viewer, permission: Permission): void {
  requireAccount(viewer);
  if (!viewer.permissions.has(permission)) throw new DomainError('FORBIDDEN', { permission });
}
