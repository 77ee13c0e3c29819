import { codes } from '../kernel/codes.rules.ts';
import type { PlaceKind } from './polling-place.rules.ts';

/** What somebody does at a polling place: leads it, works there, watches the vote, counts. */
export const CrewRole = codes('CHAIR', 'WORKER', 'SCRUTINEER', 'TELLER');
export type CrewRole = keyof typeof CrewRole;

/** Near relatives (近亲属; CC 1045): what the relative is to the person who declares it. */
export const Kinship = codes('SPOUSE', 'PARENT', 'CHILD', 'SIBLING', 'GRANDPARENT', 'GRANDCHILD');
export type Kinship = keyof typeof Kinship;

/**
 * Whom a candidate keeps out of a crew: by the national law scrutineers and tellers alone (EL 43), in Zhejiang whoever
 * presides or works there (ZJE 40). The wider rule is the default.
 */
export const CrewRule = codes('ZHEJIANG', 'NATIONAL');
export type CrewRule = keyof typeof CrewRule;

/** What a crew lacks before voting may begin. */
export const CrewFault = codes(
  'NO_CHAIR',
  'NO_SCRUTINEER',
  'MOBILE_BOX_STAFF',
  'MOBILE_BOX_SCRUTINEERS',
  'CREW_IN_CONFLICT',
);
export type CrewFault = keyof typeof CrewFault;

/** Roles that the voters fill by choosing (推选): EL 43; ZJE 47; EP-10. */
export const CHOSEN_ROLES: readonly CrewRole[] = ['SCRUTINEER', 'TELLER'];

/** A mobile box is carried by two at least, and two scrutineers are with it (ZJE 40; EP-4). */
const WITH_A_MOBILE_BOX = 2;

interface Member {
  readonly personId: string;
  readonly role: CrewRole;
}

/** What the crew of a place lacks (EP-4; ZJE 40). */
export function crewFaults(kind: PlaceKind, members: readonly Member[]): CrewFault[] {
  const scrutineers = members.filter(({ role }) => role === 'SCRUTINEER').length;
  if (kind === 'MOBILE_BOX') {
    const faults: CrewFault[] = [];
    if (members.length < WITH_A_MOBILE_BOX) faults.push('MOBILE_BOX_STAFF');
    if (scrutineers < WITH_A_MOBILE_BOX) faults.push('MOBILE_BOX_SCRUTINEERS');
    return faults;
  }
  const faults: CrewFault[] = [];
  if (!members.some(({ role }) => role === 'CHAIR')) faults.push('NO_CHAIR');
  if (scrutineers === 0) faults.push('NO_SCRUTINEER');
  return faults;
}

export interface Kin {
  readonly personId: string;
  readonly relativeId: string;
  /** What the relative is to the person. */
  readonly kinship: Kinship;
}

/** Somebody who may not serve, because of a candidate: themselves (`kinship` null) or a near relative. */
export interface CrewConflict {
  readonly personId: string;
  readonly role: CrewRole;
  readonly candidateId: string;
  /** What the candidate is to the member. */
  readonly kinship: Kinship | null;
  readonly basis: readonly string[];
}

const TURNED: Readonly<Record<Kinship, Kinship>> = {
  SPOUSE: 'SPOUSE',
  PARENT: 'CHILD',
  CHILD: 'PARENT',
  SIBLING: 'SIBLING',
  GRANDPARENT: 'GRANDCHILD',
  GRANDCHILD: 'GRANDPARENT',
};

/** What one is to the other when the other is `kinship` to the one. */
export const turnedKinship = (kinship: Kinship): Kinship => TURNED[kinship];

/** The articles by which a role is closed to candidates and their near relatives; none when it is open. */
function basisAgainst(role: CrewRole, rule: CrewRule): readonly string[] {
  const national = CHOSEN_ROLES.includes(role) ? ['EL 43'] : [];
  return rule === 'ZHEJIANG' ? [...national, 'ZJE 40'] : national;
}

/** Everybody in a crew who is a candidate of its constituencies or a near relative of one (EP-9; EL 43; ZJE 40; CC 1045). */
export function crewConflicts(
  members: readonly Member[],
  candidateIds: readonly string[],
  kin: readonly Kin[],
  rule: CrewRule,
): CrewConflict[] {
  const candidates = new Set(candidateIds);
  return members.flatMap(({ personId, role }) => {
    const basis = basisAgainst(role, rule);
    if (basis.length === 0) return [];
    const own = candidates.has(personId)
      ? [{ personId, role, candidateId: personId, kinship: null, basis }]
      : [];
    const related = relativesOf(personId, kin)
      .filter(({ id }) => candidates.has(id))
      .map(({ id, kinship }) => ({ personId, role, candidateId: id, kinship, basis }));
    return [...own, ...related];
  });
}

/** The relatives of a person in both directions of what was declared, each once. */
function relativesOf(personId: string, kin: readonly Kin[]) {
  const found = new Map<string, Kinship>();
  for (const one of kin) {
    if (one.relativeId === personId) found.set(one.personId, turnedKinship(one.kinship));
    if (one.personId === personId) found.set(one.relativeId, one.kinship);
  }
  return [...found].map(([id, kinship]) => ({ id, kinship }));
}
