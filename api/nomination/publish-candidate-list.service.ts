import type { EntityManager } from '@mikro-orm/postgresql';
import { mustLeave } from '../elections/committee.rules.ts';
import { committeeMembersOf } from '../elections/committee-of.queries.ts';
import { postNotice } from '../elections/post-notice.service.ts';
import { Posting } from '../elections/posting.entity.ts';
import { timetable } from '../elections/timetable.rules.ts';
import { requireAccount } from '../kernel/auth.ts';
import { change, type Intent } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { requiredText } from '../kernel/text.ts';
import { Person } from '../people/person.entity.ts';
import { compareBySurname } from '../people/surname-strokes.rules.ts';
import type { CandidateListKind } from './candidacy.rules.ts';
import { Candidate } from './candidate.entity.ts';
import { CandidateList } from './candidate-list.entity.ts';
import { CandidateProfile } from './candidate-profile.entity.ts';
import { formalOrder, pathFaults } from './formal-proposal.rules.ts';
import { barredFrom, pathOf, primaryVotes } from './path.queries.ts';
import { candidateListFaults, formalRange } from './candidate-list.rules.ts';
import { nominationFactsOf } from './nomination-facts.queries.ts';
import { lawfulNominees } from './nomination.rules.ts';
import { openConstituency, type Opened, requirePast } from './open-constituency.queries.ts';

declare module '../kernel/audit.ts' {
  interface AuditEvents {
    /** A list of candidates was published. */
    CANDIDATE_LIST_PUBLISHED: {
      readonly listId: string;
      readonly electionId: string;
      readonly constituencyId: string;
      readonly kind: CandidateListKind;
      readonly publishedOn: string;
      readonly personIds: readonly string[];
    };
  }
}

export interface PublishCandidateList extends Intent {
  readonly electionId: string;
  readonly constituencyId: string;
  readonly kind: CandidateListKind;
  /** The formal candidates; for a preliminary list only to fix the order, and null means all nominees. */
  readonly personIds: readonly string[] | null;
  readonly publishedOn: string;
  /** Keep the order given instead of that of surname strokes, where the stroke table lacks a character (EF-7). */
  readonly keepOrder: boolean;
  /** Why the order is kept; asked for when it is. */
  readonly orderReason?: string | null;
}

