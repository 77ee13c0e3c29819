/** Letters and digits that nobody mixes up on paper: no I, L, O or U. Thirty-two of them, five bits each. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 10;

/** Ten signs, fifty bits, out of random bytes; written in two groups as it is printed on the slip. */
export function writeCode(bytes: Uint8Array): string {
  const signs = Array.from({ length: LENGTH }, (_, at) => ALPHABET[(bytes[at] ?? 0) % 32] ?? '0').join('');
  return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}

/** A code as somebody typed it: small letters, blanks and look-alikes are read as what they stand for. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');
