import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { requireIn } from '../kernel/auth.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import type { VotingWay } from '../registration/eligibility.rules.ts';
import type { CheckedIn } from './check-in.service.ts';
import type { PaperRollEntered } from './enter-paper-roll.service.ts';

interface HandedOut {
  readonly checkInId: string;
  readonly level: CongressLevel;
  readonly constituency: string;
  readonly voter: string;
  readonly came: string;
  readonly byProxy: boolean;
  readonly hour: number;
  readonly assistedBy: string | null;
  readonly votingWay: VotingWay | null;
}

/** What a check-in handed out, as the desk shows it: the voter’s own ballots, then those of principals. */
export async function checkedIn(ctx: RequestContext, { placeId, checkInIds }: CheckedIn) {
  const ballots = await ctx.reader.rows<HandedOut>(
    `select c.id as "checkInId", c.level, k.name as constituency, p.name as voter, coalesce(x.name, p.name) as came,
       c.proxy_id is not null as "byProxy", c.hour, c.assisted_by as "assistedBy", r.voting_way as "votingWay"
     from county.check_in c join county.person p on p.id = c.person_id
     join county.registration r on r.id = c.registration_id
     join county.constituency k on k.id = r.constituency_id
     left join county.proxy_grant g on g.id = c.proxy_id left join county.person x on x.id = g.proxy_id
     where c.id = any($1::uuid[]) order by "byProxy", p.name, c.person_id, c.level`,
    [checkInIds],
  );
  const [first] = ballots;
  if (!first) throw new DomainError('NOT_FOUND', { entity: 'CheckIn' });
  return { placeId, voter: first.came, hour: first.hour, assistedBy: first.assistedBy, ballots };
}

/** The check-ins of a place that wait for a second look, voter by voter. */
export async function undosAsked(ctx: RequestContext, placeId: string) {
  const [place] = await ctx.reader.rows<{ divisionCode: string }>(
    `select division_code as "divisionCode" from county.polling_place where id = $1`,
    [placeId],
  );
  if (!place) throw new DomainError('NOT_FOUND', { entity: 'PollingPlace' });
  requireIn(ctx, 'checkin:record', place.divisionCode);
  return ctx.reader.rows(
    `select array_agg(c.id order by c.level) as "checkInIds", p.name as voter, min(c.hour) as hour,
       c.undo_reason as reason, c.undo_asked_by = $2::uuid as own
     from county.check_in c join county.person p on p.id = c.person_id
     where c.place_id = $1 and c.state = 'UNDO_ASKED'
     group by c.person_id, p.name, c.undo_reason, c.undo_asked_by order by p.name, c.person_id`,
    [placeId, ctx.viewer.account?.id ?? null],
  );
}

/** The outcome of a batch, its refusals with what the desk needs to look into them. */
export const paperRollEntered = ({ placeId, entered, refused }: PaperRollEntered) => ({
  placeId,
  entered,
  refused: refused.map(({ number, code, details: { name, place, hour } }) => ({
    number,
    code,
    name: typeof name === 'string' ? name : null,
    place: typeof place === 'string' ? place : null,
    hour: typeof hour === 'number' ? hour : null,
  })),
});