/** Publishes a preliminary or formal list, by surname strokes (ZJE 35, 36; EN-9, EF-5), with the day it was posted. */
export async function publishCandidateList(ctx: RequestContext, input: PublishCandidateList) {
  const { electionId, constituencyId, kind, publishedOn, keepOrder } = input;
  const publishedBy = requireAccount(ctx.viewer).id;
  const orderReason = keepOrder ? requiredText('orderReason', input.orderReason ?? '', 1_000) : null;

  return change(ctx, 'publishCandidateList', input, async (within) => {
    const { em, record } = within;
    const opened = await openConstituency(ctx, em, 'candidates:publish', electionId, constituencyId);
    const { election, constituency, electionDay } = opened;
    requirePast(ctx, publishedOn);
    if ((await em.count(CandidateList, { electionId, constituencyId, kind })) > 0)
      throw new DomainError('LIST_PUBLISHED');

    const barred = await barredFrom(em, input);
    const nominees = lawfulNominees(
      await nominationFactsOf(em, electionId, constituency, ctx.clock.today()),
    ).filter((id) => !barred.has(id));
    const preliminary = await preliminaryOf(em, electionId, constituencyId);
    const personIds = input.personIds ?? (kind === 'PRELIMINARY' ? nominees : []);
    const { seats } = constituency;
    const faults = candidateListFaults(
      { kind, electionKind: election.kind, electionDay, seats, nominees, preliminary },
      personIds,
      publishedOn,
    );
    const { min, max } = formalRange(election.kind, seats);
    if (personIds.some((id) => barred.has(id))) faults.push('STRUCK_OFF');
    if (kind === 'FORMAL' && preliminary && faults.length === 0)
      faults.push(...pathFaults(preliminary.personIds, max, await pathOf(em, input), personIds));
    if (faults.length > 0) {
      throw new DomainError('LIST_REFUSED', { faults, min, max, given: personIds.length });
    }

    const sitting = await committeeMembersOf(em, electionId, constituency.termId, ctx.clock.today(), true);
    const stay = await namesOf(em, mustLeave(personIds, sitting));
    if (stay.length > 0)
      throw new DomainError('COMMITTEE_MEMBERS_LISTED', { names: stay.map(({ name }) => name).join('、') });

    const named = await namesOf(em, personIds);
    const votes = kind === 'FORMAL' ? await primaryVotes(em, input) : new Map<string, number>();
    const listed = keepOrder ? named : formalOrder(named, election.formalListOrder, votes, compareBySurname);
    const row = { electionId, constituencyId, kind, publishedOn, publishedBy, orderReason };
    const list = em.create(CandidateList, row);
    for (const [index, { id: personId, name }] of listed.entries()) {
      em.create(Candidate, { listId: list.id, personId, position: index + 1, name });
    }
    const order = listed.map(({ id }) => id);
    record({
      type: 'CANDIDATE_LIST_PUBLISHED',
      listId: list.id,
      electionId,
      constituencyId,
      kind,
      publishedOn,
      personIds: order,
    });
    if (kind === 'PRELIMINARY') await freezeProfiles(em, input, personIds);
    const posted = await post(ctx, within, opened, row);
    return { id: list.id, electionId, state: posted?.state ?? null, daysLate: posted?.daysLate ?? 0 };
  });
}

/** A list is on the timetable from the day it is published; a by-election has no step for a preliminary one. */
async function post(
  ctx: RequestContext,
  within: Parameters<typeof postNotice>[0],
  { election, constituency: { id: constituencyId }, electionDay }: Opened,
  { kind, publishedOn, publishedBy: by }: Pick<CandidateList, 'kind' | 'publishedOn' | 'publishedBy'>,
) {
  const milestone = kind === 'FORMAL' ? 'FORMAL_CANDIDATES' : 'PRELIMINARY_CANDIDATES';
  const steps = timetable(electionDay, election.kind);
  if (!steps.some((one) => one.milestone === milestone)) return null;
  // A day noted before there was a list gives way to that of the list.
  const noted = await within.em.findOne(Posting, { electionId: election.id, milestone, constituencyId });
  const replaces = noted?.postedOn ?? null;
  const notice = {
    milestone,
    constituencyId,
    postedOn: publishedOn,
    replaces,
    reason: '以名单公布的日期为准',
  } as const;
  return postNotice(within, election, notice, { today: ctx.clock.today(), at: ctx.clock.now(), by });
}

/** What voters are told of candidates stands from the day they are listed. */
const freezeProfiles = (
  em: EntityManager,
  { electionId, publishedOn }: PublishCandidateList,
  personIds: readonly string[],
) =>
  em.nativeUpdate(
    CandidateProfile,
    { electionId, personId: { $in: [...personIds] } },
    { frozenOn: publishedOn },
  );

async function preliminaryOf(em: EntityManager, electionId: string, constituencyId: string) {
  const list = await em.findOne(CandidateList, { electionId, constituencyId, kind: 'PRELIMINARY' });
  if (!list) return null;
  const candidates = await em.find(Candidate, { listId: list.id, struckOn: null });
  return { publishedOn: list.publishedOn, personIds: candidates.map(({ personId }) => personId) };
}

async function namesOf(em: EntityManager, ids: readonly string[]) {
  const persons = await em.find(Person, { id: { $in: [...ids] } }, { fields: ['name'] });
  const byId = new Map(persons.map(({ id, name }) => [id, name]));
  return ids.flatMap((id) => {
    const name = byId.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
}
