import { codes } from '../kernel/codes.rules.ts';

/** Why a voter card no longer counts. */
export const CardRevocation = codes('LOST', 'DAMAGED', 'MISPRINTED', 'REGISTRATION_CHANGED');
export type CardRevocation = keyof typeof CardRevocation;

/** What a look at a card says: good, revoked, of an unknown number, or not signed by us. */
export const CardState = codes('VALID', 'REVOKED', 'UNKNOWN', 'FORGED');
export type CardState = keyof typeof CardState;

/**
 * What the code on a voter card (选民证) says, bound to one election of one county: the number of the card and who signed.
 * Nothing of the voter is in it or was used to make it.
 */
export interface CardClaims {
  readonly countyCode: string;
  /** The election, as the hexadecimal digits of its id with hyphens. */
  readonly electionId: string;
  /** Twelve random digits. */
  readonly number: string;
  /** The signing key: the first eight hexadecimal digits of the SHA-256 of its public half. */
  readonly keyId: string;
}

const VERSION = 1;
export const SIGNATURE_BYTES = 64;
/** version 1, county 3, election 16, number 5, key 4. */
const CLAIM_BYTES = 29;
const TOKEN_BYTES = CLAIM_BYTES + SIGNATURE_BYTES;

/** Capitals and digits alone: a QR code stores them densest, and a hand scanner types them without a shift key. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The bytes that are signed. */
export function claimBytes({ countyCode, electionId, number, keyId }: CardClaims): Uint8Array {
  const digits = [
    VERSION.toString(16).padStart(2, '0'),
    Number(countyCode).toString(16).padStart(6, '0'),
    electionId.replaceAll('-', ''),
    Number(number).toString(16).padStart(10, '0'),
    keyId,
  ].join('');
  if (!/^[0-9a-f]{58}$/.test(digits)) throw new RangeError('these claims do not fit into a card');
  return fromHex(digits);
}

/** The text of a QR code: what is claimed, then the signature, in base 32. */
export const cardToken = (claims: CardClaims, signature: Uint8Array): string =>
  base32(Uint8Array.of(...claimBytes(claims), ...signature));

/** What a scanned text claims, and the signature that must be proved; null when it is no card of ours. */
export function readCardToken(
  text: string,
): { readonly claims: CardClaims; readonly signature: Uint8Array } | null {
  const bytes = fromBase32(text.trim().toUpperCase());
  if (!bytes || bytes.length !== TOKEN_BYTES || bytes[0] !== VERSION) return null;
  const hex = (from: number, to: number) => toHex(bytes.subarray(from, to));
  const claims = {
    countyCode: String(Number.parseInt(hex(1, 4), 16)).padStart(6, '0'),
    electionId: hex(4, 20).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    number: String(Number.parseInt(hex(20, 25), 16)).padStart(NUMBER_DIGITS, '0'),
    keyId: hex(25, 29),
  };
  return { claims, signature: bytes.subarray(CLAIM_BYTES) };
}

export const NUMBER_DIGITS = 12;

/** A card number as it is printed and read out: three groups of four. */
export const groupedNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ');

/** A number as somebody typed it from a card, or null. */
export function typedNumber(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, '');
  return new RegExp(`^\\d{${NUMBER_DIGITS}}$`).test(digits) ? digits : null;
}

const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16));

function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += ALPHABET[(value >> (bits - 5)) & 31];
  }
  return bits === 0 ? text : text + ALPHABET[(value << (5 - bits)) & 31];
}

function fromBase32(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let bits = 0;
  let value = 0;
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter);
    if (digit === -1) return null;
    value = ((value << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push((value >> (bits -= 8)) & 255);
  }
  // Bits left over are fewer than a digit and say nothing, or one card would have several texts.
  return bits < 5 && (value & ((1 << bits) - 1)) === 0 ? Uint8Array.from(bytes) : null;
}
