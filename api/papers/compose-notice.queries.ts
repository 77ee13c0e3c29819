import { declaredResults } from '../balloting/result.queries.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { bySurnameGroups } from './name-groups.rules.ts';
import {
  candidates,
  changeOfDate,
  deputies,
  polling,
  result,
  type ResultFacts,
} from './notice-after.rules.ts';
import {
  type ConstituencyFacts,
  constituencies,
  dayAndMethod,
  registration,
  supplement,
  voterList,
} from './notice-before.rules.ts';
import type { NoticeText } from './notice-blocks.rules.ts';
import {
  listChanges,
  listedCandidates,
  listedVoters,
  pollingPlaces,
  type TermFacts,
  termFacts,
} from './notice-facts.queries.ts';
import { noticeFaults, type NoticeKind, type Particulars } from './notice.rules.ts';

export interface NoticeOrder {
  readonly electionId: string;
  readonly termId: string;
  readonly constituencyId: string | null;
  readonly kind: NoticeKind;
  readonly particulars: Particulars;
}

const nothing = (kind: NoticeKind) => new DomainError('NOTICE_REFUSED', { faults: ['NOTHING_TO_SAY'], kind });

/** What a notice says, from the records as they stand now. Refused when they hold nothing that it could say. */
export async function composeNotice(
  ctx: RequestContext,
  order: NoticeOrder,
): Promise<{ readonly facts: TermFacts; readonly notice: NoticeText }> {
  const faults = noticeFaults(order.kind, order.constituencyId, order.particulars);
  if (faults.length > 0) throw new DomainError('NOTICE_REFUSED', { faults });
  const whole = await termFacts(ctx, order.electionId, order.termId);
  const { constituencyId } = order;
  const only = whole.constituencies.filter(({ id }) => constituencyId === null || id === constituencyId);
  if (only.length === 0 && constituencyId !== null) {
    throw new DomainError('NOT_FOUND', { entity: 'Constituency', where: constituencyId });
  }
  const facts = { ...whole, constituencies: only };
  const notice = await textOf(ctx, order, facts);
  return { facts, notice: { ...notice, title: notice.title.filter((part) => part !== '') } };
}

async function textOf(ctx: RequestContext, order: NoticeOrder, facts: TermFacts): Promise<NoticeText> {
  const { kind, particulars } = order;
  const [one] = facts.constituencies;
  switch (kind) {
    case 'DAY_AND_METHOD':
      return dayAndMethod(facts, particulars);
    case 'CONSTITUENCIES':
      if (!one) throw nothing(kind);
      return constituencies(facts, particulars);
    case 'REGISTRATION':
      return registration(facts, particulars);
    case 'VOTER_LIST':
    case 'VOTER_LIST_SUPPLEMENT':
      if (!one) throw nothing(kind);
      return listNotice(ctx, order, facts, one);
    case 'PRELIMINARY_CANDIDATES':
    case 'FORMAL_CANDIDATES': {
      const list = kind === 'FORMAL_CANDIDATES' ? 'FORMAL' : 'PRELIMINARY';
      const listed = await listedCandidates(ctx, order, list);
      if (listed.length === 0) throw nothing(kind);
      return candidates(facts, list, listed, particulars);
    }
    case 'POLLING': {
      const places = await pollingPlaces(ctx, order);
      if (places.length === 0) throw nothing(kind);
      return polling(facts, places, particulars);
    }
    case 'RESULT':
    case 'DEPUTIES': {
      const results = await resultsOf(ctx, order, facts.constituencies);
      const elected = results.flatMap(({ constituency, candidates: all }) =>
        all.filter((who) => who.elected).map(({ name }) => ({ constituencyId: constituency.id, name })),
      );
      if (kind === 'RESULT' ? results.length === 0 : elected.length === 0) throw nothing(kind);
      return kind === 'RESULT' ? result(facts, results, particulars) : deputies(facts, elected, particulars);
    }
    case 'CHANGE_OF_DATE': {
      const from = facts.electionDay;
      if (particulars.newDay === from) throw nothing(kind);
      return changeOfDate(facts, from, particulars);
    }
  }
}

async function listNotice(
  ctx: RequestContext,
  { kind, electionId, particulars }: NoticeOrder,
  facts: TermFacts,
  one: ConstituencyFacts,
): Promise<NoticeText> {
  if (kind === 'VOTER_LIST') {
    const list = await listedVoters(ctx, electionId, one.id);
    if (!list || list.names.length === 0) throw nothing(kind);
    return voterList(facts, one, { ...list, groups: bySurnameGroups(list.names) }, particulars);
  }
  const changes = await listChanges(ctx, electionId, one.id);
  const some = changes && [...changes.added, ...changes.removed, ...changes.corrected].length > 0;
  if (!changes || !some) throw nothing(kind);
  return supplement(facts, one, changes, particulars);
}

/** Declared results of the constituencies, every round of each. */
export async function resultsOf(
  ctx: RequestContext,
  { electionId, constituencyId }: Pick<NoticeOrder, 'electionId' | 'constituencyId'>,
  of: readonly ConstituencyFacts[],
): Promise<ResultFacts[]> {
  const declared = await declaredResults(ctx, electionId, constituencyId);
  const rounds = Map.groupBy(declared, (one) => one.constituencyId);
  return of.flatMap((constituency) =>
    (rounds.get(constituency.id) ?? []).map((one) => ({ ...one, constituency, round: one.number })),
  );
}
