import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { hangingEntries } from '../registration/hanging-list.queries.ts';
import { DomainError } from '../kernel/errors.ts';
import { normalIdNumber } from '../people/id-number.rules.ts';
import { lookUpDigest } from '../people/id-number.ts';
import { Registration } from '../registration/registration.entity.ts';
import { plainCell, readNameCell } from '../registration/roll-cells.rules.ts';
import { registrationOfCard, registrationOfCardNumber } from '../registration/voter-card.queries.ts';
import { typedNumber } from '../registration/voter-card.rules.ts';
import type { CheckInMeans } from './check-in.rules.ts';
import type { PollingPlace } from './polling-place.entity.ts';

/** How a voter says who they are: one of these. */
export interface WhoIsIt {
  /** What a scanner read from a voter card, or the number somebody typed from it. */
  readonly card?: string | null;
  /** The ID number, typed or read by a scanner. */
  readonly idNumber?: string | null;
  readonly name?: string | null;
  /** The last four characters of the ID number, beside a name. */
  readonly idLastFour?: string | null;
  readonly registrationId?: string | null;
}

/** The person at the desk and how they were recognised; refused when there is nobody, or more than one. */
export async function voterAtDesk(
  ctx: RequestContext,
  work: Change,
  place: PollingPlace,
  who: WhoIsIt,
): Promise<{ readonly personId: string; readonly means: CheckInMeans }> {
  if (who.card) return { personId: await byCard(ctx, place, who.card), means: 'CARD' };
  if (who.idNumber) {
    return { personId: await byIdNumber(ctx, work, who.idNumber), means: 'ID_NUMBER' };
  }
  if (who.name && who.idLastFour) {
    const digest = lookUpDigest(
      ctx.vault,
      readNameCell(plainCell(who.name)).name,
      plainCell(who.idLastFour).replaceAll(' ', ''),
    );
    return { personId: await byName(work, place, digest), means: 'NAME' };
  }
  if (who.registrationId) {
    const { personId } = await work.em.findOneOrFail(Registration, who.registrationId);
    return { personId, means: 'NAME' };
  }
  throw new DomainError('VOTER_UNKNOWN');
}

/** A card proves a registration of its own election; whatever else the voter votes for follows from the person. */
async function byCard(ctx: RequestContext, place: PollingPlace, card: string): Promise<string> {
  const number = typedNumber(card);
  const holder = number
    ? await registrationOfCardNumber(ctx, place.electionId, number)
    : await registrationOfCard(ctx, card);
  if (holder.electionId !== place.electionId) throw new DomainError('CARD_OF_OTHER_ELECTION');
  return holder.personId;
}

async function byIdNumber(ctx: RequestContext, { sql }: Change, idNumber: string): Promise<string> {
  const [row] = await sql<{ id: string }>(`select id from county.person where id_digest = ?`, [
    ctx.vault.digest(normalIdNumber(plainCell(idNumber).replaceAll(' ', ''))),
  ]);
  if (!row) throw new DomainError('VOTER_UNKNOWN');
  return row.id;
}

/** Those whose name and last four characters fit, as far as they vote at this place or, failing that, in this election. */
async function byName({ sql }: Change, place: PollingPlace, digest: Buffer): Promise<string> {
  const rows = await sql<{ personId: string; here: boolean }>(
    `select r.person_id as "personId", bool_or(s.place_id is not null) as here
     from county.voter_list v
     join lateral (${hangingEntries('v.id')}) n on true
     join county.registration r on r.id = n.registration_id
     left join county.polling_place_constituency s on s.constituency_id = r.constituency_id and s.place_id = ?
     where n.look_up_digest = ? and v.election_id = ?
       and r.removed_on is null
     group by r.person_id`,
    [place.id, digest, place.electionId],
  );
  const here = rows.filter((row) => row.here);
  const [found, another] = here.length > 0 ? here : rows;
  if (!found) throw new DomainError('VOTER_UNKNOWN');
  if (another) throw new DomainError('VOTER_AMBIGUOUS');
  return found.personId;
}
