import { ElectionTerm } from '../elections/election-term.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { Congress } from '../constituencies/congress.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { LockMode } from '@mikro-orm/core';
import { CountSettings } from './count-settings.entity.ts';
import type { CountChoices } from './count-settings.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** It was settled how the coming rounds of an election are counted. */
    COUNTS_SETTLED: { readonly electionId: string; readonly choices: CountChoices };
  }
}

export interface SettleCounts extends Intent, CountChoices {
  readonly electionId: string;
}

/** Settles how the coming rounds of an election are counted; rounds that are open keep what they were opened with. */
export function settleCounts(ctx: RequestContext, input: SettleCounts): Promise<{ electionId: string }> {
  return change(ctx, 'settleCounts', input, async ({ em, record }) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const { id: electionId } = await em.findOneOrFail(Election, input.electionId, { lockMode });
    for (const { termId } of await em.find(ElectionTerm, { electionId })) {
      const { congressId } = await em.findOneOrFail(CongressTerm, termId);
      requireIn(ctx, 'election:manage', (await em.findOneOrFail(Congress, congressId)).divisionCode);
    }
    const { counting, marksCounted, voidCausesCounted, anotherWriteIns, photoRequired } = input;
    const choices = { counting, marksCounted, voidCausesCounted, anotherWriteIns, photoRequired };
    const settings = await em.findOne(CountSettings, { electionId });
    if (settings) em.assign(settings, choices);
    else em.create(CountSettings, { electionId, ...choices });
    record({ type: 'COUNTS_SETTLED', electionId, choices });
    return { electionId };
  });
}
