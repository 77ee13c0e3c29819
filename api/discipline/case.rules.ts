import { addDays, type CivilDate } from '../kernel/civil-date.rules.ts';
import { codes } from '../kernel/codes.rules.ts';

/** How a report came in. */
export const CaseChannel = codes('HOTLINE', 'LETTER', 'VISIT', 'ONLINE');
export type CaseChannel = keyof typeof CaseChannel;

/** What is alleged: the acts of EL 58 (ZJE 60), money from abroad (EL 35), and whatever else disturbs an election. */
export const AllegationCategory = codes(
  'BRIBERY',
  'COERCION',
  'FORGERY',
  'RETALIATION',
  'FOREIGN_FUNDING',
  'OTHER',
);
export type AllegationCategory = keyof typeof AllegationCategory;

/** What somebody is in the election a report is about. */
export const SubjectStanding = codes('CANDIDATE', 'NOMINEE', 'OFFICIAL', 'OTHER');
export type SubjectStanding = keyof typeof SubjectStanding;

export const CaseState = codes('RECEIVED', 'ACKNOWLEDGED', 'CLOSED');
export type CaseState = keyof typeof CaseState;

/** What came of a case. */
export const CaseFinding = codes('SUBSTANTIATED', 'UNSUBSTANTIATED', 'HANDED_OVER', 'WITHDRAWN');
export type CaseFinding = keyof typeof CaseFinding;

/** Days the house gives itself; EL 59 says only that reports are looked into promptly and by law (ES-1). */
export interface CaseClock {
  readonly acknowledgeDays: number;
  readonly decideDays: number;
  /** Days to decide what comes in near election day. */
  readonly decideDaysNear: number;
  /** How many days before election day "near" begins. */
  readonly nearFrom: number;
}

export const CASE_CLOCK: CaseClock = { acknowledgeDays: 1, decideDays: 15, decideDaysNear: 3, nearFrom: 15 };

/** A clock nobody could keep, or that would never run out. */
export const clockFaulty = (clock: CaseClock): boolean =>
  Object.values(clock).some((days: number) => !Number.isInteger(days) || days < 1 || days > 60) ||
  clock.decideDaysNear > clock.decideDays;

/** The last days to acknowledge and to decide a report that came in on a day (EL 59; ES-1). */
export function dueDays(clock: CaseClock, receivedOn: CivilDate, electionDay: CivilDate) {
  const near = receivedOn >= addDays(electionDay, -clock.nearFrom) && receivedOn <= electionDay;
  return {
    acknowledgeBy: addDays(receivedOn, clock.acknowledgeDays),
    decideBy: addDays(receivedOn, near ? clock.decideDaysNear : clock.decideDays),
  };
}

interface Standing {
  readonly state: CaseState;
  readonly acknowledgeBy: CivilDate;
  readonly decideBy: CivilDate;
}

/** Which limit a case has missed by today; null while it is in time. A closed case is late no more. */
export function overdue({ state, acknowledgeBy, decideBy }: Standing, today: CivilDate) {
  if (state === 'RECEIVED' && acknowledgeBy < today) return 'ACKNOWLEDGE' as const;
  return state !== 'CLOSED' && decideBy < today ? ('DECIDE' as const) : null;
}

/** Findings the qualification review must know of: an election won so is void (EL 35, 58; EX-4, EN-6). */
export const FINDINGS_FOR_REVIEW: readonly CaseFinding[] = ['SUBSTANTIATED', 'HANDED_OVER'];

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 20;

/** A code to follow a case with, of a hundred bits, in groups of five: no letter is taken for a digit. */
export const codeOf = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte % 32] ?? '0')
    .join('')
    .replaceAll(/(.{5})(?!$)/g, '$1-');

/** A code as somebody typed it, or null when it can be none. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return plain.length === CODE_LENGTH && Array.from(plain).every((one) => ALPHABET.includes(one))
    ? plain.replaceAll(/(.{5})(?!$)/g, '$1-')
    : null;
}
