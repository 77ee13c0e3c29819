import type { Change } from '../kernel/change.ts';
import type { RequestContext } from '../kernel/context.ts';
import { DomainError } from '../kernel/errors.ts';
import { Election } from '../elections/election.entity.ts';
import { Person } from '../people/person.entity.ts';
import { votingRulesOf } from './place-of.queries.ts';
import { divisionOfPlace } from './polling-place.rules.ts';
import { ProxyGrant } from './proxy-grant.entity.ts';
import { type ProxyFacts, proxyFaults, type ProxyMeans, type ProxyReason } from './proxy.rules.ts';
import { ballotsDue, ballotsGiven, lockVoters } from './voters-at-desk.queries.ts';

export interface AskedProxy {
  readonly electionId: string;
  readonly voteNumber: number;
  readonly principalId: string;
  readonly proxyId: string;
  readonly reason: ProxyReason;
  readonly means: ProxyMeans;
}

/**
 * Holds both voters and looks at everything the law asks of a proxy; refuses with all faults at once. Answers with the
 * division in which the principal votes. `except` is the request itself when it is decided.
 */
export async function lawfulProxy(
  work: Change,
  asked: AskedProxy,
  except: string | null,
): Promise<{ readonly divisionCode: string }> {
  const { em } = work;
  const { electionId, voteNumber, principalId, proxyId } = asked;
  await lockVoters(work, [principalId, proxyId]);
  const due = await ballotsDue(work, electionId, null, [principalId, proxyId]);
  const own = due.filter(({ personId }) => personId === principalId);
  const vote = { electionId, voteNumber };
  const inForce = await em.find(ProxyGrant, {
    ...vote,
    state: { $in: ['ASKED', 'GRANTED'] },
    $or: [{ principalId: { $in: [principalId, proxyId] } }, { proxyId: { $in: [principalId, proxyId] } }],
  });
  const others = inForce.filter(({ id }) => id !== except);
  const granted = others.filter(({ state }) => state === 'GRANTED');
  const rules = await votingRulesOf(work, electionId);
  const facts: ProxyFacts = {
    ...asked,
    principalOnRoll: own.length > 0,
    proxyOnRoll: due.some(({ personId }) => personId === proxyId),
    principalHasProxy: others.some((one) => one.principalId === principalId),
    principalHasBallot: (await ballotsGiven(work, vote, [principalId])).length > 0,
    principalsOfProxy: granted.filter((one) => one.proxyId === proxyId).length,
    proxyGaveVote: others.some((one) => one.principalId === proxyId),
    principalIsProxy: others.some((one) => one.proxyId === principalId),
    chainsAllowed: rules.proxyChains,
  };
  const faults = proxyFaults(facts);
  if (faults.length > 0) {
    const principal = await em.findOneOrFail(Person, principalId);
    const proxy = await em.findOneOrFail(Person, proxyId);
    throw new DomainError('PROXY_REFUSED', { faults, principal: principal.name, proxy: proxy.name });
  }
  return { divisionCode: divisionOfPlace(own) };
}

/** A proxy for the first vote is a matter of the days up to the election day (EL 42). */
export async function requireBeforeVote(
  ctx: RequestContext,
  { em }: Change,
  { electionId, voteNumber }: Pick<AskedProxy, 'electionId' | 'voteNumber'>,
): Promise<void> {
  const { electionDay } = await em.findOneOrFail(Election, electionId);
  if (voteNumber === 1 && ctx.clock.today() > electionDay) {
    throw new DomainError('PROXY_TOO_LATE', { electionDay });
  }
}
