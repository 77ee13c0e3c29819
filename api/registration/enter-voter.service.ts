import { requireIn } from '../kernel/auth.ts';
import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { lookUpDigest, sealIdNumber } from '../people/id-number.ts';
import { readIdNumber } from '../people/id-number.rules.ts';
import { type ElectionOfRoll, type PlaceOnRoll, placesOf } from './election-of-roll.queries.ts';
import { type PenalSituation, registrationFaults } from './eligibility.rules.ts';
import { plainCell, readNameCell } from './roll-cells.rules.ts';
import type { RollReason } from './roll.rules.ts';
import { categoryFaults, type VoterCategory } from './voter-category.rules.ts';

/** Somebody who is to stand on the roll, as the form or the decision has it. */
export interface VoterToEnter {
  readonly name: string;
  readonly idNumber: string;
  readonly category: VoterCategory;
  readonly penalSituation: PenalSituation;
  /** The decision by which the right rests while in custody; without one, who is detained is registered (DS83 4, 5). */
  readonly suspensionDocument?: string | null;
  readonly certificate: boolean;
  readonly countyConstituencyId: string | null;
  readonly townshipConstituencyId: string | null;
  readonly reason: RollReason;
  readonly ground: string | null;
  /** Somebody on the roll elsewhere is moved here; without it that is refused. */
  readonly move: boolean;
  /** The name given here takes the place of the one on record. */
  readonly takeName: boolean;
}

interface Entered {
  readonly personId: string;
  readonly registrationIds: readonly string[];
}

/**
 * Enters somebody in the roll within a change (EL 4, 27; ZJE 25, 27–32; ER-1 to ER-8): in at most one constituency of each
 * level, of age on election day, with every reason against it told at once.
 */
export async function enterVoter(
  ctx: RequestContext,
  { sql }: Pick<Change, 'sql'>,
  election: ElectionOfRoll,
  voter: VoterToEnter,
): Promise<Entered> {
  const { name, fault } = readNameCell(plainCell(voter.name));
  if (fault) throw new DomainError('NAME_MISSING', { reason: fault });
  const number = plainCell(voter.idNumber).replaceAll(' ', '');
  const read = readIdNumber(number);
  if (!read.valid) throw new DomainError('ID_NUMBER_FAULTY', { reason: read.reason });
  const places = await placesOf(sql, election, {
    COUNTY: voter.countyConstituencyId,
    TOWNSHIP: voter.townshipConstituencyId,
  });
  for (const { divisionCode } of places) requireIn(ctx, 'roll:register', divisionCode);

  const { idSealed, idDigest } = sealIdNumber(ctx.vault, number);
  const lookUp = lookUpDigest(ctx.vault, name, number.slice(-4));
  await sql(
    `insert into county.person (id, name, sex, birth_date, id_sealed, id_digest, look_up_digest, created_at)
     values (gen_random_uuid(), ?, ?, ?, ?, ?, ?, ?) on conflict (id_digest) do nothing`,
    [name, read.sex, read.birthDate, idSealed, idDigest, lookUp, ctx.clock.now()],
  );
  // Of two clerks who enter the same person, the second waits here and then sees the first one's entry.
  const [person] = await sql<{ id: string; name: string; last: RollReason | null }>(
    `select p.id, p.name, (select g.removed_reason from county.registration g where g.person_id = p.id
       order by g.id desc limit 1) as last
     from county.person p where p.id_digest = ? for update`,
    [idDigest],
  );
  if (!person) throw new Error('the person was not made');
  if (person.name !== name) {
    if (!voter.takeName) throw new DomainError('NAME_DIFFERS', { name });
    await sql('update county.person set name = ?, look_up_digest = ? where id = ?', [
      name,
      lookUp,
      person.id,
    ]);
  }
  refuseFaults(voter, election, places, read.birthDate, person.last);
  const registrationIds = await register(sql, person.id, places, voter, ctx.clock.today());
  return { personId: person.id, registrationIds };
}

/** Every reason of the law against the entry; who was deprived is entered again only because the rights are restored. */
function refuseFaults(
  voter: VoterToEnter,
  election: ElectionOfRoll,
  places: readonly PlaceOnRoll[],
  birthDate: Parameters<typeof registrationFaults>[0]['birthDate'],
  last: RollReason | null,
): void {
  const restored = voter.reason === 'RIGHTS_RESTORED' || voter.reason === 'CORRECTION_DECIDED';
  const facts = {
    birthDate,
    citizen: true,
    deprivedOfRights: last === 'RIGHTS_DEPRIVED' && !restored,
    inCustody: voter.penalSituation === 'IN_CUSTODY' || (last === 'RIGHT_SUSPENDED' && !restored),
    suspensionDecided: Boolean(voter.suspensionDocument) || (last === 'RIGHT_SUSPENDED' && !restored),
    incapacityConfirmed: last === 'INCAPACITY_CONFIRMED' && !restored,
  };
  const { category, certificate } = voter;
  const levels = places.map(({ level }) => level);
  // Of a voter with two ballots the earlier day decides: they must be old enough for each.
  const [day = election.electionDay] = places.map(({ ownDay }) => ownDay ?? election.electionDay).sort();
  const faults = [...registrationFaults(facts, day), ...categoryFaults({ category, certificate, levels })];
  if (faults.length > 0) throw new DomainError('REGISTRATION_REFUSED', { faults });
}

async function register(
  sql: Change['sql'],
  personId: string,
  places: readonly PlaceOnRoll[],
  voter: VoterToEnter,
  today: string,
): Promise<string[]> {
  const ids: string[] = [];
  for (const { id: constituencyId, level } of places) {
    const [standing] = await sql<{ id: string; constituencyId: string; name: string }>(
      `select g.id, g.constituency_id as "constituencyId", c.name from county.registration g
       join county.constituency c on c.id = g.constituency_id
       where g.person_id = ? and g.level = ? and g.removed_on is null`,
      [personId, level],
    );
    if (standing && (!voter.move || standing.constituencyId === constituencyId)) {
      throw new DomainError('ALREADY_REGISTERED', { constituency: standing.name, level });
    }
    if (standing) {
      await sql(
        `update county.registration set removed_on = ?, removed_reason = 'MOVED_OUT', removed_ground = ? where id = ?`,
        [today, voter.ground, standing.id],
      );
    }
    const [made] = await sql<{ id: string }>(
      `insert into county.registration (person_id, level, constituency_id, added_reason, added_on, added_ground,
         category, penal_situation)
       values (?, ?, ?, ?, ?, ?, ?, ?) returning id::text`,
      [
        personId,
        level,
        constituencyId,
        standing ? 'MOVED_IN' : voter.reason,
        today,
        voter.ground,
        voter.category,
        voter.penalSituation,
      ],
    );
    if (made) ids.push(made.id);
  }
  return ids;
}
