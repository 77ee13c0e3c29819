import { verifyEd25519 } from './ed25519.ts';

/** What a voter card says of itself. */
export interface Card {
  readonly countyCode: string;
  readonly electionId: string;
  readonly number: string;
  readonly keyId: string;
}

/** A key of the county's, as the API publishes it. */
export interface CardKey {
  readonly id: string;
  readonly key: string;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const CLAIM_BYTES = 29;
const TOKEN_BYTES = CLAIM_BYTES + 64;

/** Reads the text of a voter card’s code and checks its signature, all in the browser; null when it is no good card. */
export async function readCard(text: string, keys: readonly CardKey[]): Promise<Card | null> {
  const bytes = fromBase32(text.trim().toUpperCase());
  if (!bytes || bytes.length !== TOKEN_BYTES || bytes[0] !== 1) return null;
  const hex = Array.from(bytes.subarray(0, CLAIM_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  const card = {
    countyCode: String(Number.parseInt(hex.slice(2, 8), 16)).padStart(6, '0'),
    electionId: hex.slice(8, 40).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    number: String(Number.parseInt(hex.slice(40, 50), 16)).padStart(12, '0'),
    keyId: hex.slice(50, 58),
  };
  const key = keys.find(({ id }) => id === card.keyId);
  if (!key) return null;
  const [said, signature] = [bytes.subarray(0, CLAIM_BYTES), bytes.subarray(CLAIM_BYTES)];
  return (await signed(fromBase64(key.key), said, signature)) ? card : null;
}

/** The browser checks where it can; over plain HTTP and in older ones we do. */
async function signed(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  try {
    const known = await crypto.subtle.importKey('raw', key.slice(), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', known, signature.slice(), message.slice());
  } catch {
    return verifyEd25519(key, message, signature);
  }
}

function fromBase32(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let [bits, value] = [0, 0];
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter);
    if (digit === -1) return null;
    value = ((value << 5) | digit) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push((value >> (bits -= 8)) & 255);
  }
  return bits < 5 && (value & ((1 << bits) - 1)) === 0 ? Uint8Array.from(bytes) : null;
}

const fromBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
