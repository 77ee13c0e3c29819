import { codes } from '../kernel/codes.rules.ts';
import { ageOn, type CivilDate } from '../kernel/civil-date.rules.ts';

/** The age from which a citizen votes and may be elected (CON 34; EL 4). */
export const VOTING_AGE = 18;

/** Is the age reached on election day, the birthday included (EL 4; ZJE 25; ER-1, ER-2)? */
export const oldEnough = (birthDate: CivilDate, electionDay: CivilDate): boolean =>
  ageOn(birthDate, electionDay) >= VOTING_AGE;

/** What is on record of a person who may be entered in the roll. */
export interface VoterFacts {
  readonly birthDate: CivilDate;
  readonly citizen: boolean;
  /** 剥夺政治权利 */
  readonly deprivedOfRights: boolean;
  readonly inCustody: boolean;
  /** The procuratorate or court decided in a document that the right rests (停止行使选举权利). */
  readonly suspensionDecided: boolean;
  /** The election committee confirmed that the person cannot exercise the right. */
  readonly incapacityConfirmed: boolean;
}

/** Why a person is not entered in the roll. */
export const RegistrationFault = codes(
  'NOT_A_CITIZEN',
  'UNDER_AGE',
  'DEPRIVED_OF_RIGHTS',
  'RIGHT_SUSPENDED',
  'INCAPACITY_CONFIRMED',
);
export type RegistrationFault = keyof typeof RegistrationFault;

/**
 * Every reason against an entry (CON 34; EL 4, 27; ZJE 25, 28, 32; DS83 4, 5; ER-1, ER-2, ER-6, ER-8). Custody alone is
 * none: the right rests only by decision, and only while the custody lasts.
 */
export function registrationFaults(person: VoterFacts, electionDay: CivilDate): RegistrationFault[] {
  const faults: RegistrationFault[] = [];
  if (!person.citizen) faults.push('NOT_A_CITIZEN');
  if (!oldEnough(person.birthDate, electionDay)) faults.push('UNDER_AGE');
  if (person.deprivedOfRights) faults.push('DEPRIVED_OF_RIGHTS');
  if (person.inCustody && person.suspensionDecided) faults.push('RIGHT_SUSPENDED');
  if (person.incapacityConfirmed) faults.push('INCAPACITY_CONFIRMED');
  return faults;
}

/** Where a person stands with the law when registered. */
export const PenalSituation = codes(
  'NONE',
  'SERVING_SENTENCE',
  'COMMUNITY_CORRECTION',
  'IN_CUSTODY',
  'BAIL',
  'RESIDENTIAL_SURVEILLANCE',
  'DETENTION',
);
export type PenalSituation = keyof typeof PenalSituation;

/** A way to cast a vote (投票方式). */
export const VotingWay = codes('STATION', 'MEETING', 'MOBILE_BOX', 'PROXY', 'PLACE_OF_EXECUTION');
export type VotingWay = keyof typeof VotingWay;

/** How somebody in such a situation votes (ZJE 44; ER-8). */
export const votingWays: Readonly<Record<PenalSituation, readonly VotingWay[]>> = {
  NONE: ['STATION', 'MEETING', 'MOBILE_BOX', 'PROXY'],
  SERVING_SENTENCE: ['PLACE_OF_EXECUTION'],
  COMMUNITY_CORRECTION: ['STATION', 'MEETING', 'MOBILE_BOX'],
  IN_CUSTODY: ['PROXY', 'MOBILE_BOX'],
  BAIL: ['STATION', 'MEETING', 'MOBILE_BOX'],
  RESIDENTIAL_SURVEILLANCE: ['PROXY', 'MOBILE_BOX'],
  DETENTION: ['PROXY', 'MOBILE_BOX'],
};
