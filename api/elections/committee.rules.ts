import { codes } from '../kernel/codes.rules.ts';

/** What somebody is on an election committee: one chair, several vice-chairs and members (ZJE 12; EB-2). */
export const CommitteeRole = codes('CHAIR', 'VICE_CHAIR', 'MEMBER');
export type CommitteeRole = keyof typeof CommitteeRole;

/** Why somebody left a committee: for becoming a candidate (EL 10; EB-3), at the own wish, or relieved by decision. */
export const CommitteeLeaveGround = codes('CANDIDATE', 'RESIGNED', 'RELIEVED');
export type CommitteeLeaveGround = keyof typeof CommitteeLeaveGround;

/** What is to be said of the make-up of a committee. The law gives no numbers, so none of it refuses anything (EB-2). */
export const CommitteeFinding = codes(
  'CHAIR_MISSING',
  'SEVERAL_CHAIRS',
  'VICE_CHAIRS_FEW',
  'MEMBERS_MISSING',
);
export type CommitteeFinding = keyof typeof CommitteeFinding;

/** One chair, several vice-chairs, and members: what is missing of that (ZJE 12; EB-2). */
export function committeeFindings(roles: readonly CommitteeRole[]): CommitteeFinding[] {
  const count = (role: CommitteeRole) => roles.filter((one) => one === role).length;
  const findings: CommitteeFinding[] = [];
  if (count('CHAIR') === 0) findings.push('CHAIR_MISSING');
  if (count('CHAIR') > 1) findings.push('SEVERAL_CHAIRS');
  if (count('VICE_CHAIR') < 2) findings.push('VICE_CHAIRS_FEW');
  if (count('MEMBER') === 0) findings.push('MEMBERS_MISSING');
  return findings;
}

/** Days a person served: from the appointment to the day of leaving, that day no longer included. */
export interface Service {
  readonly personId: string;
  readonly appointedOn: string;
  readonly leftOn?: string | null | undefined;
}

/** Who sits on a committee on a day (EL 10; ZJE 12; EB-3). */
export const sittingOn = (services: readonly Service[], day: string): string[] =>
  services
    .filter(({ appointedOn, leftOn }) => appointedOn <= day && (!leftOn || leftOn > day))
    .map(({ personId }) => personId);

/**
 * Those of a list who still sit on the committee and must leave it before the list is published (EL 10; ZJE 12; EB-3).
 * The law names no moment; the house takes the latest that is safe, publication of the preliminary list.
 */
export const mustLeave = (listed: readonly string[], sitting: readonly string[]): string[] =>
  listed.filter((personId) => sitting.includes(personId));
