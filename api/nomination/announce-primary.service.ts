import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { formalRange } from './candidate-list.rules.ts';
import { ConsultationConclusion } from './consultation-conclusion.entity.ts';
import { openConstituency, requirePast } from './open-constituency.queries.ts';
import { heldPrimary, preliminaryCandidates, primariesOf, requireNoFormalList } from './path.queries.ts';
import { Primary } from './primary.entity.ts';
import { primaryDue } from './primary.rules.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A primary was announced, with its time and procedure. */
    PRIMARY_ANNOUNCED: {
      readonly primaryId: string;
      readonly electionId: string;
      readonly constituencyId: string;
      readonly number: number;
      readonly heldOn: string;
      readonly places: number;
    };
  }
}

export interface AnnouncePrimary extends Intent {
  readonly electionId: string;
  readonly constituencyId: string;
  readonly noticeOn: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string;
  /** Method and procedure, as the notice says them. */
  readonly method: string;
}

/**
 * Announces a primary (预选): its notice hangs before it is held (ZJE 36; EF-3). The places are the most formal candidates
 * there may be; after a tie the law does not settle, a re-vote among those level is announced the same way.
 */
export async function announcePrimary(ctx: RequestContext, input: AnnouncePrimary): Promise<{ id: string }> {
  const { electionId, constituencyId, noticeOn, heldOn } = input;
  return change(ctx, 'announcePrimary', input, async ({ em, record }) => {
    const opened = await openConstituency(ctx, em, 'candidates:publish', electionId, constituencyId);
    const { election, constituency, electionDay } = opened;
    await requireNoFormalList(em, input);
    requirePast(ctx, noticeOn);
    if (noticeOn >= heldOn) throw new DomainError('PRIMARY_NOTICE_LATE', { noticeOn, heldOn });
    if (heldOn >= electionDay) throw new DomainError('ELECTION_DAY_CAME', { electionDay });
    const concluded = await em.findOne(ConsultationConclusion, { electionId, constituencyId });
    if (concluded?.kind !== 'PRIMARY') throw new DomainError('CONSULTATION_MISSING');
    const candidates = await preliminaryCandidates(em, input);
    const before = await primariesOf(em, input);
    const last = before.at(-1);
    const due = primaryDue(last ? heldPrimary(last) : null, {
      places: formalRange(election.kind, constituency.seats).max,
      choices: candidates.map(({ personId }) => personId),
    });
    if (!due) throw new DomainError('PRIMARY_STATE');
    const primary = em.create(Primary, {
      electionId,
      constituencyId,
      number: before.length + 1,
      noticeOn,
      heldOn,
      startsAt: requiredText('startsAt', input.startsAt),
      place: requiredText('place', input.place),
      method: requiredText('method', input.method, 2_000),
      places: due.places,
      tie: election.primaryTie,
      choices: candidates
        .filter(({ personId }) => due.choices.includes(personId))
        .map(({ personId, name }) => ({ personId, name })),
      state: 'ANNOUNCED',
    });
    const { id: primaryId, number, places } = primary;
    record({ type: 'PRIMARY_ANNOUNCED', primaryId, electionId, constituencyId, number, heldOn, places });
    return { id: primaryId };
  });
}
