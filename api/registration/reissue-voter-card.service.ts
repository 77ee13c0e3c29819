import { requireAccount, requireIn } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { DRAWN_NUMBER, nextBatch } from './issue-voter-cards.service.ts';
import type { CardRevocation } from './voter-card.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A card was revoked, and another one made in its place unless the voter has left the roll. */
    VOTER_CARD_REISSUED: {
      readonly electionId: string;
      readonly registrationId: string;
      readonly revoked: string;
      readonly reason: CardRevocation;
      readonly number: string | null;
    };
  }
}

export interface ReissueVoterCard extends Intent {
  readonly electionId: string;
  readonly registrationId: string;
  readonly reason: CardRevocation;
}

interface InForce {
  readonly id: string;
  readonly number: string;
  readonly divisionCode: string;
  readonly removed: boolean;
  readonly over: boolean;
}

/**
 * Gives a voter another card for one that was lost, spoilt or misprinted. The old one is revoked in the same change, so
 * that never two are in force; a voter who has left the roll gets none in its place.
 */
export async function reissueVoterCard(ctx: RequestContext, input: ReissueVoterCard) {
  const { electionId, registrationId, reason } = input;
  const { id: issuedBy } = requireAccount(ctx.viewer);

  return change(ctx, 'reissueVoterCard', input, async ({ record, sql }) => {
    const batch = await nextBatch(sql, ctx, electionId);
    const [card] = await sql<InForce>(
      `select v.id, v.number, c.division_code as "divisionCode", g.removed_on is not null as removed,
         e.election_day < ?::date as over
       from county.voter_card v join county.registration g on g.id = v.registration_id
       join county.constituency c on c.id = g.constituency_id join county.election e on e.id = v.election_id
       where v.election_id = ? and v.registration_id = ? and v.revoked_on is null for update of v`,
      [ctx.clock.today(), electionId, registrationId],
    );
    if (!card) throw new DomainError('NOT_FOUND', { entity: 'VoterCard', where: registrationId });
    requireIn(ctx, 'card:issue', card.divisionCode);
    if (card.over) throw new DomainError('CARDS_AFTER_ELECTION');

    await sql('update county.voter_card set revoked_on = ?, revoked_reason = ? where id = ?', [
      ctx.clock.today(),
      reason,
      card.id,
    ]);
    let number: string | null = null;
    while (!card.removed && number === null) {
      const [made] = await sql<{ number: string }>(
        `insert into county.voter_card (id, election_id, registration_id, number, batch, issued_on, issued_by)
         values (gen_random_uuid(), ?, ?, ${DRAWN_NUMBER}, ?, ?, ?) on conflict do nothing returning number`,
        [electionId, registrationId, batch, ctx.clock.today(), issuedBy],
      );
      number = made?.number ?? null;
    }
    record({
      type: 'VOTER_CARD_REISSUED',
      electionId,
      registrationId,
      revoked: card.number,
      reason,
      number,
    });
    return { revoked: card.number, number, batch: number === null ? null : batch };
  });
}
