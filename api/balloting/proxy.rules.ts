import { codes } from '../kernel/codes.rules.ts';

/** Why a voter votes by proxy (EL 42; ZJE 43, 44; EP-6, EP-7). */
export const ProxyReason = codes('AWAY', 'ILL', 'DISABLED', 'IN_CUSTODY');
export type ProxyReason = keyof typeof ProxyReason;

/** How the voter gave the proxy. Other ways than a signed paper are open to those away (ZJE 43). */
export const ProxyMeans = codes('WRITTEN', 'LETTER', 'FAX', 'OTHER_VERIFIABLE');
export type ProxyMeans = keyof typeof ProxyMeans;

/** ASKED until the committee decides; a granted proxy may be taken back until a ballot was handed out under it. */
export const ProxyState = codes('ASKED', 'GRANTED', 'REFUSED', 'REVOKED');
export type ProxyState = keyof typeof ProxyState;

export const ProxyFault = codes(
  'OWN_PROXY',
  'PRINCIPAL_NO_VOTER',
  'PROXY_NO_VOTER',
  'MEANS_FOR_AWAY_ONLY',
  'PRINCIPAL_HAS_PROXY',
  'PRINCIPAL_HAS_BALLOT',
  'THREE_PRINCIPALS',
  'PROXY_GAVE_OWN_VOTE',
  'PRINCIPAL_IS_PROXY',
);
export type ProxyFault = keyof typeof ProxyFault;

/** Nobody votes for more than three others (EL 42; ZJE 43). */
export const MOST_PRINCIPALS = 3;

export interface ProxyFacts {
  readonly principalId: string;
  readonly proxyId: string;
  readonly reason: ProxyReason;
  readonly means: ProxyMeans;
  readonly principalOnRoll: boolean;
  readonly proxyOnRoll: boolean;
  /** Another request or proxy of the principal that is in force. */
  readonly principalHasProxy: boolean;
  readonly principalHasBallot: boolean;
  /** Principals the proxy acts for already, this one not among them. */
  readonly principalsOfProxy: number;
  /** Whether the proxy has given their own vote to somebody. */
  readonly proxyGaveVote: boolean;
  /** Whether the principal acts as a proxy for somebody. */
  readonly principalIsProxy: boolean;
  /** The setting: chains are allowed. The law on deputies is silent; village elections forbid them (ZJV 25). */
  readonly chainsAllowed: boolean;
}

/** Every reason against a proxy (EL 42; ZJE 43, 45; EP-6, EP-7). */
export function proxyFaults(facts: ProxyFacts): ProxyFault[] {
  const faults: ProxyFault[] = [];
  if (facts.principalId === facts.proxyId) faults.push('OWN_PROXY');
  if (!facts.principalOnRoll) faults.push('PRINCIPAL_NO_VOTER');
  if (!facts.proxyOnRoll) faults.push('PROXY_NO_VOTER');
  if (facts.means !== 'WRITTEN' && facts.reason !== 'AWAY') faults.push('MEANS_FOR_AWAY_ONLY');
  if (facts.principalHasProxy) faults.push('PRINCIPAL_HAS_PROXY');
  if (facts.principalHasBallot) faults.push('PRINCIPAL_HAS_BALLOT');
  if (facts.principalsOfProxy >= MOST_PRINCIPALS) faults.push('THREE_PRINCIPALS');
  if (!facts.chainsAllowed && facts.proxyGaveVote) faults.push('PROXY_GAVE_OWN_VOTE');
  if (!facts.chainsAllowed && facts.principalIsProxy) faults.push('PRINCIPAL_IS_PROXY');
  return faults;
}
