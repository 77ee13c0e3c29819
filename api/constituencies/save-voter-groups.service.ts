import { LockMode } from '@mikro-orm/core';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Constituency } from './constituency.entity.ts';
import { VoterGroup } from './voter-group.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** The voter groups of a constituency were written down. */
    VOTER_GROUPS_SAVED: { readonly constituencyId: string; readonly groups: number };
  }
}

export interface SaveVoterGroups extends Intent {
  readonly constituencyId: string;
  readonly groups: readonly {
    readonly number: number;
    readonly name: string;
    readonly head: string | null;
    readonly voters: number | null;
  }[];
}

/** Writes down the voter groups of a constituency with the heads their voters chose (ZJE 24; EC-5). */
export async function saveVoterGroups(ctx: RequestContext, input: SaveVoterGroups) {
  const { constituencyId, groups } = input;
  return change(ctx, 'saveVoterGroups', input, async ({ em, record }) => {
    const constituency = await em.findOneOrFail(Constituency, constituencyId, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    requireIn(ctx, 'election:manage', constituency.divisionCode);
    if (groups.some(({ name }) => name.trim() === '')) throw new DomainError('NAME_MISSING');
    if (groups.some(({ number, voters }) => number < 1 || (voters ?? 0) < 0))
      throw new DomainError('FIGURES_NOT_POSITIVE');
    if (new Set(groups.map(({ number }) => number)).size < groups.length)
      throw new DomainError('UNIT_NAMED_TWICE');

    // A group keeps its id as long as it keeps its number: voters may be listed by it.
    const kept = await em.find(VoterGroup, { constituencyId });
    for (const one of kept.filter(({ number }) => !groups.some((group) => group.number === number)))
      em.remove(one);
    for (const { number, name, head, voters } of groups) {
      const said = { name: name.trim(), head: head?.trim() ?? null, voters };
      const known = kept.find((one) => one.number === number);
      if (known) Object.assign(known, said);
      else em.create(VoterGroup, { constituencyId, number, ...said });
    }
    record({ type: 'VOTER_GROUPS_SAVED', constituencyId, groups: groups.length });
    return { id: constituencyId };
  });
}
