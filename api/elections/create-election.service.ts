import { civilDate } from '../kernel/civil-date.rules.ts';
import { LockMode } from '@mikro-orm/core';
import { Congress } from '../constituencies/congress.entity.ts';
import { CongressTerm } from '../constituencies/congress-term.entity.ts';
import { requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Election } from './election.entity.ts';
import type { DayReading, ElectionKind } from './election.rules.ts';
import { ElectionTerm } from './election-term.entity.ts';
import { earliestElectionDay } from './timetable.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An election was set up for some terms, with its day. */
    ELECTION_CREATED: {
      readonly electionId: string;
      readonly kind: ElectionKind;
      readonly electionDay: string;
      readonly dayReading: DayReading;
      readonly termIds: readonly string[];
    };
  }
}

export interface CreateElection extends Intent {
  readonly name: string;
  readonly kind: ElectionKind;
  readonly electionDay: string;
  readonly dayReading: DayReading;
  readonly termIds: readonly string[];
}

/**
 * Sets up an election of several congresses on one day. The day must leave time for a voter list posted today
 * (EL 28; ZJE 33, 59); a term has one general election, and the terms are locked so that it stays so.
 */
export async function createElection(ctx: RequestContext, input: CreateElection) {
  const { kind, dayReading } = input;
  const electionDay = civilDate(input.electionDay);
  const today = civilDate(ctx.clock.today());
  const termIds = [...new Set(input.termIds)].sort();

  return change(ctx, 'createElection', input, async ({ em, record }) => {
    const name = input.name.trim();
    if (name === '') throw new DomainError('NAME_MISSING');
    if (termIds.length === 0) throw new DomainError('TERMS_MISSING');
    const earliest = earliestElectionDay(kind, { VOTER_LIST: today })?.electionDay ?? today;
    if (electionDay < earliest) throw new DomainError('ELECTION_DAY_TOO_NEAR', { electionDay, earliest });

    for (const termId of termIds) {
      const term = await em.findOneOrFail(CongressTerm, termId, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const congress = await em.findOneOrFail(Congress, term.congressId);
      requireIn(ctx, 'election:manage', congress.divisionCode);
      if (kind === 'GENERAL' && (await hasGeneralElection(em, termId)))
        throw new DomainError('TERM_IN_ELECTION', { number: term.number, congress: congress.name });
    }
    const election = em.create(Election, { name, kind, electionDay, dayReading, createdAt: ctx.clock.now() });
    for (const termId of termIds) em.create(ElectionTerm, { electionId: election.id, termId });
    record({ type: 'ELECTION_CREATED', electionId: election.id, kind, electionDay, dayReading, termIds });
    return { id: election.id };
  });
}

async function hasGeneralElection(em: RequestContext['em'], termId: string): Promise<boolean> {
  const held = await em.find(ElectionTerm, { termId });
  const ids = held.map(({ electionId }) => electionId);
  return (await em.count(Election, { id: { $in: ids }, kind: 'GENERAL' })) > 0;
}
