import type { EntityManager } from '@mikro-orm/postgresql';
import type { Constituency } from '../../../api/constituencies/constituency.entity.ts';
import { Seat } from '../../../api/constituencies/seat.entity.ts';
import { Deputy } from '../../../api/deputies/deputy.entity.ts';
import { DeputyTotal } from '../../../api/deputies/deputy-total.entity.ts';
import { Mandate } from '../../../api/deputies/mandate.entity.ts';
import type { MandateStatus } from '../../../api/deputies/mandate.rules.ts';
import { Person } from '../../../api/people/person.entity.ts';

interface Wanted {
  readonly name?: string;
  /** Full pinyin without spaces; the initials follow from `initials`. */
  readonly pinyin?: string;
  readonly initials?: string;
  readonly sex?: 'FEMALE' | 'MALE';
  readonly occupation?: string | null;
  readonly status?: MandateStatus;
  readonly delegationId?: string;
  /** First and last day of the mandate. */
  readonly startsOn?: string;
  readonly endsOn?: string | null;
  /** A seat that exists; without it the constituency’s first seat that is free then, or a further one. */
  readonly seatId?: string;
  /** Somebody who is known already. */
  readonly personId?: string;
}

let counted = 0;

/** A deputy at work: the person, the register entry, the mandate in a seat, and totals at nought. */
export async function buildDeputy(
  em: EntityManager,
  constituency: Pick<Constituency, 'id' | 'termId'>,
  wanted: Wanted = {},
) {
  counted += 1;
  const name = wanted.name ?? `代表${counted}`;
  const sex = wanted.sex ?? 'FEMALE';
  const person = wanted.personId
    ? await em.findOneOrFail(Person, wanted.personId)
    : em.create(Person, { name, sex, birthDate: '1980-01-01', createdAt: new Date(0) });
  const deputy = em.create(Deputy, {
    personId: person.id,
    termId: constituency.termId,
    constituencyId: constituency.id,
    delegationId: wanted.delegationId ?? null,
    name,
    pinyin: wanted.pinyin ?? `daibiao${String(counted).padStart(4, '0')}`,
    initials: wanted.initials ?? `db${String(counted).padStart(4, '0')}`,
    sex,
    occupation: wanted.occupation ?? null,
    status: wanted.status ?? 'ACTIVE',
  });
  const startsOn = wanted.startsOn ?? '2022-01-10';
  const endsOn = wanted.endsOn ?? null;
  const mandate = em.create(Mandate, {
    seatId: wanted.seatId ?? (await freeSeat(em, constituency.id, startsOn, endsOn)),
    deputyId: deputy.id,
    startsOn,
    endsOn,
    endReason: endsOn ? 'RESIGNED' : null,
  });
  em.create(DeputyTotal, { deputyId: deputy.id });
  await em.flush();
  return { person, deputy, mandate };
}

/** Several deputies of one constituency; seats are added as they are needed. */
export async function buildDeputies(
  em: EntityManager,
  constituency: Pick<Constituency, 'id' | 'termId'>,
  count: number,
  wanted: Wanted = {},
) {
  const deputies: Deputy[] = [];
  for (let made = 0; made < count; made += 1) {
    deputies.push((await buildDeputy(em, constituency, wanted)).deputy);
  }
  return deputies;
}

/** The first seat that nobody holds on any of these days, or a further one. */
async function freeSeat(
  em: EntityManager,
  constituencyId: string,
  startsOn: string,
  endsOn: string | null,
): Promise<string> {
  const seats = await em.find(Seat, { constituencyId }, { orderBy: { number: 'asc' } });
  const mandates = await em.find(Mandate, { seatId: { $in: seats.map(({ id }) => id) } });
  const held = mandates.filter(
    (one) => (endsOn === null || one.startsOn <= endsOn) && (!one.endsOn || one.endsOn >= startsOn),
  );
  const free = seats.find(({ id }) => !held.some(({ seatId }) => seatId === id));
  return free?.id ?? em.create(Seat, { constituencyId, number: seats.length + 1 }).id;
}
