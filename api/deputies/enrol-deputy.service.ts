import type { EntityManager } from '@mikro-orm/postgresql';
import type { Congress } from '../constituencies/congress.entity.ts';
import type { CongressTerm } from '../constituencies/congress-term.entity.ts';
import type { Constituency } from '../constituencies/constituency.entity.ts';
import type { Change } from '../kernel/change.ts';
import { DomainError } from '../kernel/errors.ts';
import { pinyinOf } from '../people/name-pinyin.ts';
import type { Person } from '../people/person.entity.ts';
import { DeputyTotal } from './deputy-total.entity.ts';
import { Deputy } from './deputy.entity.ts';
import { incompatibleSeats } from './double-mandate.rules.ts';
import { Mandate } from './mandate.entity.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Somebody was entered in the register of deputies and given a seat. */
    DEPUTY_ENROLLED: { readonly deputyId: string; readonly personId: string; readonly seatId: string };
  }
}

interface Enrolment {
  readonly person: Person;
  readonly constituency: Constituency;
  readonly term: CongressTerm;
  readonly congress: Congress;
  /** The day the qualification was confirmed. */
  readonly confirmedOn: string;
}

/**
 * Enters a confirmed deputy: register, mandate in a free seat of the constituency, totals (EL 47; ZJE 52). Runs inside
 * the caller's change. A mandate of a coming term starts with its first session (CON 98; EL-4), else on confirmation.
 */
export async function enrolDeputy(change: Change, enrolment: Enrolment): Promise<string> {
  const { em, record } = change;
  const { person, constituency, term, confirmedOn } = enrolment;
  await refuseSecondMandate(change, enrolment);
  const seatId = await freeSeat(change, constituency);
  const deputy = (await returning(em, enrolment)) ?? entry(em, enrolment);
  const startsOn = term.startsOn && term.startsOn > confirmedOn ? term.startsOn : confirmedOn;
  em.create(Mandate, { seatId, deputyId: deputy.id, startsOn, endsOn: null, endReason: null });
  // Written at once, so that the next of several to be confirmed finds this seat taken.
  await em.flush();
  record({ type: 'DEPUTY_ENROLLED', deputyId: deputy.id, personId: person.id, seatId });
  return deputy.id;
}

/** A new entry in the register, with its totals at nought. */
function entry(em: EntityManager, { person, constituency, term }: Enrolment): Deputy {
  const deputy = em.create(Deputy, {
    personId: person.id,
    termId: term.id,
    constituencyId: constituency.id,
    delegationId: null,
    name: person.name,
    ...pinyinOf(person.name),
    sex: person.sex,
    occupation: null,
    status: 'ACTIVE',
  });
  em.create(DeputyTotal, { deputyId: deputy.id });
  return deputy;
}

/** Somebody who left during the term and was elected again keeps their entry and their record. */
async function returning(em: EntityManager, enrolment: Enrolment): Promise<Deputy | null> {
  const { person, term, constituency } = enrolment;
  const deputy = await em.findOne(Deputy, { personId: person.id, termId: term.id });
  if (deputy) em.assign(deputy, { constituencyId: constituency.id, status: 'ACTIVE' });
  return deputy;
}

/** The seats are locked before they are looked at, so that of two confirmations each sees what the other took. */
async function freeSeat({ sql }: Change, constituency: Constituency): Promise<string> {
  await sql(`select id from county.seat where constituency_id = ? order by number for update`, [
    constituency.id,
  ]);
  const [seat] = await sql<{ id: string }>(
    `select s.id from county.seat s where s.constituency_id = ?
       and not exists (select from county.mandate m where m.seat_id = s.id and m.ends_on is null)
     order by s.number limit 1`,
    [constituency.id],
  );
  if (!seat) throw new DomainError('NO_FREE_SEAT', { constituency: constituency.name });
  return seat.id;
}

/** The person is locked first: two congresses confirming one person at once must not both find nothing. */
async function refuseSecondMandate({ sql }: Change, { person, term, congress }: Enrolment): Promise<void> {
  await sql(`select id from county.person where id = ? for no key update`, [person.id]);
  const held = await sql<{ termId: string; divisionCode: string; congress: string }>(
    // The outgoing term of a congress does not count: its mandates end when the next term meets.
    `select d.term_id as "termId", c.division_code as "divisionCode", c.name as congress
     from county.deputy d
     join county.mandate m on m.deputy_id = d.id and m.ends_on is null
     join county.congress_term t on t.id = d.term_id
     join county.congress c on c.id = t.congress_id
     where d.person_id = ? and not exists
       (select from county.congress_term later where later.congress_id = t.congress_id and later.number > t.number)`,
    [person.id],
  );
  if (held.some(({ termId }) => termId === term.id)) {
    throw new DomainError('ALREADY_DEPUTY', { name: person.name });
  }
  const [conflict] = incompatibleSeats(congress.divisionCode, held);
  if (conflict) throw new DomainError('DOUBLE_MANDATE', { name: person.name, congress: conflict.congress });
}
