import { Constituency } from '../constituencies/constituency.entity.ts';
import { requireAccount, requireIn } from '../kernel/auth.ts';
import { type Change, change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { NUMBER_DIGITS } from './voter-card.rules.ts';
import { dueOnList } from './voter-card.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** Voter cards were made for everybody on the list who had none. */
    VOTER_CARDS_ISSUED: {
      readonly electionId: string;
      readonly constituencyId: string | null;
      readonly batch: number;
      readonly cards: number;
    };
  }
}

export interface IssueVoterCards extends Intent {
  readonly electionId: string;
  /** One constituency; null for all of the county. */
  readonly constituencyId: string | null;
}

/**
 * SQL for a number drawn by chance. The first twelve digits of a random UUID are forty-eight random bits; the remainder
 * favours no number by more than one part in two hundred.
 */
export const DRAWN_NUMBER = `lpad(((('x' || left(replace(gen_random_uuid()::text, '-', ''), 12))::bit(48)::bigint)
  % ${10 ** NUMBER_DIGITS})::text, ${NUMBER_DIGITS}, '0')`;

/** Waits until this change is the only one that makes cards of an election; answers with the number of a fresh batch. */
export async function nextBatch(
  sql: Change['sql'],
  ctx: RequestContext,
  electionId: string,
): Promise<number> {
  await sql('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
    `cards ${ctx.county.schema} ${electionId}`,
  ]);
  const [row] = await sql<{ next: number }>(
    'select coalesce(max(batch), 0) + 1 as next from county.voter_card where election_id = ?',
    [electionId],
  );
  return row?.next ?? 1;
}

/**
 * Makes voter cards (选民证) for everybody on the newest voter list who has none (EL 28; ZJE 33; EV-2): one batch, to be
 * printed. A card says nothing but its number, which is drawn by chance.
 */
export async function issueVoterCards(ctx: RequestContext, input: IssueVoterCards) {
  const { electionId, constituencyId } = input;
  const { id: issuedBy } = requireAccount(ctx.viewer);

  return change(ctx, 'issueVoterCards', input, async ({ em, record, sql }) => {
    const constituency =
      constituencyId === null ? null : await em.findOneOrFail(Constituency, constituencyId);
    requireIn(ctx, 'card:issue', constituency?.divisionCode ?? ctx.county.code);
    const batch = await nextBatch(sql, ctx, electionId);
    const [list] = await sql<{ id: string; over: boolean }>(
      `select v.id, e.election_day < ?::date as over from county.voter_list v
       join county.election e on e.id = v.election_id where v.election_id = ? order by v.version desc limit 1`,
      [ctx.clock.today(), electionId],
    );
    if (!list) throw new DomainError('CARDS_BEFORE_LIST');
    if (list.over) throw new DomainError('CARDS_AFTER_ELECTION');
    const cards = await makeCards(sql, [
      electionId,
      batch,
      ctx.clock.today(),
      issuedBy,
      list.id,
      constituencyId,
      constituencyId,
      electionId,
    ]);
    if (cards === 0) throw new DomainError('CARDS_ISSUED_ALREADY');
    record({ type: 'VOTER_CARDS_ISSUED', electionId, constituencyId, batch, cards });
    return { batch, cards };
  });
}

/** Two cards may draw one number; the second is left out and drawn again, until nobody is left without a card. */
async function makeCards(sql: Change['sql'], values: readonly unknown[]): Promise<number> {
  let all = 0;
  for (;;) {
    const [made] = await sql<{ cards: number }>(
      `with made as (
         insert into county.voter_card (id, election_id, registration_id, number, batch, issued_on, issued_by)
         select gen_random_uuid(), ?, due.registration_id, ${DRAWN_NUMBER}, ?, ?, ?
         from (${dueOnList('?')}) due
         where (?::uuid is null or due.constituency_id = ?::uuid) and not exists (select from county.voter_card v
           where v.election_id = ? and v.registration_id = due.registration_id and v.revoked_on is null)
         on conflict do nothing returning 1)
       select count(*)::int as cards from made`,
      values,
    );
    if (!made || made.cards === 0) return all;
    all += made.cards;
  }
}
