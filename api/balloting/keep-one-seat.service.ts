import { LockMode } from '@mikro-orm/core';
import { incompatibleSeats } from '../deputies/double-mandate.rules.ts';
import { endRunningMandate } from '../deputies/end-mandate.service.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { electionOf } from './confirm-deputies.service.ts';
import { Qualification } from './qualification.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody elected beside a seat they cannot hold with it said which of the two they keep. */
    ONE_SEAT_KEPT: {
      readonly qualificationId: string;
      readonly personId: string;
      readonly keepsNew: boolean;
    };
  }
}

export interface KeepOneSeat extends Intent {
  readonly qualificationId: string;
  /** The seat they were now elected to, or the one they hold. */
  readonly keepsNew: boolean;
  /** The written statement it rests on. */
  readonly ground: string;
}

interface Held {
  readonly deputyId: string;
  readonly divisionCode: string;
  readonly level: 'COUNTY' | 'TOWNSHIP';
}

/**
 * Records which of two seats somebody keeps whose congresses have no hierarchical relation (EL 48; ZJE 53; EX-3). Keeping
 * the new one ends the other mandate, and the review goes on; keeping the other ends the review.
 */
export function keepOneSeat(
  ctx: RequestContext,
  input: KeepOneSeat,
): Promise<{ qualificationIds: string[] }> {
  const { id: decidedBy } = requireAccount(ctx.viewer);
  return change(ctx, 'keepOneSeat', input, async (work) => {
    const { em, record } = work;
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const qualification = await em.findOneOrFail(Qualification, input.qualificationId, { lockMode });
    const { person, congress } = await electionOf(work, qualification);
    requireIn(ctx, 'deputy:confirm', congress.divisionCode);
    if (qualification.state !== 'UNDER_REVIEW')
      throw new DomainError('ALREADY_DECIDED', { name: person.name });
    const ground = requiredText('ground', input.ground);
    const against = incompatibleSeats(congress.divisionCode, await seatsOf(work, person.id));
    if (against.length === 0) throw new DomainError('NO_OTHER_SEAT', { name: person.name });
    const decidedOn = ctx.clock.today();
    if (input.keepsNew) {
      for (const { deputyId, level } of against) {
        const decision = { members: null, yes: null, session: null, ground };
        await endRunningMandate(ctx, work, {
          deputyId,
          kind: 'OTHER_SEAT_KEPT',
          level,
          decidedOn,
          ...decision,
        });
      }
    } else {
      em.assign(qualification, {
        state: 'VOID',
        voidGround: 'OTHER_SEAT_KEPT',
        ground,
        decidedOn,
        decidedBy,
      });
    }
    const { keepsNew } = input;
    record({ type: 'ONE_SEAT_KEPT', qualificationId: qualification.id, personId: person.id, keepsNew });
    return { qualificationIds: [qualification.id] };
  });
}

/** Seats a person holds in running terms; the person is locked, as when a deputy is enrolled. */
async function seatsOf({ sql }: Change, personId: string): Promise<Held[]> {
  await sql(`select id from county.person where id = ? for no key update`, [personId]);
  return sql<Held>(
    `select d.id as "deputyId", c.division_code as "divisionCode", c.level
     from county.deputy d
     join county.mandate m on m.deputy_id = d.id and m.ends_on is null
     join county.congress_term t on t.id = d.term_id
     join county.congress c on c.id = t.congress_id
     where d.person_id = ? and not exists
       (select from county.congress_term later where later.congress_id = t.congress_id and later.number > t.number)`,
    [personId],
  );
}
