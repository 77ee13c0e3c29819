import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { isAbout } from '../elections/constituencies-of-election.queries.ts';
import { requireIn } from '../kernel/auth.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { CardRevocation, CardState } from './voter-card.rules.ts';
import { provenCard } from './voter-card-token.ts';

/** The registration a card stands for. The voter’s other ballot, if there is one, follows from the person. */
export interface CardHolder {
  readonly cardId: string;
  readonly number: string;
  readonly electionId: string;
  readonly registrationId: string;
  readonly personId: string;
  readonly constituencyId: string;
}

type CardRow = CardHolder & { readonly revokedReason: CardRevocation | null; readonly removed: boolean };

const CARD = `
  select v.id as "cardId", v.number, v.election_id as "electionId", v.registration_id::text as "registrationId",
    g.person_id as "personId", g.constituency_id as "constituencyId", v.revoked_reason as "revokedReason",
    g.removed_on is not null as removed
  from county.voter_card v join county.registration g on g.id = v.registration_id
  where v.election_id = $1 and v.number = $2`;

/**
 * Whose card a scanned code is, for the desk that hands out ballots (EL 37; ZJE 40). Refused when we did not sign it,
 * when it was revoked, and when the voter has left the roll since.
 */
export async function registrationOfCard(ctx: RequestContext, token: string): Promise<CardHolder> {
  const claims = provenCard(ctx, token);
  if (!claims) throw new DomainError('CARD_FORGED');
  return registrationOfCardNumber(ctx, claims.electionId, claims.number);
}

/** The same for a number that somebody read from a card and typed; nothing but the number proves it. */
export async function registrationOfCardNumber(
  ctx: RequestContext,
  electionId: string,
  number: string,
): Promise<CardHolder> {
  const [row] = await ctx.reader.rows<CardRow>(CARD, [electionId, number]);
  if (!row) throw new DomainError('CARD_UNKNOWN', { number });
  const { revokedReason, removed, ...holder } = row;
  const reason = revokedReason ?? (removed ? 'REGISTRATION_CHANGED' : null);
  if (reason) throw new DomainError('CARD_REVOKED', { number, reason });
  return holder;
}

/** How a card stands, for anybody who holds it; tells nothing of the voter. */
export async function cardState(ctx: RequestContext, token: string): Promise<CardState> {
  const claims = provenCard(ctx, token);
  if (!claims) return 'FORGED';
  const [row] = await ctx.reader.rows<CardRow>(CARD, [claims.electionId, claims.number]);
  if (!row) return 'UNKNOWN';
  return row.revokedReason || row.removed ? 'REVOKED' : 'VALID';
}

/** The public halves of the keys that cards are signed with. */
export const cardKeys = (ctx: RequestContext) => ctx.vault.signing.published;

/** How many of the voters of a constituency have a card. */
export interface CardCoverage {
  readonly constituencyId: string;
  readonly number: number;
  readonly name: string;
  readonly level: CongressLevel;
  readonly divisionCode: string;
  readonly voters: number;
  readonly cards: number;
  readonly lastBatch: number | null;
}

/** For each constituency of an election: entries of the newest list that are due a card, and cards in force. */
export const cardCoverage = (ctx: RequestContext, electionId: string): Promise<CardCoverage[]> =>
  ctx.reader.rows<CardCoverage>(
    `with list as (select id from county.voter_list where election_id = $1 order by version desc limit 1),
     due as (${dueOnList('(select id from list)')}),
     counted as (select due.constituency_id, count(*)::int as voters, count(v.id)::int as cards, max(v.batch) as batch
       from due left join county.voter_card v
         on v.election_id = $1 and v.registration_id = due.registration_id and v.revoked_on is null
       group by due.constituency_id)
     select c.id as "constituencyId", c.number, c.name, g.level, c.division_code as "divisionCode",
       coalesce(n.voters, 0) as voters, coalesce(n.cards, 0) as cards, n.batch as "lastBatch"
     from county.election e join county.election_term t on t.election_id = e.id
     join county.constituency c on c.term_id = t.term_id and ${isAbout('e', 'c')}
     join county.congress_term k on k.id = c.term_id join county.congress g on g.id = k.congress_id
     left join counted n on n.constituency_id = c.id
     where e.id = $1 order by g.level, c.division_code, c.number, c.id`,
    [electionId],
  );

/** SQL for the entries of a list that are due a card: everybody once, who votes for two congresses in the county’s. */
export const dueOnList = (list: string): string => `
  select n.registration_id, n.constituency_id from county.voter_list_entry n
  join county.registration g on g.id = n.registration_id and g.removed_on is null
  where n.list_id = ${list} and not (g.level = 'TOWNSHIP' and exists (select from county.registration o
    join county.voter_list_entry m on m.registration_id = o.id and m.list_id = n.list_id
    where o.person_id = g.person_id and o.level = 'COUNTY' and o.removed_on is null))`;

/** The card in force of a registration, for the clerk who is asked for another one. */
export async function cardOfRegistration(
  ctx: RequestContext,
  electionId: string,
  registrationId: string,
): Promise<{ readonly number: string; readonly issuedOn: string; readonly batch: number } | null> {
  const [row] = await ctx.reader.rows<{
    number: string;
    issuedOn: string;
    batch: number;
    divisionCode: string;
  }>(
    `select v.number, v.issued_on::text as "issuedOn", v.batch, c.division_code as "divisionCode"
     from county.voter_card v join county.registration g on g.id = v.registration_id
     join county.constituency c on c.id = g.constituency_id
     where v.election_id = $1 and v.registration_id = $2 and v.revoked_on is null`,
    [electionId, registrationId],
  );
  if (!row) return null;
  const { divisionCode, ...card } = row;
  requireIn(ctx, 'card:issue', divisionCode);
  return card;
}
