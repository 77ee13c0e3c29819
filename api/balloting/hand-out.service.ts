import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { CheckIn } from './check-in.entity.ts';
import type { CheckInMeans } from './check-in.rules.ts';
import type { PollingPlace } from './polling-place.entity.ts';
import {
  type BallotDue,
  type BallotGiven,
  ballotsDue,
  ballotsGiven,
  lockVoters,
  proxiesAround,
} from './voters-at-desk.queries.ts';

interface HandOut {
  readonly personId: string;
  readonly means: CheckInMeans;
  readonly heldOn: string;
  readonly hour: number;
  readonly assistedBy: string | null;
}

/**
 * Hands out, inside the caller's change, every ballot that is due to a voter at a place and was not given yet: one of
 * each level they vote for (ER-5), and those of the principals they vote for (EL 42; EP-6). Nobody gets one twice (EL 5).
 */
export async function handOut(
  ctx: RequestContext,
  work: Change,
  place: PollingPlace,
  to: HandOut,
): Promise<string[]> {
  const { personId } = to;
  const before = await proxiesAround(work, place, personId);
  await lockVoters(work, [personId, ...before.map(({ principalId }) => principalId)]);
  const around = await proxiesAround(work, place, personId);
  const grants = around.filter(({ proxyId }) => proxyId === personId);
  const persons = [personId, ...grants.map(({ principalId }) => principalId)];
  const due = await ballotsDue(work, place.electionId, place.id, persons);
  const given = await ballotsGiven(work, place, persons);
  const own = due.filter((one) => one.personId === personId);
  const voteGiven = around.find(({ principalId }) => principalId === personId);
  const open = due.filter(
    (one) =>
      one.here &&
      !(voteGiven && one.personId === personId) &&
      !given.some(({ personId: id, level }) => id === one.personId && level === one.level),
  );
  if (open.length === 0) refuse(own, given, voteGiven, place.id);
  return open.map(({ personId: voterId, level, registrationId }) => {
    const grant = grants.find(({ principalId }) => principalId === voterId);
    return work.em.create(CheckIn, {
      electionId: place.electionId,
      voteNumber: place.voteNumber,
      level,
      placeId: place.id,
      registrationId,
      personId: voterId,
      heldOn: to.heldOn,
      hour: to.hour,
      means: grant ? 'PROXY' : to.means,
      proxyId: grant?.id ?? null,
      assistedBy: to.assistedBy,
      recordedBy: ctx.viewer.account?.id ?? '',
    }).id;
  });
}

/** Why there is no ballot for somebody, by what helps the desk most. */
function refuse(
  own: readonly BallotDue[],
  given: readonly BallotGiven[],
  voteGiven: { readonly proxyName: string } | undefined,
  placeId: string,
): never {
  const [first] = own;
  if (!first) throw new DomainError('NOT_ON_ROLL');
  const { name, personId } = first;
  const earlier = given.find((one) => one.personId === personId);
  if (earlier) {
    const { place, heldOn, hour, proxy } = earlier;
    const code = proxy ? 'BALLOT_GIVEN_TO_PROXY' : 'BALLOT_ALREADY_GIVEN';
    const own = given.filter((one) => one.personId === personId && one.placeId === placeId);
    // Named where they can be taken back: at the desk that handed them out.
    const checkInIds = own.map(({ id }) => id);
    throw new DomainError(code, { name, place, heldOn, hour, proxy, checkInIds });
  }
  if (voteGiven) throw new DomainError('VOTE_GIVEN_TO_PROXY', { name, proxy: voteGiven.proxyName });
  throw new DomainError('VOTES_ELSEWHERE', { name, constituency: first.constituency });
}
