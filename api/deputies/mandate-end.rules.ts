import type { CongressLevel } from '../constituencies/congress.rules.ts';
import { codes } from '../kernel/codes.rules.ts';
import type { MandateStatus } from './mandate.rules.ts';

/** Why a mandate ends before its term does (EL 50, 55, 57; ZJE 53, 57, 58; DL 62; EY-1 to EY-7, DT-4). */
export const MandateEndKind = codes(
  'RESIGNED',
  'ORDERED_RESIGNED',
  'MOVED_AWAY',
  'SESSIONS_MISSED',
  'RECALLED',
  'NATIONALITY_LOST',
  'RIGHTS_LOST',
  'CAPACITY_LOST',
  'DIED',
  'OTHER_SEAT_KEPT',
);
export type MandateEndKind = keyof typeof MandateEndKind;

/** Who accepts, announces or votes it. A death ends a mandate by itself (DL 62). */
export const EndingBody = codes('STANDING_COMMITTEE', 'TOWNSHIP_CONGRESS', 'VOTERS', 'NOBODY');
export type EndingBody = keyof typeof EndingBody;

/** Whose decision it is, by level (EL 52, 55; ZJE 57; DL 63; EY-5, DT-5). */
export function endingBody(kind: MandateEndKind, level: CongressLevel): EndingBody {
  if (kind === 'RECALLED') return 'VOTERS';
  if (kind === 'DIED') return 'NOBODY';
  return level === 'COUNTY' ? 'STANDING_COMMITTEE' : 'TOWNSHIP_CONGRESS';
}

/** Whether the body votes on it, with more than half of all its members; the rest it announces. */
export const isVoted = (kind: MandateEndKind): boolean => kind === 'RESIGNED' || kind === 'ORDERED_RESIGNED';

/** Why a decision that ends a mandate cannot be recorded. */
export const MandateEndFault = codes(
  'NOT_BY_THIS_ROAD',
  'VOTE_MISSING',
  'MORE_YES_THAN_MEMBERS',
  'NO_MAJORITY',
  'SESSION_MISSING',
);
export type MandateEndFault = keyof typeof MandateEndFault;

/** A decision as its minutes have it. */
export interface EndDecision {
  readonly kind: MandateEndKind;
  readonly level: CongressLevel;
  /** All members of the standing committee, or all deputies of the township congress. */
  readonly members: number | null;
  readonly yes: number | null;
  /** The session of the township congress: between sessions it decides nothing (EY-5). */
  readonly session: string | null;
}

/**
 * What stands against a decision. A resignation is accepted by more than half of all members, not of those present
 * (EL 55; ZJE 57; EY-5); what a township congress decides, it decides in session. A recall goes through its own vote.
 */
export function endFaults({ kind, level, members, yes, session }: EndDecision): MandateEndFault[] {
  if (kind === 'RECALLED' || kind === 'OTHER_SEAT_KEPT') return ['NOT_BY_THIS_ROAD'];
  const faults: MandateEndFault[] = [];
  if (endingBody(kind, level) === 'TOWNSHIP_CONGRESS' && !session?.trim()) faults.push('SESSION_MISSING');
  if (!isVoted(kind)) return faults;
  if (members === null || yes === null || members < 1 || yes < 0) return [...faults, 'VOTE_MISSING'];
  if (yes > members) return [...faults, 'MORE_YES_THAN_MEMBERS'];
  return 2 * yes > members ? faults : [...faults, 'NO_MAJORITY'];
}

/** Only a mandate that runs can end; being suspended is no end of it (DT-6). */
export const canEnd = (status: MandateStatus): boolean => status === 'ACTIVE' || status === 'SUSPENDED';

/** Offices that fall with the mandate, where the person holds them (EL 54, 56; EY-4). */
export const FallingOffice = codes('STANDING_COMMITTEE', 'SPECIAL_COMMITTEE', 'TOWNSHIP_CHAIR');
export type FallingOffice = keyof typeof FallingOffice;

/** What has to be looked at when a mandate has ended: proposals, for the system knows no offices and removes nobody. */
export interface Consequence {
  readonly office: FallingOffice;
  /** Recall takes the office away (撤销), every other end lets it end (终止). */
  readonly effect: 'REVOKED' | 'ENDED';
}

/** The offices to look at, and what becomes of them (EL 54, 56; EY-4). */
export function consequencesOf(kind: MandateEndKind, level: CongressLevel): Consequence[] {
  const effect = kind === 'RECALLED' ? 'REVOKED' : 'ENDED';
  const offices: readonly FallingOffice[] =
    level === 'COUNTY' ? ['STANDING_COMMITTEE', 'SPECIAL_COMMITTEE'] : ['TOWNSHIP_CHAIR'];
  return offices.map((office) => ({ office, effect }));
}
