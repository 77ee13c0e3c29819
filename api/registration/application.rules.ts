import { codes } from '../kernel/codes.rules.ts';

/** How an application for registration stands (选民在线登记). */
export const ApplicationState = codes('SUBMITTED', 'MORE_ASKED', 'APPROVED', 'REFUSED');
export type ApplicationState = keyof typeof ApplicationState;

/** What a clerk decides on an application. */
export const ApplicationDecision = codes('APPROVE', 'REFUSE', 'ASK_MORE');
export type ApplicationDecision = keyof typeof ApplicationDecision;

/** Whose sealed details are read: an applicant’s, or an objector’s. */
export const ContactOf = codes('APPLICATION', 'OBJECTION');
export type ContactOf = keyof typeof ContactOf;

/** Letters and digits that nobody mixes up: no I, L, O or U; thirty-two of them, five bits each. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const GROUP = 4;

/** A code of sixteen signs, eighty bits, in groups of four as people read it out. */
export function followCode(bytes: Uint8Array): string {
  const signs = Array.from({ length: LENGTH }, (_, at) => SIGNS[(bytes[at] ?? 0) % SIGNS.length] ?? '0');
  const groups = Array.from({ length: LENGTH / GROUP }, (_, at) =>
    signs.slice(at * GROUP, at * GROUP + GROUP).join(''),
  );
  return groups.join('-');
}

/** A code as somebody typed it: small letters, blanks and look-alikes are read as what they stand for. */
export const readFollowCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');

/** A phone number of a mobile or a landline in China, with or without +86; blanks and dashes are dropped. */
export function readPhone(typed: string): string | null {
  const digits = typed.replaceAll(/[\s()（）-]/g, '').replace(/^(\+|00)86/, '');
  return /^1[3-9]\d{9}$/.test(digits) || /^0\d{9,11}$/.test(digits) ? digits : null;
}

/** A phone number as a screen may show it. */
export const maskPhone = (phone: string): string =>
  `${phone.slice(0, 3)}${'*'.repeat(Math.max(0, phone.length - 5))}${phone.slice(-2)}`;
