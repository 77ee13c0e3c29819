import { LockMode } from '@mikro-orm/core';
import { Constituency } from '../constituencies/constituency.entity.ts';
import { constituencyOf } from '../elections/constituency-of.queries.ts';
import { ConstituencyDay } from '../elections/constituency-day.entity.ts';
import { ElectionDayChange } from '../elections/election-day-change.entity.ts';
import { Election } from '../elections/election.entity.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import { civilDate } from '../kernel/civil-date.rules.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import {
  dayChangeFacts,
  faultsOfMove,
  IN_FORCE,
  MOVED,
  type MovedPart,
  newlyOfAge,
} from './day-change.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** An election day was moved, with what that voided. */
    ELECTION_DAY_CHANGED: {
      readonly changeId: string;
      readonly electionId: string;
      readonly constituencyId: string | null;
      readonly fromDay: string;
      readonly toDay: string;
      readonly voided: ElectionDayChange['voided'];
    };
  }
}

export interface ChangeElectionDay extends Intent, MovedPart {
  /** The day as the caller saw it; when somebody has moved it since, nothing is done. */
  readonly fromDay: string;
  readonly toDay: string;
  readonly reason: string;
  readonly consentBy: string;
  readonly consentOn: string;
}

/**
 * Moves an election day (改期): of the whole election by its committee, of one constituency with its committee's consent
 * (EL 11; ZJE 51; EB-6). Votes opened and not counted are void and opened anew on the new day; lists that stay in time
 * stay valid. The old day, the reason and the consent are kept, and calendars are told by a higher sequence.
 */
export function changeElectionDay(ctx: RequestContext, input: ChangeElectionDay): Promise<{ id: string }> {
  const { id: changedBy } = requireAccount(ctx.viewer);
  return change(ctx, 'changeElectionDay', input, async (work) => {
    const { em, record, sql } = work;
    const { electionId, constituencyId } = input;
    const election = await em.findOneOrFail(Election, electionId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const area = constituencyId ? await lockedArea(work, electionId, constituencyId) : ctx.county.code;
    requireIn(ctx, 'election:manage', area);
    const today = ctx.clock.today();
    const reason = requiredText('reason', input.reason, 1_000);
    const consentBy = input.consentBy.trim();
    if (consentBy === '' || input.consentOn > today) throw new DomainError('CONSENT_MISSING', { today });

    const toDay = civilDate(input.toDay);
    const facts = await dayChangeFacts(sql, input, civilDate(today));
    if (facts.from !== input.fromDay) throw new DomainError('DAY_MOVED', { electionDay: facts.from });
    const { faults, late } = faultsOfMove(facts, toDay);
    const [fault] = faults;
    if (fault) throw new DomainError(fault, { electionDay: toDay, today, late, faults });

    const voided = {
      rounds: await voidOpenRounds(work, input),
      proxies: await revokeProxies(work, input, today),
    };
    await moveDay(work, election, constituencyId, toDay);
    election.calendarSequence += 1;
    const moved = em.create(ElectionDayChange, {
      electionId,
      constituencyId,
      fromDay: facts.from,
      toDay,
      reason,
      consentBy,
      consentOn: input.consentOn,
      voided,
      newlyOfAge: await newlyOfAge(sql, input, facts.from, toDay),
      changedAt: ctx.clock.now(),
      changedBy,
    });
    const { id: changeId, fromDay } = moved;
    record({ type: 'ELECTION_DAY_CHANGED', changeId, electionId, constituencyId, fromDay, toDay, voided });
    return { id: changeId };
  });
}

async function lockedArea({ em }: Change, electionId: string, constituencyId: string): Promise<string> {
  await em.findOneOrFail(Constituency, constituencyId, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return (await constituencyOf(em, electionId, constituencyId)).divisionCode;
}

/** A constituency that goes back to the day of all has none of its own any more. */
async function moveDay({ em }: Change, election: Election, constituencyId: string | null, toDay: string) {
  if (!constituencyId) {
    election.electionDay = toDay;
    return;
  }
  const own = await em.findOne(ConstituencyDay, { electionId: election.id, constituencyId });
  if (toDay === election.electionDay) {
    if (own) em.remove(own);
  } else if (own) own.electionDay = toDay;
  else em.create(ConstituencyDay, { electionId: election.id, constituencyId, electionDay: toDay });
}

/** Votes opened for the old day and not counted; what was keyed is never taken back. */
async function voidOpenRounds({ sql }: Change, { electionId, constituencyId }: MovedPart): Promise<number> {
  const open = await sql<{ id: string }>(
    `select r.id from county.round r where r.election_id = ? and r.state = 'OPEN'
       and case when ?::uuid is null then not exists (select from county.constituency_day own
         where own.election_id = r.election_id and own.constituency_id = r.constituency_id)
         else r.constituency_id = ?::uuid end for update`,
    [electionId, constituencyId, constituencyId],
  );
  for (const { id } of open) {
    for (const table of ['write_in_merge', 'count_place', 'round_choice'])
      await sql(`delete from county.${table} where round_id = ?`, [id]);
    await sql('delete from county.round where id = ?', [id]);
  }
  return open.length;
}

/** A proxy is for the day it was granted for (EL 42; ZJE 43): for the new one voters ask anew. */
async function revokeProxies(
  { sql }: Change,
  { electionId, constituencyId }: MovedPart,
  today: string,
): Promise<number> {
  const revoked = await sql<{ id: string }>(
    `with e as (select * from county.election where id = ?)
     update county.proxy_grant x set state = 'REVOKED', revoked_on = ?, revoke_reason = '选举日改期'
     from e where x.election_id = e.id and ${IN_FORCE} and exists (select from county.registration g
       where g.person_id = x.principal_id and g.removed_on is null and g.constituency_id in ${MOVED})
     returning x.id`,
    [electionId, today, constituencyId, constituencyId],
  );
  return revoked.length;
}
